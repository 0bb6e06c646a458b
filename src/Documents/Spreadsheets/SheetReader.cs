using System.Globalization;
using System.Xml;
using CoSo.Documents.Inspection;
using CoSo.Kernel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CoSo.Documents.Spreadsheets;

/// <summary>Reads the values of an XLSX that someone sends: every visible sheet, rows with the addresses people see.</summary>
public static class SheetReader
{
    private const int MaximumRows = 100_000;
    private const int MaximumCells = 2_000_000;
    private const long MaximumCharacters = 256L * 1024 * 1024;

    /// <summary>The sheets in their order, or why the file cannot be read.</summary>
    public static Outcome<IReadOnlyList<ReadSheet>> Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > FileInspector.SizeLimit)
        {
            return FileRefusals.TooLarge;
        }

        // By content alone: the name does not matter here.
        var found = content.Length == 0 ? FileRefusals.Empty : FileSignatures.Find(content);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        if (found.Value != FileKind.Xlsx)
        {
            return SheetRefusals.NotSpreadsheet;
        }

        try
        {
            using var document = SpreadsheetDocument.Open(
                new MemoryStream(content, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MaximumCharacters });
            return ReadAll(document);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or XmlException or InvalidDataException or FormatException
            or ArgumentException or InvalidOperationException or KeyNotFoundException or IOException)
        {
            return FileRefusals.Broken;
        }
    }

    private static Outcome<IReadOnlyList<ReadSheet>> ReadAll(SpreadsheetDocument document)
    {
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        var cells = new SheetCells(workbook);
        var result = new List<ReadSheet>();
        var count = 0;
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.State is not null && sheet.State.Value != SheetStateValues.Visible)
            {
                continue;
            }

            if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            {
                continue;
            }

            var rows = new List<ReadRow>();
            foreach (var row in Rows(part, cells))
            {
                count += row.Cells.Count;
                if (rows.Count == MaximumRows || count > MaximumCells)
                {
                    return SheetRefusals.TooManyRows;
                }

                rows.Add(row);
            }

            result.Add(new ReadSheet(sheet.Name?.Value ?? "", rows));
        }

        return result.Count == 0 ? FileRefusals.Broken : result;
    }

    /// <summary>Rows one by one; the tree of a whole sheet would take twenty times the memory.</summary>
    private static IEnumerable<ReadRow> Rows(WorksheetPart part, SheetCells cells)
    {
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex is { } index ? (int)index.Value : number + 1;
            var read = new List<ReadCell>();
            var column = -1;
            foreach (var cell in row.Elements<Cell>())
            {
                column = SheetAddress.Column(cell.CellReference?.Value) ?? column + 1;
                if (cells.Read(cell, column, number) is { } value)
                {
                    read.Add(value);
                }
            }

            if (read.Count > 0)
            {
                yield return new ReadRow(number, read);
            }
        }
    }
}

/// <summary>A visible sheet; rows without any value are left out.</summary>
public sealed record ReadSheet(string Name, IReadOnlyList<ReadRow> Rows);

/// <summary>A row as numbered in the sheet, with its filled cells.</summary>
public sealed record ReadRow(int Number, IReadOnlyList<ReadCell> Cells)
{
    /// <summary>The cell of a column counted from 0; null where it is empty.</summary>
    public ReadCell? this[int column]
    {
        get
        {
            foreach (var cell in Cells)
            {
                if (cell.Column == column)
                {
                    return cell;
                }
            }

            return null;
        }
    }
}

/// <summary>A filled cell.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Address">"B12", for messages.</param>
/// <param name="Text">What a person reads: trimmed and composed; days as 14/9/2024.</param>
/// <param name="Number">The number, where the cell holds one.</param>
/// <param name="Day">The day, where the cell is formatted as one.</param>
public sealed record ReadCell(int Column, string Address, string Text, decimal? Number = null, DateOnly? Day = null);

/// <summary>Why a spreadsheet is not read.</summary>
public static class SheetRefusals
{
    public static readonly Refusal NotSpreadsheet = new(
        "sheet-not-spreadsheet", "Tệp không phải bảng tính Excel (.xlsx). Mở tệp, chọn “Lưu thành” .xlsx rồi gửi lại.");

    /// <summary>Where only a spreadsheet is taken, the kinds that other places take are not offered.</summary>
    public static Refusal For(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Code == FileRefusals.NotAllowed.Code || refusal.Code == FileRefusals.Archive.Code ? NotSpreadsheet : refusal;
    }

    public static readonly Refusal TooManyRows = new(
        "sheet-too-many-rows", "Bảng tính có quá nhiều dòng. Chia thành nhiều tệp, mỗi tệp không quá 100.000 dòng.");
}
