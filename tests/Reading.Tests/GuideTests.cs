using System.Text;

namespace CoSo.Reading.Tests;

/// <summary>
/// The guide (<c>docs/soan-ke-hoach-de-doc.md</c>) is true: its sample, and a plan of our own that keeps to every rule of it, are read
/// without anything left to mend.
/// </summary>
public sealed class GuideTests
{
    /// <summary>What a person would have to look at again (Plans: Measure.LowConfidence).</summary>
    private const double Doubtful = 0.75;

    /// <summary>One plan of one ward by all rules: headings, tasks, bracket, lines below, orders, days, rhythms, reports, foot.</summary>
    private const string ByTheRules = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG MÂY TRẮNG

        Số: 31/KH-UBND

        Mây Trắng, ngày 10 tháng 02 năm 2026

        KẾ HOẠCH
        Giữ sạch hồ và đường quanh hồ năm 2026

        Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022;

        Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ;

        I. MỤC ĐÍCH, YÊU CẦU

        1. Mục đích

        Nước hồ trong, đường quanh hồ sạch.

        II. NỘI DUNG THỰC HIỆN

        1. Nước hồ

        a) Lắp lưới chắn rác ở ba cửa cống. (Phòng Kinh tế chủ trì; Trạm Y tế phối hợp; quý III/2026)

        2. Đường quanh hồ

        a) Lắp đặt ghế đá dọc đường ven hồ.

        Đơn vị chủ trì: Ban Quản lý hồ.

        Đơn vị phối hợp: Phòng Kinh tế.

        Thời gian: trước ngày 30/4/2026.

        III. TỔ CHỨC THỰC HIỆN

        1. Văn phòng

        - Theo dõi, đôn đốc việc thực hiện kế hoạch (định kỳ hằng quý); tham mưu Ủy ban nhân dân phường tổ chức tổng kết trước ngày 20/12/2026.

        2. Phòng Kinh tế, Trạm Y tế

        - Kiểm tra chất lượng nước hồ, ít nhất 02 lần/năm.

        3. Các khu phố

        - Tổ chức ngày chủ nhật xanh, định kỳ hằng quý.

        - Họp dân chọn điểm đặt thùng rác trong quý II/2026.

        4. Giao Ban Quản lý hồ lập sơ đồ cây xanh trước ngày 15/6/2026.

        5. Công an phường chủ trì, phối hợp với Đoàn Thanh niên phường sắp xếp chỗ để xe trước ngày 01/5/2026.

        6. Các khu phố định kỳ 6 tháng (trước ngày 10/6), năm (trước ngày 05/12) báo cáo Ủy ban nhân dân phường (qua Văn phòng).

        Nơi nhận:
        - Đảng ủy phường;
        - Các khu phố;
        - Lưu: VT.

        CHỦ TỊCH

        Lê Văn Hồ
        """;

    [Fact]
    public void The_sample_of_the_guide_reads_with_nothing_left_to_mend()
    {
        var plan = Papers.Read(Sample());

        Assert.Empty(plan.Notes);
        Assert.Equal(("25/KH-UBND", "Kế hoạch", new DateOnly(2024, 2, 12)), (plan.DocumentNumber, plan.DocumentType, plan.Date));
        Assert.Equal("Ủy ban nhân dân quận 10", plan.Issuer);
        Assert.Equal("Công tác dân vận chính quyền năm 2024", plan.Title);
        Assert.Equal(["10/2022/QH15", "59/2023/NĐ-CP"], plan.Citations.Select(c => c.Number));
        Assert.Equal(["I", "I.1", "II", "II.1", "II.2", "III", "III.1", "III.2", "III.3"], plan.Sections.Select(s => s.Path));
        Assert.Equal(["II.1", "II.2"], plan.Workstreams.Select(w => w.Path));
        Assert.Equal(
            [
                "Phòng Nội vụ | định kỳ hằng quý |  | duty", "Phòng Nội vụ |  | trước ngày 20 tháng 12 năm 2024 | duty", "Phòng Tư pháp |  | trước ngày 30 tháng 6 năm 2024 | duty",
                "Ủy ban nhân dân 14 phường | định kỳ hằng quý |  | duty", "Ủy ban nhân dân 14 phường |  | trước ngày 30 tháng 10 năm 2024 | duty",
                "Ủy ban nhân dân 14 phường | định kỳ hằng quý, 6 tháng, 9 tháng, năm |  | duty",
            ],
            plan.Assignments.Select(a => $"{a.Unit} | {a.Frequency} | {a.Deadline} | {a.Kind}"));
        var report = Assert.Single(plan.Reports);
        Assert.Equal(("Ủy ban nhân dân 14 phường", "Phòng Nội vụ"), (report.From, report.To));
        Assert.Equal(["Phòng Nội vụ", "Phòng Tư pháp", "Ủy ban nhân dân 14 phường", "Lưu: VT."], plan.Recipients);
        Assert.Equal("Trần Văn Mẫu", plan.Signer?.Name);
        Sure(plan);
    }

    [Fact]
    public void A_plan_that_keeps_to_every_rule_reads_with_nothing_left_to_mend()
    {
        var plan = Papers.Read(ByTheRules);

        Assert.Empty(plan.Notes);
        Assert.Equal(("31/KH-UBND", "Giữ sạch hồ và đường quanh hồ năm 2026", "Ủy ban nhân dân phường Mây Trắng"), (plan.DocumentNumber, plan.Title, plan.Issuer));
        Assert.Equal(
            [
                "Phòng Kinh tế + Trạm Y tế |  | quý III/2026 | 2026-09-30",
                "Ban Quản lý hồ + Phòng Kinh tế |  | trước ngày 30/4/2026 | 2026-04-30",
                "Văn phòng | định kỳ hằng quý |  | ",
                "Văn phòng |  | trước ngày 20/12/2026 | 2026-12-20",
                "Phòng Kinh tế, Trạm Y tế | ít nhất 02 lần/năm |  | ",
                "Các khu phố | định kỳ hằng quý |  | ",
                "Các khu phố |  | trong quý II/2026 | 2026-06-30",
                "Ban Quản lý hồ |  | trước ngày 15/6/2026 | 2026-06-15",
                "Công an phường + Đoàn Thanh niên phường |  | trước ngày 01/5/2026 | 2026-05-01",
                "Các khu phố | định kỳ 6 tháng, năm | trước ngày 10/6; trước ngày 05/12 | 2026-12-05",
            ],
            plan.Assignments.Select(Line));
        var report = Assert.Single(plan.Reports);
        Assert.Equal(("Các khu phố", "Ủy ban nhân dân phường", "Văn phòng"), (report.From, report.To, report.Via));
        Assert.Equal("Lưu: VT.", plan.Archive);
        Sure(plan);
    }

    [Fact]
    public void A_table_by_the_rules_in_Word_reads_with_nothing_left_to_mend()
    {
        var plan = PlanReader.Read(Papers.Open(DocxPapers.Build((main, body) =>
        {
            DocxPapers.AddNumbering(main);
            body.Append(
                DocxPapers.Line("KẾ HOẠCH", centered: true, bold: true), DocxPapers.Line("Giữ sạch hồ năm 2026", centered: true, bold: true),
                DocxPapers.Numbered("NỘI DUNG THỰC HIỆN", 0), DocxPapers.Numbered("Nước hồ", 1), DocxPapers.Numbered("Đường quanh hồ", 1),
                DocxPapers.Numbered("PHÂN CÔNG NHIỆM VỤ", 0),
                DocxPapers.Table(
                    ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian"], ["A", "Nước hồ", "", "", ""], ["1", "Lắp lưới chắn rác", "Phòng Kinh tế", "Trạm Y tế", "quý III/2026"],
                    ["2", "Vớt bèo", "Các khu phố", "", "hằng tháng"]));
        }), "ke-hoach.docx").Value!);

        Assert.Equal(["Phòng Kinh tế + Trạm Y tế |  | quý III/2026 | 2026-09-30", "Các khu phố | hằng tháng |  | "], plan.Assignments.Select(Line));
        Assert.Equal(["Lắp lưới chắn rác", "Vớt bèo"], plan.Assignments.Select(a => a.Task));
        Sure(plan);
    }

    private static string Line(AssignmentRead task) =>
        $"{string.Join(" + ", [task.Unit, .. task.CoordinatesWith])} | {task.Frequency} | {task.Deadline} | {task.DeadlineDate:yyyy-MM-dd}";

    private static void Sure(PlanReading plan)
    {
        Assert.All(plan.Assignments, a => Assert.True(a.Confidence >= Doubtful, $"{a.Confidence:0.00} {a.Unit}: {a.Task}"));

        // A sentence read as somebody's task is not taken once more as a sentence of the content part.
        Assert.All(plan.Measures.Where(m => !plan.Assignments.Any(a => a.Span.Start < m.Span.End && m.Span.Start < a.Span.End)), m => Assert.True(m.Confidence >= Doubtful, $"{m.Confidence:0.00} {m.Text}"));
        Assert.All(plan.Citations, c => Assert.Empty(c.Flags));
    }

    /// <summary>Between the fences of the guide.</summary>
    private static string Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CoSo.slnx")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "soan-ke-hoach-de-doc.md"), Encoding.UTF8).Split("```")[1].Trim('\n');
    }
}
