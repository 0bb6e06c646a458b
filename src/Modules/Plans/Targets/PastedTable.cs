using CoSo.Documents.Spreadsheets;

namespace CoSo.Plans;

/// <summary>
/// A table as people bring it: pasted from Excel or Word (cells parted by tabs) or the first sheet of an XLSX. Columns are known by
/// their headings, whatever their order.
/// </summary>
internal sealed class PastedTable
{
    public const int MostRows = 2000;

    private readonly Dictionary<string, int> columns;

    private PastedTable(Dictionary<string, int> columns, IReadOnlyList<PastedRow> rows) => (this.columns, Rows) = (columns, rows);

    public IReadOnlyList<PastedRow> Rows { get; }

    public bool Has(string heading) => columns.ContainsKey(Key(heading));

    /// <summary>What the row says under a heading; null for nothing.</summary>
    public string? Cell(PastedRow row, string heading) =>
        columns.TryGetValue(Key(heading), out var at) && at < row.Cells.Count && VietnameseText.Clean(row.Cells[at]) is { Length: > 0 } text ? text : null;

    /// <summary>The first sheet as pasted text, so that one reader serves both and a preview need not keep the file.</summary>
    public static Outcome<string> TextOf(byte[] content)
    {
        var read = SheetReader.Read(content);
        if (read.Value is not { } sheets)
        {
            return read.Refusal!;
        }

        return string.Join('\n', sheets[0].Rows.Select(row =>
        {
            var width = row.Cells.Max(cell => cell.Column) + 1;
            return string.Join('\t', Enumerable.Range(0, width).Select(column => row[column] is { } cell ? Written(cell) : ""));
        }));
    }

    /// <param name="needed">Headings without which nothing can be read.</param>
    public static Outcome<PastedTable> Read(string? text, params ReadOnlySpan<string> needed)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n').Select((line, at) => (Number: at + 1, Cells: (IReadOnlyList<string>)line.Split('\t')))
            .Where(line => line.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        if (lines.Count < 2)
        {
            return new Refusal("table-empty", "Bảng chưa có dòng nào. Dán cả dòng tiêu đề và các dòng dữ liệu, hoặc chọn tệp Excel.");
        }

        if (lines.Count - 1 > MostRows)
        {
            return new Refusal("table-too-long", "Bảng có quá nhiều dòng. Mỗi lần nhập không quá {0} dòng.") { Arguments = [MostRows] };
        }

        var columns = new Dictionary<string, int>();
        for (var i = 0; i < lines[0].Cells.Count; i++)
        {
            columns.TryAdd(Key(lines[0].Cells[i]), i);
        }

        foreach (var heading in needed)
        {
            if (!columns.ContainsKey(Key(heading)))
            {
                return new Refusal("table-heading", "Không thấy cột “{0}”. Dòng đầu của bảng phải là tiêu đề như trong mẫu.") { Arguments = [heading] };
            }
        }

        return new PastedTable(columns, [.. lines.Skip(1).Select(line => new PastedRow(line.Number, line.Cells))]);
    }

    // A number of the sheet is written as people write it, so that the pasted and the sent table read alike.
    private static string Written(ReadCell cell) =>
        cell.Number is { } number ? number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',') : cell.Text.Replace('\t', ' ').ReplaceLineEndings(" ");

    private static string Key(string heading) => string.Concat(VietnameseText.Fold(heading).Where(char.IsLetterOrDigit));
}

/// <param name="Number">Line of the table, counted from 1 with the heading.</param>
internal sealed record PastedRow(int Number, IReadOnlyList<string> Cells);

/// <summary>What is wrong with a line; <paramref name="Message"/> is the key of its translation.</summary>
internal sealed record TableFault(int Line, string Message, object[] Arguments);

/// <summary>What a table would do.</summary>
/// <param name="Lines">In words, one a change.</param>
internal sealed record TablePreview(string Text, IReadOnlyList<TableLine> Lines, IReadOnlyList<TableFault> Faults)
{
    /// <summary>Fingerprint of the changes, given back with the order to make them.</summary>
    public string Print => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select(line => $"{line.Code}|{line.Unit}|{line.What}|{line.From}|{line.To}")))));
}

internal sealed record TableLine(string Code, string Unit, string What, string From, string To);
