using System.IO.Compression;
using CoSo.Documents.Spreadsheets;
using CoSo.Documents.Tests.Inspection;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CoSo.Documents.Tests.Spreadsheets;

public class SheetTests
{
    private static readonly SheetColumn[] Columns =
    [
        new("Đơn vị", 30), new("Số lượng", 12, SheetFormat.Whole), new("Tỷ lệ", 10, SheetFormat.Percent), new("Ngày", 12), new("Đạt", 8), new("Ghi chú", 20),
    ];

    [Fact]
    public void What_is_written_is_read_back()
    {
        var sheets = SheetReader.Read(Written()).Value!;

        Assert.Equal(["Số liệu", "Danh mục"], sheets.Select(sheet => sheet.Name));
        var row = sheets[0].Rows[1];
        Assert.Equal(2, row.Number);
        Assert.Equal("Phường 12", row[0]!.Text);
        Assert.Equal(1_234_567m, row[1]!.Number);
        Assert.Equal(0.125m, row[2]!.Number);
        Assert.Equal(new DateOnly(2024, 9, 14), row[3]!.Day);
        Assert.Equal("14/9/2024", row[3]!.Text);
        Assert.Equal("Có", row[4]!.Text);
        Assert.Null(row[5]);
        Assert.Equal("D2", row[3]!.Address);
    }

    [Fact]
    public void The_workbook_has_no_fault_the_validator_finds()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Written()), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 28 3865 0000")]
    [InlineData("-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    public void Text_that_looks_like_a_formula_stays_text(string text)
    {
        var file = Write(writer =>
        {
            writer.BeginSheet("a", [new("b")]);
            writer.WriteRow(text);
        });

        Assert.Equal(text, SheetReader.Read(file).Value![0].Rows[1][0]!.Text);
        Assert.DoesNotContain("<f>", Part(file, "xl/worksheets/sheet1.xml"));
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var cell = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Last();
        var format = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(format.QuotePrefix!.Value);
    }

    [Fact]
    public void Names_of_sheets_are_made_lawful_and_different()
    {
        var file = Write(writer =>
        {
            writer.BeginSheet("Phòng Lao động/Thương binh: rất dài, quá dài", []);
            writer.BeginSheet("phòng lao động Thương binh  rất dài, quá dài", []);
            writer.BeginSheet("", []);
        });

        var names = SheetReader.Read(file).Value!.Select(sheet => sheet.Name).ToList();
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => e.Description));
    }

    [Fact]
    public void The_same_rows_are_the_same_file() => Assert.Equal(Written(), Written());

    [Fact]
    public void Rows_leave_while_they_are_written()
    {
        var target = new CountingStream();
        using var writer = new SheetWriter(target);
        writer.BeginSheet("a", [new("b"), new("c")]);
        for (var i = 0; i < 100_000; i++)
        {
            writer.WriteRow("Phường", i);
        }

        Assert.InRange(target.Written, 100_000, long.MaxValue);
    }

    [Fact]
    public void A_workbook_of_another_program_is_read_with_shared_texts_dates_and_gaps()
    {
        var sheets = SheetReader.Read(ForeignWorkbook.Make()).Value!;

        var sheet = Assert.Single(sheets);
        Assert.Equal("Danh sách", sheet.Name);
        Assert.Equal([1, 5], sheet.Rows.Select(row => row.Number));
        Assert.Equal("Phường Diên Hồng", sheet.Rows[0][0]!.Text);
        Assert.Equal("14/9/2024", sheet.Rows[1][2]!.Text);
        Assert.Equal("C5", sheet.Rows[1][2]!.Address);
        Assert.Equal(45549m, sheet.Rows[1][3]!.Number);
        Assert.Equal("7", sheet.Rows[1][4]!.Text);
    }

    [Theory]
    [InlineData("docx", "sheet-not-spreadsheet")]
    [InlineData("text", "sheet-not-spreadsheet")]
    [InlineData("empty", "file-empty")]
    [InlineData("bomb", "file-bomb")]
    [InlineData("half", "file-broken")]
    [InlineData("nothing inside", "file-broken")]
    [InlineData("entity bomb", "file-broken")]
    public void What_is_no_spreadsheet_is_refused(string what, string code)
    {
        var content = what switch
        {
            "docx" => Samples.Docx(),
            "text" => "a;b;c"u8.ToArray(),
            "empty" => [],
            "bomb" => Samples.WithEntry(Samples.Xlsx(), "xl/media/x.bin", new byte[20_000_000]),
            "half" => Samples.Xlsx()[..500],
            "entity bomb" => EntityBomb(),
            _ => WithoutWorkbook(),
        };

        Assert.Equal(code, SheetReader.Read(content).Refusal?.Code);
    }

    [Fact]
    public void Broken_copies_never_throw()
    {
        var content = Written();
        var random = new Random(2024);
        for (var i = 0; i < 200; i++)
        {
            var damaged = (byte[])content.Clone();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            SheetReader.Read(damaged);
        }
    }

    internal static byte[] Write(Action<SheetWriter> fill)
    {
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            fill(writer);
        }

        return stream.ToArray();
    }

    private static byte[] Written() => Write(writer =>
    {
        writer.BeginSheet("Số liệu", Columns);
        writer.WriteRow("Phường 12", 1_234_567L, 0.125m, new DateOnly(2024, 9, 14), true, null);
        writer.WriteRow("Phường\u0001 14 <&>", 2, 0.5, new DateTime(2024, 9, 14, 8, 30, 0), false, "a\nb");
        writer.BeginSheet("Danh mục", [new("Tên")]);
        writer.WriteRow("x");
    });

    private static byte[] WithoutWorkbook() => Samples.Zip(("[Content_Types].xml", """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
        """u8.ToArray()));

    private static byte[] EntityBomb()
    {
        using var stream = new MemoryStream();
        stream.Write(Samples.Xlsx());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            entry.Write("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"u8);
        }

        return stream.ToArray();
    }

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Takes everything, keeps nothing, cannot go back.</summary>
    private sealed class CountingStream : MemoryStream
    {
        public long Written { get; private set; }

        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;
    }
}
