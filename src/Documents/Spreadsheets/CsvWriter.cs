using System.Globalization;
using System.Text;

namespace CoSo.Documents.Spreadsheets;

/// <summary>
/// Writes CSV row by row (RFC 4180, UTF-8 with the mark that Excel needs). Text that a spreadsheet would take for a formula gets an
/// apostrophe before it.
/// </summary>
public sealed class CsvWriter(Stream target) : IDisposable
{
    private readonly StreamWriter writer = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    /// <summary>Writes a row: texts, numbers, days as 2024-09-14, instants as given, null for an empty cell.</summary>
    public void WriteRow(params ReadOnlySpan<object?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            writer.Write(i == 0 ? "" : ",");
            writer.Write(Quoted(cells[i] switch
            {
                null => "",
                string text => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text,
                bool yes => yes ? "Có" : "Không",
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
            }));
        }

        writer.WriteLine();
    }

    public void Dispose() => writer.Dispose();

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
