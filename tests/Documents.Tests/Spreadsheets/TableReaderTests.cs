using System.Text;
using CoSo.Documents.Inspection;
using CoSo.Documents.Spreadsheets;

namespace CoSo.Documents.Tests.Spreadsheets;

public sealed class TableReaderTests
{
    [Theory]
    [InlineData("Mã\tNgày\nA1\t3/9/2024", "tab")]
    [InlineData("Mã;Ngày\nA1;3/9/2024", "semicolon")]
    [InlineData("Mã,Ngày\r\nA1,3/9/2024\r\n", "comma")]
    public void Cells_are_parted_by_what_the_table_has(string text, string separator)
    {
        var rows = TableReader.ReadText(text).Value!.Rows;

        Assert.True(rows.Count == 2, separator);
        Assert.Equal(["A1", "3/9/2024"], rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal(["A2", "B2"], rows[1].Cells.Select(cell => cell.Address));
    }

    [Fact]
    public void Quoted_cells_keep_separators_quotes_and_line_ends_and_a_row_keeps_its_number()
    {
        var rows = TableReader.ReadText("a,b\n\n\"x, \"\"y\"\"\nz\",2\n").Value!.Rows;

        Assert.Equal([1, 3], rows.Select(row => row.Number));
        Assert.Equal("x, \"y\"\nz", rows[1][0]!.Text);
        Assert.Equal("2", rows[1][1]!.Text);
    }

    [Fact]
    public void Letters_are_composed_and_legacy_bytes_read()
    {
        Assert.Equal("Phường", TableReader.ReadText("Phường\tx".Normalize(NormalizationForm.FormD)).Value!.Rows[0][0]!.Text);
        Assert.Equal("Phường 4", TableReader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Phường 4;2")]).Value!.Rows[0][0]!.Text);
        Assert.Equal(FileRefusals.Empty, TableReader.Read([]).Refusal);
        Assert.NotNull(TableReader.Read([0x50, 0x4B, 1, 2, 3]).Refusal);
        Assert.Equal(SheetRefusals.NotSpreadsheet, TableReader.Read([0, 1, 2, 0, 200, 0, 7]).Refusal);
    }

    [Fact]
    public void A_sheet_comes_out_alike()
    {
        using var file = new MemoryStream();
        using (var sheet = new SheetWriter(file))
        {
            sheet.BeginSheet("Danh sách", [new SheetColumn("Mã", 10), new SheetColumn("Ngày", 12)]);
            sheet.WriteRow("A1", new DateOnly(2024, 9, 3));
        }

        var rows = TableReader.Read(file.ToArray()).Value!.Rows;

        Assert.Equal("A1", rows[^1][0]!.Text);
        Assert.Equal(new DateOnly(2024, 9, 3), rows[^1][1]!.Day);
    }
}
