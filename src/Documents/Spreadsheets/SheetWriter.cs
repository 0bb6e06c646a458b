using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using CoSo.Documents.Writing;

namespace CoSo.Documents.Spreadsheets;

/// <summary>
/// Writes XLSX row by row into a stream, so that memory does not grow with the sheet. Text is always text: a cell that begins
/// with "=", "+", "-" or "@" is never a formula, here or after it was saved as CSV and opened again.
/// </summary>
/// <remarks>The package is written by hand: System.IO.Packaging holds every part in memory until it is closed.</remarks>
public sealed class SheetWriter : IDisposable
{
    private const int MaximumRows = 1_048_576;
    private const int MaximumText = 32_767;
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    private readonly ZipArchive zip;
    private readonly List<string> sheets = [];
    private XmlWriter? sheet;
    private IReadOnlyList<SheetColumn> columns = [];
    private int row;
    private bool disposed;

    public SheetWriter(Stream target) => zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a sheet; its heading row is bold, repeated on print and stays in view.</summary>
    public void BeginSheet(string name, IReadOnlyList<SheetColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        EndSheet();
        sheets.Add(SheetName(name));
        this.columns = columns;
        row = 0;
        sheet = Part($"xl/worksheets/sheet{sheets.Count}.xml");
        sheet.WriteStartElement("worksheet", SheetXml.Main);
        WriteView();
        WriteWidths();
        sheet.WriteStartElement("sheetData");
        BeginRow();
        for (var i = 0; i < columns.Count; i++)
        {
            WriteText(columns[i].Title, i, SheetStyles.Heading);
        }

        sheet.WriteEndElement();
    }

    /// <summary>
    /// Writes a row: strings, whole numbers, decimals, <see cref="DateOnly"/>, <see cref="DateTime"/> (as given),
    /// <see cref="bool"/> as "Có"/"Không", null for an empty cell.
    /// </summary>
    public void WriteRow(params ReadOnlySpan<object?> cells)
    {
        if (sheet is null)
        {
            throw new InvalidOperationException("A row belongs to a sheet: call BeginSheet first.");
        }

        BeginRow();
        for (var i = 0; i < cells.Length; i++)
        {
            WriteCell(cells[i], i);
        }

        sheet.WriteEndElement();
    }

    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        EndSheet();
        if (sheets.Count > 0)
        {
            SheetXml.WriteRest(sheets, Part);
        }

        zip.Dispose();
    }

    private void WriteCell(object? value, int column)
    {
        var format = column < columns.Count ? columns[column].Format : SheetFormat.General;
        switch (value)
        {
            case null:
                break;
            case string text:
                WriteText(text, column, NeedsQuote(text) ? SheetStyles.Quoted : SheetStyles.Of(SheetFormat.Text));
                break;
            case bool yes:
                WriteText(yes ? "Có" : "Không", column, SheetStyles.Of(SheetFormat.Text));
                break;
            case DateOnly day:
                WriteNumber(Serial(day.ToDateTime(TimeOnly.MinValue)), column, SheetStyles.Of(SheetFormat.Day));
                break;
            case DateTime instant:
                WriteNumber(Serial(instant), column, SheetStyles.Of(SheetFormat.Instant));
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal or double or float:
                WriteNumber(Convert.ToString(value, CultureInfo.InvariantCulture)!, column, SheetStyles.Of(format));
                break;
            default:
                throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }

    private void WriteText(string text, int column, int style)
    {
        BeginCell(column, style);
        sheet!.WriteAttributeString("t", "inlineStr");
        sheet.WriteStartElement("is");
        sheet.WriteStartElement("t");
        sheet.WriteAttributeString("xml", "space", null, "preserve");
        sheet.WriteString(SheetXml.Clean(text.Length > MaximumText ? text[..MaximumText] : text));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private void WriteNumber(string number, int column, int style)
    {
        BeginCell(column, style);
        sheet!.WriteElementString("v", SheetXml.Main, number);
        sheet.WriteEndElement();
    }

    private void BeginCell(int column, int style)
    {
        sheet!.WriteStartElement("c");
        sheet.WriteAttributeString("r", SheetAddress.Of(column, row));
        sheet.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
    }

    private void BeginRow()
    {
        if (++row > MaximumRows)
        {
            throw new InvalidOperationException("A sheet holds 1,048,576 rows.");
        }

        sheet!.WriteStartElement("row");
        sheet.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
    }

    private void WriteView()
    {
        sheet!.WriteStartElement("sheetViews");
        sheet.WriteStartElement("sheetView");
        sheet.WriteAttributeString("workbookViewId", "0");
        sheet.WriteStartElement("pane");
        sheet.WriteAttributeString("ySplit", "1");
        sheet.WriteAttributeString("topLeftCell", "A2");
        sheet.WriteAttributeString("activePane", "bottomLeft");
        sheet.WriteAttributeString("state", "frozen");
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private void WriteWidths()
    {
        if (columns.Count == 0)
        {
            return;
        }

        sheet!.WriteStartElement("cols");
        for (var i = 0; i < columns.Count; i++)
        {
            var place = (i + 1).ToString(CultureInfo.InvariantCulture);
            sheet.WriteStartElement("col");
            sheet.WriteAttributeString("min", place);
            sheet.WriteAttributeString("max", place);
            sheet.WriteAttributeString("width", columns[i].Width.ToString(CultureInfo.InvariantCulture));
            sheet.WriteAttributeString("customWidth", "1");
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    private void EndSheet()
    {
        if (sheet is null)
        {
            return;
        }

        sheet.WriteEndElement();
        sheet.WriteStartElement("pageSetup");
        sheet.WriteAttributeString("paperSize", "9");
        sheet.WriteAttributeString("orientation", "landscape");
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Dispose();
        sheet = null;
    }

    private XmlWriter Part(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = StablePackage.Time;
        return XmlWriter.Create(entry.Open(), Settings);
    }

    /// <summary>What a spreadsheet would take for a formula; the white space may hide one.</summary>
    private static bool NeedsQuote(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    private static string Serial(DateTime value) => value.ToOADate().ToString(CultureInfo.InvariantCulture);

    /// <summary>At most 31 signs, none of []:*?/\, no apostrophe at an end, unlike every other whatever the case.</summary>
    private string SheetName(string name)
    {
        var clean = string.Concat(SheetXml.Clean(name).Select(c => "[]:*?/\\\n\t".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim('\'', ' ');
        clean = clean.Length == 0 ? $"Trang {sheets.Count + 1}" : clean[..Math.Min(31, clean.Length)];
        for (var i = 2; sheets.Contains(clean, StringComparer.OrdinalIgnoreCase); i++)
        {
            var suffix = $" ({i})";
            clean = clean[..Math.Min(clean.Length, 31 - suffix.Length)] + suffix;
        }

        return clean;
    }
}

/// <summary>A column: heading, width in signs, how its numbers are shown.</summary>
public sealed record SheetColumn(string Title, double Width = 14, SheetFormat Format = SheetFormat.General);

/// <summary>How numbers are shown; texts and days need none.</summary>
public enum SheetFormat
{
    General,

    /// <summary>1.234.567 in a Vietnamese Excel.</summary>
    Whole,

    /// <summary>At most two places behind the comma.</summary>
    TwoPlaces,

    /// <summary>A share given as 0.125, shown as 12,5 %.</summary>
    Percent,

    Text,
    Day,
    Instant,
}
