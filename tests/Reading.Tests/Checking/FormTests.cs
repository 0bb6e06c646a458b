using CoSo.Checking;

namespace CoSo.Reading.Tests.Checking;

/// <summary>Rules on the form of the paper itself: parts, numbering, units.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("2. Vệ sinh", "3. Vệ sinh", "không có 2")]
    [InlineData("2. Vệ sinh", "1. Vệ sinh", "hai lần")]
    [InlineData("2. Vệ sinh", "a) Bàn;\n\nb) Ghế.\n\n1. Vệ sinh", null)] // begins anew: a list of its own
    [InlineData("II. TỔ CHỨC", "III. TỔ CHỨC", "không có II")]
    [InlineData("II. TỔ CHỨC", "I. TỔ CHỨC", "hai lần")]
    [InlineData("1. Chỗ bán hàng", "2. Chỗ bán hàng", "không có 1")]
    [InlineData("Rác được gom sau mỗi phiên chợ.", "a) Rác được gom;\n\nb) Nước được thoát;\n\nd) Lối đi được quét.", "không có c")]
    [InlineData("Rác được gom sau mỗi phiên chợ.", "a) Rác;\n\nb) Nước;\n\nc) Lối đi;\n\nd) Cống;\n\nđ) Đèn.", null)]
    [InlineData("Rác được gom sau mỗi phiên chợ.", "2.1. Rác được gom.\n\n2.3. Nước được thoát.", "không có 2.2")]
    [InlineData("Rác được gom sau mỗi phiên chợ.", "3.1. Rác được gom.\n\n3.2. Nước được thoát.", "đứng dưới mục 2")]
    [InlineData("Rác được gom sau mỗi phiên chợ.", "2.1. Rác được gom.\n\n2.2. Nước được thoát.", null)]
    [InlineData("Rác được gom sau mỗi phiên chợ.", "Năm 2024 có\n\n12 phiên chợ đã mở.", null)]
    public void Numbering_without_gap_or_repeat(string old, string other, string? said)
    {
        var found = Draft.Check(Draft.Instead(old, other)).Findings.Where(f => f.Rule == CheckRule.Numbering).ToList();

        if (said is null)
        {
            Assert.Empty(found.Select(f => f.MessageText));
        }
        else
        {
            Assert.Contains(said, found[0].MessageText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_number_typed_beside_an_automatic_one() => Draft.Single(Draft.Instead("2. Vệ sinh", "2. 2. Vệ sinh"), CheckRule.NumberingTwice);

    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "", "quốc hiệu")]
    [InlineData("Độc lập - Tự do - Hạnh phúc\n", "", "tiêu ngữ")]
    [InlineData("Sao Mai, ngày 05 tháng 02 năm 2025\n", "", "địa danh")]
    [InlineData("Số: 27/KH-UBND\n", "", "số, ký hiệu")]
    [InlineData("- Lưu: VT, KT.\n", "", "Lưu: VT")]
    [InlineData("\nLê Thị Bến", "", "họ tên")]
    public void A_missing_part_is_named(string old, string other, string part)
    {
        var finding = Draft.Single(Draft.Instead(old, other), CheckRule.MissingPart);

        Assert.Contains(part, finding.MessageText, StringComparison.Ordinal);
        Assert.Equal("30/2020/NĐ-CP, Điều 8 khoản 2", finding.Rule.Source!.ToString());
    }

    [Theory]
    [InlineData("Số: 27/KH-UBND", "Số:      /KH-UBND")] // the clerk gives it after signing
    [InlineData("ngày 05 tháng 02 năm 2025", "ngày    tháng 02 năm 2025")]
    public void What_is_filled_in_later_is_not_missing(string old, string other) => Draft.None(Draft.Instead(old, other));

    [Fact]
    public void A_paper_of_the_Party_has_the_Partys_parts()
    {
        var text = Draft.Clean.Replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM", StringComparison.Ordinal)
            .Replace("ỦY BAN NHÂN DÂN\nPHƯỜNG SAO MAI", "ĐẢNG BỘ THÀNH PHỐ\nĐẢNG ỦY PHƯỜNG SAO MAI", StringComparison.Ordinal)
            .Replace("27/KH-UBND", "27-KH/ĐU", StringComparison.Ordinal).Replace("tổng hợp./.", "tổng hợp.", StringComparison.Ordinal);

        Draft.None(text);
        Assert.Equal("36-HD/VPTW", Draft.Single(text.Replace("ĐẢNG CỘNG SẢN VIỆT NAM", "", StringComparison.Ordinal), CheckRule.MissingPartyPart).Rule.Source!.Document);
    }

    [Theory]
    [InlineData("ngày 05 tháng 02", "ngày 5 tháng 02", "ngày 05")]
    [InlineData("tháng 02 năm", "tháng 2 năm", "tháng 02")]
    [InlineData("Số: 27/", "Số: 7/", "07")]
    public void A_zero_stands_before_small_figures(string old, string other, string right) =>
        Assert.StartsWith(right, Draft.Single(Draft.Instead(old, other), CheckRule.Padding).Replacement!, StringComparison.Ordinal);

    [Fact]
    public void The_body_ends_as_papers_end() => Draft.Single(Draft.Instead("tổng hợp./.", "tổng hợp."), CheckRule.Ending);

    [Fact]
    public void Who_signs_for_the_chairman_is_a_deputy() => Draft.Single(Draft.Instead("PHÓ CHỦ TỊCH", "CHỦ TỊCH"), CheckRule.Signature);

    [Theory]
    [InlineData("- Vẽ sơ đồ gian hàng trước", "- Phối hợp với Phòng Sao Hỏa vẽ sơ đồ gian hàng trước", 1)]
    [InlineData("1. Phòng Kinh tế\n", "1. Phòng Kinh tế và Phòng Sao Hỏa\n", 1)]
    [InlineData("1. Phòng Kinh tế\n", "1. Phòng Kinh tế và Trạm Y tế phường\n", 0)]
    public void A_unit_that_nobody_knows_needs_the_tree(string old, string other, int findings)
    {
        string[] known = ["phong kinh te", "tram y te phuong", "cac don vi"];
        var options = new CheckOptions { UnknownUnits = name => [.. name.Split(" và ").Where(one => !known.Contains(Kernel.WrittenName.Plain(one)))] };
        var text = Draft.Instead(old, other);

        Assert.Equal(findings, Draft.Check(text, options).Findings.Count(f => f.Rule == CheckRule.UnknownUnit));
        Assert.DoesNotContain(Draft.Check(text).Findings, f => f.Rule == CheckRule.UnknownUnit);
    }

    [Fact]
    public void A_unit_named_without_a_task()
    {
        var finding = Draft.Single(Draft.Instead("2. Trạm Y tế phường", "2. Công an phường\n\n3. Trạm Y tế phường"), CheckRule.UnitWithoutTask);

        Assert.Contains("Công an phường", finding.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_table_without_a_unit()
    {
        var paper = Papers.Open(DocxPapers.Build((_, body) => body.Append(
            DocxPapers.Table(["TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian"], ["1", "Sơn lại biển tên chợ phiên", "Tổ dân phố 3", "Tháng 3/2025"], ["2", "Lắp đèn dọc bờ kè chợ phiên", "", "Tháng 4/2025"]))), "bang.docx").Value!;

        var found = PaperChecker.Check(paper, PlanReader.Read(paper), Draft.Law.Documents).Findings.Where(f => f.Rule == CheckRule.TaskWithoutUnit);

        Assert.Equal("Lắp đèn dọc bờ kè chợ phiên", Assert.Single(found).Quote);
    }
}
