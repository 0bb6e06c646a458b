using CoSo.Documents.Writing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoSo.Documents.Tests.Writing;

public class OfficialPaperWriterTests
{
    public static OfficialPaper Report { get; } = new()
    {
        IssuingAgency = "Ủy ban nhân dân\nQuận 10",
        IssuerName = "Ủy ban nhân dân Quận 10",
        Sign = "BC-UBND",
        Place = "Quận 10",
        Year = 2024,
        TypeName = "Báo cáo",
        Summary = "Kết quả công tác dân vận chính quyền và thực hiện dân chủ ở cơ sở 9 tháng năm 2024",
        AddressedTo = ["Ủy ban nhân dân Thành phố", "Sở Nội vụ"],
        Bases = ["Thực hiện Kế hoạch số 142/KH-UBND ngày 28 tháng 3 năm 2024;"],
        Body =
        [
            new PaperHeading(1, "I.", "CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI"),
            new PaperParagraph([new("Đã ban hành 03 văn bản.", Footnote: "Danh mục tại Phụ lục II.")]),
            new PaperHeading(2, "1.", "Phân công"),
            new PaperHeading(3, "a)", "Ở quận"),
            new PaperBullet("Phòng Nội vụ tổng hợp."),
            new PaperTable(
                [new("Nội dung", 3), new("Đơn vị tính", 1, PaperAlign.Center), new("Quý III", 1, PaperAlign.Right), new("9 tháng", 1, PaperAlign.Right)],
                [new(["1. Công khai"], Bold: true), new(["Nội dung đã công khai", "nội dung", "42", "131"]), new(["Trong đó: niêm yết", "nội dung", "40", "120"])],
                "Bảng 1. Số liệu tổng hợp"),
            new PaperParagraph("Trên đây là báo cáo 9 tháng năm 2024."),
        ],
        Recipients = ["Như trên", "Thường trực Quận ủy;", "- Lưu: VT, PNV."],
        Signature = new("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Ngọc Thùy Dương"),
        Annexes =
        [
            new("Số liệu theo đơn vị", [Wide()], Landscape: true),
            new("Danh mục văn bản", [new PaperParagraph("Không phát sinh.")]),
        ],
        IsDraft = true,
        Author = "Phòng Nội vụ",
    };

    [Fact]
    public void A_paper_has_no_fault_the_validator_finds() => Assert.Empty(PaperAssert.Faults(OfficialPaperWriter.Write(Report)));

    [Fact]
    public void Several_papers_stand_in_one_file_each_on_pages_of_its_own()
    {
        var letter = Report with { Annexes = [], AddressedTo = ["Người thứ hai"] };

        var docx = OfficialPaperWriter.Write([letter with { AddressedTo = ["Người thứ nhất"] }, Report, letter]);

        Assert.Empty(PaperAssert.Faults(docx));
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Equal(5, body.Descendants<SectionProperties>().Count());
        Assert.All(body.Descendants<SectionType>(), type => Assert.Equal(SectionMarkValues.NextPage, type.Val!.Value));
        Assert.Contains("Người thứ nhất", body.InnerText);
        Assert.Contains("Người thứ hai", body.InnerText);
    }

    [Fact]
    public void The_same_paper_is_the_same_file() =>
        Assert.Equal(OfficialPaperWriter.Write(Report), OfficialPaperWriter.Write(Report));

    [Fact]
    public void The_page_is_A4_with_the_margins_of_Decree_30()
    {
        var section = Body(Report with { Annexes = [] }).Elements<SectionProperties>().Single();

        var size = section.GetFirstChild<PageSize>()!;
        var margin = section.GetFirstChild<PageMargin>()!;
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.InRange(Millimetres((int)margin.Left!.Value), 30, 35);
        Assert.InRange(Millimetres((int)margin.Right!.Value), 15, 20.1);
        Assert.InRange(Millimetres(margin.Top!.Value), 20, 25);
        Assert.InRange(Millimetres(margin.Bottom!.Value), 20, 25);
        Assert.NotNull(section.GetFirstChild<TitlePage>());
    }

    [Fact]
    public void A_paper_without_number_and_day_leaves_room_for_them()
    {
        var text = Text(Report);

        Assert.Contains("Số: \u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/BC-UBND", text);
        Assert.Contains("năm 2024", text);
        Assert.Contains("DỰ THẢO", text);
    }

    [Fact]
    public void Numbers_and_days_are_padded_and_the_draft_mark_goes()
    {
        var text = Text(Report with { Number = "5", Date = new DateOnly(2024, 2, 5), IsDraft = false });

        Assert.Contains("Số: 05/BC-UBND", text);
        Assert.Contains("Quận 10, ngày 05 tháng 02 năm 2024", text);
        Assert.DoesNotContain("DỰ THẢO", text);
    }

    [Fact]
    public void The_body_ends_with_the_closing_mark_and_the_list_with_a_full_stop()
    {
        var text = Text(Report);

        Assert.Contains("báo cáo 9 tháng năm 2024./.", text);
        Assert.Contains("- Thường trực Quận ủy;", text);
        Assert.Contains("- Lưu: VT, PNV.", text);
    }

    [Fact]
    public void Several_annexes_are_numbered_and_name_the_paper()
    {
        var text = Text(Report);

        Assert.Contains("Phụ lục I", text);
        Assert.Contains("Phụ lục II", text);
        Assert.Contains("DANH MỤC VĂN BẢN", text);
        Assert.Contains("(Kèm theo Báo cáo số", text);
    }

    [Fact]
    public void Heading_rows_repeat_and_wide_annexes_turn()
    {
        var body = Body(Report);

        Assert.Equal(2, body.Descendants<TableHeader>().Count());
        Assert.Single(body.Descendants<PageSize>(), size => size.Orient?.Value == PageOrientationValues.Landscape);
    }

    [Fact]
    public void A_letter_carries_its_summary_under_the_number()
    {
        var letter = Report with { TypeName = null, Summary = "báo cáo 9 tháng", Annexes = [], AddressedTo = ["Sở Nội vụ"] };

        var text = Text(letter);

        Assert.Contains("V/v báo cáo 9 tháng", text);
        Assert.Contains("Kính gửi: Sở Nội vụ", text);
        Assert.Empty(PaperAssert.Faults(OfficialPaperWriter.Write(letter)));
    }

    [Fact]
    public void Control_characters_from_pasted_text_do_not_break_the_file()
    {
        var paper = Report with { Body = [new PaperParagraph("a\u0001b\u0000c\uD800d <&> \u000B e")] };

        Assert.Contains("abcd <&>", Text(paper).Replace("\uFFFD", ""));
        Assert.Empty(PaperAssert.Faults(OfficialPaperWriter.Write(paper)));
    }

    [Fact]
    public async Task LibreOffice_opens_it_without_complaint()
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, "soffice is not installed");

        var text = await LibreOffice.ConvertAsync(OfficialPaperWriter.Write(Report), ".docx", "txt:Text (encoded):UTF8");

        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text);
        Assert.Contains("Nội dung đã công khai", text);
        Assert.Contains("Lê Ngọc Thùy Dương", text);
    }

    private static PaperTable Wide() => new(
        [new("TT", 0.5, PaperAlign.Center), new("Đơn vị", 3), .. Enumerable.Range(1, 8).Select(i => new PaperColumn($"Chỉ tiêu {i}", 1, PaperAlign.Right))],
        [.. Enumerable.Range(1, 40).Select(i => new PaperRow([$"{i}", $"Phường {i}", .. Enumerable.Range(1, 8).Select(j => $"{i * j}")]))]);

    private static double Millimetres(int twips) => twips / 1440.0 * 25.4;

    private static Body Body(OfficialPaper paper)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficialPaperWriter.Write(paper)), isEditable: false);
        return (Body)document.MainDocumentPart!.Document!.Body!.CloneNode(deep: true);
    }

    private static string Text(OfficialPaper paper) =>
        string.Join('\n', Body(paper).Descendants<Paragraph>().Select(p => p.InnerText));
}
