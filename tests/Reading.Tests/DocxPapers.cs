using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoSo.Reading.Tests;

/// <summary>Word documents made for the tests.</summary>
internal static class DocxPapers
{
    /// <summary>The market plan with automatic numbering, real footnotes, tracked changes, head and foot as tables, and a table of tasks.</summary>
    public static byte[] Market()
    {
        return Build((main, body) =>
        {
            AddNumbering(main);
            AddFootnote(main, "Hướng dẫn số 08-HD/TU ngày 30 tháng 9 năm 2024 của Thành ủy.");
            body.Append(
                Table(["ỦY BAN NHÂN DÂN\nPHƯỜNG SAO MAI\nSố: 27/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSao Mai, ngày 05 tháng 02 năm 2025"]),
                Line("KẾ HOẠCH", centered: true, bold: true),
                Line("Mở chợ phiên cuối tuần", centered: true, bold: true),
                Line("Để bà con có chỗ bán hàng, Ủy ban nhân dân phường xây dựng Kế hoạch như sau:"),
                Numbered("MỤC ĐÍCH", 0),
                Numbered("NỘI DUNG THỰC HIỆN", 0),
                Numbered("Sắp xếp gian hàng:", 1),
                WithFootnote("Vẽ sơ đồ gian hàng theo Hướng dẫn số 08-HD/TU"),
                Numbered("TỔ CHỨC THỰC HIỆN", 0),
                Numbered("Phòng Kinh tế:", 1),
                Tracked(),
                Numbered("Trạm Y tế phường:", 1),
                Numbered("Kiểm tra an toàn thực phẩm (thực hiện thường xuyên).", 2),
                Table(["TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"], ["1", "Sơn lại biển tên chợ", "Tổ dân phố 3", "Đoàn phường, Hội Phụ nữ phường", "Tháng 3/2025"], ["2", "Lắp đèn dọc bờ kè", "Ban Quản lý chợ", "", "trước ngày 30/4/2025"]),
                Table(["Nơi nhận:\n- UBND thành phố;\n- Lưu: VT, KT.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Bến"]));
        });
    }

    public static byte[] Build(Action<MainDocumentPart, Body> fill)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var body = new Body();
            main.Document = new Document(body);
            fill(main, body);
        }

        return stream.ToArray();
    }

    public static Paragraph Line(string text, bool centered = false, bool bold = false)
    {
        var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        if (bold)
        {
            run.PrependChild(new RunProperties(new Bold()));
        }

        return centered ? new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), run) : new Paragraph(run);
    }

    public static Paragraph Numbered(string text, int level) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })), new Run(new Text(text)));

    public static Table Table(params string[][] rows) =>
        new(rows.Select(r => new TableRow(r.Select(c => new TableCell(c.Split('\n').Select(l => Line(l)))))));

    public static void AddNumbering(MainDocumentPart main)
    {
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(Level(0, NumberFormatValues.UpperRoman, "%1."), Level(1, NumberFormatValues.Decimal, "%2."), Level(2, NumberFormatValues.Bullet, "-")) { AbstractNumberId = 4 },
            new NumberingInstance(new AbstractNumId { Val = 4 }) { NumberID = 1 });
    }

    private static Level Level(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };

    private static void AddFootnote(MainDocumentPart main, string text) =>
        main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Line(text)) { Id = 2 });

    private static Paragraph WithFootnote(string text) => new(new Run(new Text(text)), new Run(new FootnoteReference { Id = 2 }), new Run(new Text(" và treo ở đầu chợ.") { Space = SpaceProcessingModeValues.Preserve }));

    private static Paragraph Tracked() => new(
        new Run(new Text("Vẽ sơ đồ gian hàng ") { Space = SpaceProcessingModeValues.Preserve }),
        new DeletedRun(new Run(new DeletedText("trước ngày 01/01/2020"))) { Id = "7", Author = "x" },
        new InsertedRun(new Run(new Text("trước ngày 20/02/2025."))) { Id = "8", Author = "x" });
}
