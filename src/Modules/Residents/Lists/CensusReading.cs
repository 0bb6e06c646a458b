using System.Globalization;
using System.Text.RegularExpressions;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents.Lists;

/// <summary>What is wrong with a cell; <paramref name="Message"/> is the key of its translation and repeats nothing of a person.</summary>
internal sealed record CensusFault(int Row, string Address, string Message, object[] Arguments);

/// <param name="Area">Whose list it is: all lines live there or, where a column says so, in a part of it.</param>
internal sealed record CensusTable(ReadSheet Sheet, ReadRow Headings, IReadOnlyDictionary<CensusField, int> Columns, Guid Area);

/// <summary>One person of the list. Household, name and number live as long as the request and go nowhere but onto a letter.</summary>
internal sealed record CensusLine(int Row, string Household, string Name, Guid AreaId, string HouseholdMark, string? NumberMark);

internal sealed record CensusRead(IReadOnlyList<CensusLine> Lines, IReadOnlyList<CensusFault> Faults);

/// <summary>Reads the lines of a list and makes marks of them; what is wrong is told by row and cell.</summary>
internal sealed partial class CensusReading(AppDbContext db, ResidentAreas areas, Clock clock)
{
    public const int HouseholdMaxLength = 40;
    public const int NameMaxLength = 200;
    public const int Oldest = 1900;

    private readonly List<CensusFault> faults = [];
    private Dictionary<string, Guid> parts = [];
    private string ward = "";

    public async Task<CensusRead> ReadAsync(CensusTable table, Marks marks, CancellationToken cancellation)
    {
        faults.Clear();
        await LoadAreasAsync(table.Area, cancellation);
        var (lines, seen) = (new List<CensusLine>(), new Dictionary<string, CensusLine>());
        foreach (var row in table.Sheet.Rows.Where(row => row.Number > table.Headings.Number))
        {
            var before = faults.Count;
            if (Line(table, row, marks) is not { } line || faults.Count > before)
            {
                continue;
            }

            if (TwinOf(line, seen) is { } twin)
            {
                Fault(table, row, CensusField.Name, Key("Người này đã có ở dòng {0}."), twin);
                continue;
            }

            lines.Add(line);
        }

        return new CensusRead(lines, [.. faults]);
    }

    /// <summary>Row of the same person above. Who share household, name and year are two people only where both have numbers.</summary>
    private static int? TwinOf(CensusLine line, Dictionary<string, CensusLine> seen)
    {
        if (line.NumberMark is { } number && !seen.TryAdd(number, line))
        {
            return seen[number].Row;
        }

        return !seen.TryAdd(line.HouseholdMark, line) && (line.NumberMark is null || seen[line.HouseholdMark].NumberMark is null) ? seen[line.HouseholdMark].Row : null;
    }

    private CensusLine? Line(CensusTable table, ReadRow row, Marks marks)
    {
        var household = Text(table, row, CensusField.Household, HouseholdMaxLength, Key("Thiếu mã hộ."));
        var name = Text(table, row, CensusField.Name, NameMaxLength, Key("Thiếu họ tên."));
        var born = Born(table, row);
        var written = Cell(table, row, CensusField.Number)?.Text;
        var number = Codes.NumberOf(written);
        if (written is not null && number is null)
        {
            Fault(table, row, CensusField.Number, Key("Số định danh phải đúng 12 chữ số; để trống nếu không có. Nếu Excel đã bỏ số 0 ở đầu thì đặt cột này là chữ."));
        }

        var area = Area(table, row);
        return household is null || name is null || born is null || area is null
            ? null
            : new CensusLine(row.Number, household, name, area.Value, marks.OfHousehold(ward, household, name, born.Value), number is null ? null : marks.OfNumber(number));
    }

    private int? Born(CensusTable table, ReadRow row)
    {
        var cell = Cell(table, row, CensusField.Born);
        var year = cell?.Day?.Year ?? (Year().Match(cell?.Text ?? "") is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
        if (year >= Oldest && year <= clock.Today.Year)
        {
            return year;
        }

        Fault(table, row, CensusField.Born, cell is null ? Key("Thiếu năm sinh.") : Key("Năm sinh ghi bốn chữ số, từ {0} đến năm nay."), Oldest);
        return null;
    }

    private Guid? Area(CensusTable table, ReadRow row)
    {
        if (Cell(table, row, CensusField.Area)?.Text is not { } written)
        {
            return table.Area;
        }

        if (parts.TryGetValue(VietnameseText.Fold(written), out var area))
        {
            return area;
        }

        Fault(table, row, CensusField.Area, Key("Không có khu phố này trong nơi đã chọn. Ghi tên như trong cây đơn vị, hoặc chọn “không có cột này”."));
        return null;
    }

    private string? Text(CensusTable table, ReadRow row, CensusField field, int longest, string lacking)
    {
        if (Cell(table, row, field)?.Text is not { } text)
        {
            Fault(table, row, field, lacking);
            return null;
        }

        if (text.Length > longest)
        {
            Fault(table, row, field, Key("Ô này dài quá {0} ký tự."), longest);
            return null;
        }

        return text;
    }

    private async Task LoadAreasAsync(Guid areaId, CancellationToken cancellation)
    {
        var area = await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == areaId, cancellation);
        var inside = await areas.InReach(Capability.KeepResidentLists).Where(unit => unit.Path.Substring(0, area.Path.Length) == area.Path).ToListAsync(cancellation);
        parts = inside.SelectMany(unit => new[] { (Name: VietnameseText.Fold(unit.Name), unit.Id), (Name: VietnameseText.Fold(unit.ShortName), unit.Id) }).DistinctBy(pair => pair.Name).ToDictionary();

        ward = await areas.WardCodeAsync(area, cancellation);
    }

    private void Fault(CensusTable table, ReadRow row, CensusField field, string message, params object[] arguments) =>
        faults.Add(new CensusFault(row.Number, TableReader.AddressOf(table.Columns.GetValueOrDefault(field), row.Number), message, arguments));

    private static ReadCell? Cell(CensusTable table, ReadRow row, CensusField field) => table.Columns.TryGetValue(field, out var column) && row[column] is { Text.Length: > 0 } cell ? cell : null;

    private static string Key(string text) => text;

    [GeneratedRegex(@"(?:^|[/.\-])([0-9]{4})$")]
    private static partial Regex Year();
}
