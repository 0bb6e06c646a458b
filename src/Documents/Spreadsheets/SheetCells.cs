using System.Globalization;
using CoSo.Kernel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CoSo.Documents.Spreadsheets;

/// <summary>Values of cells: shared texts, and days, which a spreadsheet keeps as numbers with a format.</summary>
internal sealed class SheetCells
{
    private readonly IReadOnlyList<string> texts;
    private readonly HashSet<uint> dayStyles;
    private readonly bool from1904;

    public SheetCells(WorkbookPart workbook)
    {
        texts = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(TextOf) ?? []];
        dayStyles = DayStyles(workbook.WorkbookStylesPart?.Stylesheet);
        from1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
    }

    public ReadCell? Read(Cell cell, int column, int row)
    {
        var address = SheetAddress.Of(column, row);
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString)
        {
            return Text(int.TryParse(raw, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < texts.Count ? texts[at] : "");
        }

        if (type == CellValues.InlineString)
        {
            return Text(cell.InlineString is { } inline ? TextOf(inline) : "");
        }

        if (type == CellValues.Boolean)
        {
            return Text(raw == "1" ? "Có" : "Không");
        }

        if (type == CellValues.Date)
        {
            return DateTime.TryParse(raw, CultureInfo.InvariantCulture, out var iso) ? Day(DateOnly.FromDateTime(iso)) : Text(raw);
        }

        if (type != CellValues.Number || !decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Text(raw);
        }

        return dayStyles.Contains(cell.StyleIndex?.Value ?? 0) && DayOf(number) is { } day
            ? Day(day)
            : new ReadCell(column, address, number.ToString("0.############################", CultureInfo.InvariantCulture), number);

        ReadCell? Text(string text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? new ReadCell(column, address, clean) : null;

        ReadCell Day(DateOnly value) => new(column, address, Vn.Day(value), Day: value);
    }

    /// <summary>The day of a serial number. Excel believes in 29 February 1900, so smaller numbers than 61 are no days of ours.</summary>
    private DateOnly? DayOf(decimal serial)
    {
        var days = decimal.Floor(serial) + (from1904 ? 1462 : 0);
        return days is >= 61 and < 2_958_466 ? new DateOnly(1899, 12, 30).AddDays((int)days) : null;
    }

    /// <summary>Phonetic runs are a second writing of the same text; leave them out.</summary>
    private static string TextOf(DocumentFormat.OpenXml.OpenXmlElement item) =>
        string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));

    private static HashSet<uint> DayStyles(Stylesheet? styles)
    {
        var custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .ToLookup(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        var days = new HashSet<uint>();
        uint place = 0;
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || custom[id].Any(IsDay))
            {
                days.Add(place);
            }

            place++;
        }

        return days;
    }

    /// <summary>A day format names day or year outside of quoted text, colours and conditions.</summary>
    private static bool IsDay(string code)
    {
        var skipUntil = '\0';
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (skipUntil != '\0')
            {
                skipUntil = c == skipUntil ? '\0' : skipUntil;
            }
            else if (c == '\\')
            {
                i++;
            }
            else if (c is '"' or '[')
            {
                skipUntil = c == '"' ? '"' : ']';
            }
            else if (c is 'd' or 'D' or 'y' or 'Y')
            {
                return true;
            }
        }

        return false;
    }
}
