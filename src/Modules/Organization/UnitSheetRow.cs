using CoSo.Documents.Spreadsheets;

namespace CoSo.Organization;

/// <summary>One row of the sheet of units, read by the titles of its columns; notes what is wrong with a cell.</summary>
internal sealed class UnitSheetRow(string sheet, ReadRow row, IReadOnlyDictionary<string, int> places, List<SheetFault> faults)
{
    public string Needed(string title, int most) => Text(title, most) ?? Missing(title);

    public string? Text(string title, int most)
    {
        var text = Cell(title)?.Text;
        if (text?.Length > most)
        {
            Fault(title, Key("Cột “{0}” không quá {1} ký tự. Rút gọn nội dung."), title, most);
            return text[..most];
        }

        return string.IsNullOrEmpty(text) ? null : text;
    }

    public DateOnly? Day(string title)
    {
        var cell = Cell(title);
        if (cell is null || cell.Day is not null)
        {
            return cell?.Day;
        }

        if (Vn.TryReadDay(cell.Text, out var day))
        {
            return day;
        }

        Fault(title, Key("“{0}” không phải một ngày có thật. Viết dạng 1/7/2025."), cell.Text);
        return null;
    }

    /// <summary>For a day that must be there and is not.</summary>
    public DateOnly Lacking(string title)
    {
        if (Cell(title) is null)
        {
            Missing(title);
        }

        return DateOnly.MinValue;
    }

    public int? Whole(string title)
    {
        var cell = Cell(title);
        if (cell is null)
        {
            return null;
        }

        if (int.TryParse(cell.Text.Replace(".", "", StringComparison.Ordinal), out var whole) && whole is >= 0 and < 1_000_000)
        {
            return whole;
        }

        Fault(title, Key("“{0}” không phải số nguyên. Chỉ nhập chữ số."), cell.Text);
        return null;
    }

    /// <summary>True for the second word; the first, or nothing, is false.</summary>
    public bool Choice(string title, string first, string second)
    {
        var text = VietnameseText.Fold(Cell(title)?.Text);
        if (text.Length > 0 && text != VietnameseText.Fold(first) && text != VietnameseText.Fold(second))
        {
            Fault(title, Key("Cột “{0}” chỉ nhận “{1}” hoặc “{2}”."), title, first, second);
        }

        return text == VietnameseText.Fold(second);
    }

    public IReadOnlyList<string> List(string title) =>
        [.. (Cell(title)?.Text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    public void Fault(string title, string message, params object[] arguments) =>
        faults.Add(new SheetFault(sheet, Cell(title)?.Address ?? Address(title), message, arguments));

    private static string Key(string text) => text;

    private string Missing(string title)
    {
        Fault(title, Key("Thiếu “{0}”. Cột này phải có."), title);
        return "";
    }

    private ReadCell? Cell(string title) => places.TryGetValue(VietnameseText.Fold(title), out var column) ? row[column] : null;

    /// <summary>Of an empty cell; the sheet has fewer than 27 columns unless somebody added some.</summary>
    private string Address(string title) =>
        places.TryGetValue(VietnameseText.Fold(title), out var column) && column < 26 ? $"{(char)('A' + column)}{row.Number}" : $"A{row.Number}";
}
