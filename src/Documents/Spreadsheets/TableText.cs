using System.Text;
using CoSo.Kernel;

namespace CoSo.Documents.Spreadsheets;

/// <summary>A table as text on its way through a form, and its columns found by their headings.</summary>
public static class TableText
{
    /// <summary>Cells parted by tabs, rows at the line of their number, so that addresses stay those of the file when read by <see cref="TableReader.ReadText"/>.</summary>
    public static string Of(ReadSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        var line = 1;
        foreach (var row in sheet.Rows)
        {
            for (; line < row.Number; line++)
            {
                text.Append('\n');
            }

            var width = row.Cells.Max(cell => cell.Column) + 1;
            text.AppendJoin('\t', Enumerable.Range(0, width).Select(column => Plain(row[column])));
        }

        return text.Append('\t').ToString();
    }

    /// <summary>Column whose heading is one of the usual ones (folded, the likeliest first), else one that begins with one of several words; null for none.</summary>
    public static int? ColumnOf(ReadRow headings, IReadOnlyList<string> usual)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var cells = headings.Cells.Select(cell => (cell.Column, Text: VietnameseText.Fold(cell.Text))).ToList();
        foreach (var word in usual)
        {
            if (cells.FindIndex(cell => cell.Text == word) is >= 0 and var exact)
            {
                return cells[exact].Column;
            }
        }

        foreach (var word in usual.Where(word => word.Contains(' ', StringComparison.Ordinal)))
        {
            if (cells.FindIndex(cell => cell.Text.StartsWith(word + " ", StringComparison.Ordinal)) is >= 0 and var begun)
            {
                return cells[begun].Column;
            }
        }

        return null;
    }

    private static string Plain(ReadCell? cell)
    {
        var text = (cell?.Day is { } day ? Vn.Day(day) : cell?.Text ?? "").Replace('\t', ' ').ReplaceLineEndings(" ");
        return text.Contains('"', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
