using System.Globalization;
using System.Text.RegularExpressions;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;

namespace CoSo.Cases.Outside;

/// <summary>What is wrong with a cell; <paramref name="Message"/> is the key of its translation.</summary>
internal sealed record OutsideFault(int Row, string Address, string Message, object[] Arguments);

internal sealed record OutsideLine(int Row, string Number, OutsideKind Kind, Guid UnitId, DateOnly ReceivedOn, DateOnly? DueOn, DateOnly? DoneOn, string? Field);

/// <param name="Denunciations">Passed over: of them only the number goes into a report, by hand.</param>
internal sealed record OutsideRead(IReadOnlyList<OutsideLine> Lines, IReadOnlyList<OutsideFault> Faults, int Denunciations);

/// <param name="Unit">Whose lines they are where no column says it.</param>
internal sealed record OutsideTable(OutsideSource Source, ReadSheet Sheet, ReadRow Headings, IReadOnlyDictionary<OutsideField, int> Columns, Guid? Unit);

/// <summary>Reads the lines of a list; what is wrong is told by row and cell, and nothing is guessed.</summary>
internal sealed partial class OutsideReading(IUnitDirectory directory, Officer officer, Clock clock)
{
    private readonly Dictionary<string, UnitRow?> units = [];
    private readonly List<OutsideFault> faults = [];

    public async Task<OutsideRead> ReadAsync(OutsideTable table, CancellationToken cancellation)
    {
        faults.Clear();
        var (lines, seen, denunciations) = (new List<OutsideLine>(), new Dictionary<string, int>(), 0);
        foreach (var row in table.Sheet.Rows.Where(row => row.Number > table.Headings.Number))
        {
            if (KindOf(table, row) is not { } kind)
            {
                denunciations++;
                continue;
            }

            var before = faults.Count;
            var line = await LineAsync(table, row, kind, cancellation);
            if (line is not null && faults.Count == before && !seen.TryAdd(line.Number, row.Number))
            {
                Fault(table, row, OutsideField.Number, Key("Mã {0} đã có ở dòng {1}."), line.Number, seen[line.Number]);
            }
            else if (line is not null && faults.Count == before)
            {
                lines.Add(line);
            }
        }

        return new OutsideRead(lines, [.. faults], denunciations);
    }

    private async Task<OutsideLine?> LineAsync(OutsideTable table, ReadRow row, OutsideKind kind, CancellationToken cancellation)
    {
        var number = Text(table, row, OutsideField.Number);
        if (number is null || number.Length > OutsideLetter.NumberMaxLength)
        {
            Fault(table, row, OutsideField.Number, number is null ? Key("Thiếu mã số.") : Key("Mã số dài quá {0} ký tự."), OutsideLetter.NumberMaxLength);
        }

        var received = Day(table, row, OutsideField.ReceivedOn);
        if (received is null && Text(table, row, OutsideField.ReceivedOn) is null)
        {
            Fault(table, row, OutsideField.ReceivedOn, Key("Thiếu ngày tiếp nhận."));
        }
        else if (received > clock.Today)
        {
            Fault(table, row, OutsideField.ReceivedOn, Key("Ngày tiếp nhận {0} sau hôm nay."), Vn.Day(received));
        }

        var (due, done) = (Day(table, row, OutsideField.DueOn), Day(table, row, OutsideField.DoneOn));
        if (done < received || done > clock.Today)
        {
            Fault(table, row, OutsideField.DoneOn, Key("Ngày hoàn thành {0} trước ngày tiếp nhận hoặc sau hôm nay."), Vn.Day(done));
        }

        var unit = await UnitAsync(table, row, cancellation);
        var field = Text(table, row, OutsideField.Field);
        return number is null || received is null || unit is null
            ? null
            : new OutsideLine(row.Number, number, kind, unit.Value, received.Value, due, done, field is { Length: > OutsideLetter.FieldMaxLength } ? field[..OutsideLetter.FieldMaxLength] : field);
    }

    private async Task<Guid?> UnitAsync(OutsideTable table, ReadRow row, CancellationToken cancellation)
    {
        if (Text(table, row, OutsideField.Unit) is not { } written)
        {
            if (table.Unit is null)
            {
                Fault(table, row, OutsideField.Unit, Key("Thiếu đơn vị xử lý. Chọn cột đơn vị, hoặc chọn đơn vị cho cả danh sách."));
            }

            return table.Unit;
        }

        if (!units.TryGetValue(written, out var unit))
        {
            var match = await directory.FindAsync(written, clock.Today, cancellation);
            units[written] = unit = match is { Units: [var only], Unknown.Count: 0 } ? only : null;
        }

        if (unit is null)
        {
            Fault(table, row, OutsideField.Unit, Key("Không biết đơn vị “{0}”. Ghi tên như trong cây đơn vị, hoặc thêm tên gọi khác cho đơn vị."), written);
        }
        else if (!officer.Can(Capability.ImportCaseLists, unit.Path))
        {
            Fault(table, row, OutsideField.Unit, Key("“{0}” ngoài phạm vi của bạn. Bỏ dòng này hoặc nhờ đầu mối tổng hợp nhập."), unit.ShortName);
            return null;
        }

        return unit?.Id;
    }

    /// <summary>Null for a denunciation.</summary>
    private static OutsideKind? KindOf(OutsideTable table, ReadRow row)
    {
        var written = VietnameseText.Fold(Text(table, row, OutsideField.Kind));
        return table.Source switch
        {
            OutsideSource.Feedback => OutsideKind.Feedback,
            OutsideSource.OneStop => OutsideKind.Dossier,
            _ when written.Contains("to cao", StringComparison.Ordinal) => null,
            _ => written.Contains("khieu nai", StringComparison.Ordinal) ? OutsideKind.Complaint : OutsideKind.Petition,
        };
    }

    private DateOnly? Day(OutsideTable table, ReadRow row, OutsideField field)
    {
        if (Cell(table, row, field) is not { } cell)
        {
            return null;
        }

        if (cell.Day is { } formatted)
        {
            return formatted;
        }

        var written = WithTime().Replace(cell.Text, "");
        if (Vn.TryReadDay(written.Replace('-', '/').Replace('.', '/'), out var day) || DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return day;
        }

        Fault(table, row, field, Key("“{0}” không phải ngày. Ghi như 14/9/2024."), cell.Text);
        return null;
    }

    private void Fault(OutsideTable table, ReadRow row, OutsideField field, string message, params object[] arguments) =>
        faults.Add(new OutsideFault(row.Number, TableReader.AddressOf(table.Columns.GetValueOrDefault(field), row.Number), message, arguments));

    private static ReadCell? Cell(OutsideTable table, ReadRow row, OutsideField field) => table.Columns.TryGetValue(field, out var column) ? row[column] : null;

    private static string? Text(OutsideTable table, ReadRow row, OutsideField field) => Cell(table, row, field)?.Text is { Length: > 0 } text ? text : null;

    private static string Key(string text) => text;

    /// <summary>A time of day before or after the day, as these systems write it.</summary>
    [GeneratedRegex(@"^\s*\d{1,2}:\d{2}(:\d{2})?\s+|[\sT]+\d{1,2}:\d{2}.*$")]
    private static partial Regex WithTime();
}
