using System.Text;
using CoSo.Documents.Inspection;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Documents.Spreadsheets;

/// <summary>
/// A table in whatever form people have it: XLSX (its first sheet), CSV parted by commas or semicolons, or cells pasted from a
/// spreadsheet. All come out as rows with the addresses people see.
/// </summary>
public static class TableReader
{
    private const int MaximumRows = 100_000;

    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>A file, by its content alone.</summary>
    public static Outcome<ReadSheet> Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length == 0)
        {
            return FileRefusals.Empty;
        }

        if (content.Length > FileInspector.SizeLimit)
        {
            return FileRefusals.TooLarge;
        }

        if (content is [(byte)'P', (byte)'K', ..] or [0xD0, 0xCF, ..])
        {
            var read = SheetReader.Read(content);
            return read.Value is { } sheets ? sheets[0] : SheetRefusals.For(read.Refusal!);
        }

        var decoded = TextDecoder.Decode(content, []);
        return decoded.Value is { } text ? ReadText(text) : SheetRefusals.NotSpreadsheet;
    }

    /// <summary>Text: what is pasted, or a CSV.</summary>
    public static Outcome<ReadSheet> ReadText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = new List<ReadRow>();
        var number = 0;
        foreach (var cells in Records(text, SeparatorOf(text)))
        {
            number++;
            var filled = cells.Select((cell, at) => (At: at, Text: cell.Normalize(NormalizationForm.FormC).Trim())).Where(cell => cell.Text.Length > 0)
                .Select(cell => new ReadCell(cell.At, SheetAddress.Of(cell.At, number), cell.Text)).ToList();
            if (filled.Count > 0)
            {
                rows.Add(new ReadRow(number, filled));
            }

            if (rows.Count > MaximumRows)
            {
                return SheetRefusals.TooManyRows;
            }
        }

        return new ReadSheet("", rows);
    }

    /// <summary>"B12": where a cell stands, also one that is empty.</summary>
    public static string AddressOf(int column, int row) => SheetAddress.Of(column, row);

    /// <summary>The separator that the first lines have most of; a tab wins, since nobody types one.</summary>
    private static char SeparatorOf(string text)
    {
        var start = text.Length > 4000 ? text[..4000] : text;
        return Separators.FirstOrDefault(separator => separator == '\t' && start.Contains('\t', StringComparison.Ordinal), Separators.MaxBy(separator => start.Count(c => c == separator)));
    }

    /// <summary>Records by RFC 4180: a quoted cell may hold separators, line ends and doubled quotes.</summary>
    private static IEnumerable<List<string>> Records(string text, char separator)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (isQuoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c is '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                yield return cells;
                cells = [];
            }
            else if (c is not '\r')
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        yield return cells;
    }
}
