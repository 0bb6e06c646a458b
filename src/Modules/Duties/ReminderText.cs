using System.Text;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>What a unit is reminded of: late, and due within the locality's days.</summary>
internal sealed record UnitReminder(Guid UnitId, string UnitName, IReadOnlyList<UnitReminder.Line> Late, IReadOnlyList<UnitReminder.Line> Soon)
{
    /// <summary>Titles named in a message; the rest are counted.</summary>
    private const int Named = 8;

    /// <summary>Text for the unit's chat group or a letter: duties and a link, no name of any person.</summary>
    public string Text(string link)
    {
        var text = new StringBuilder();
        text.Append("Nhắc việc ").Append(UnitName).Append('.');
        Append(text, "Đã qua hạn", Late);
        Append(text, "Sắp đến hạn", Soon);
        return text.Append("\nXem và cập nhật: ").Append(link).ToString();
    }

    private static void Append(StringBuilder text, string heading, IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(heading).Append(" (").Append(lines.Count).Append("):");
        foreach (var line in lines.Take(Named))
        {
            text.Append("\n- ").Append(line.Title.TrimEnd('.')).Append(", hạn ").Append(Vn.Day(line.DueOn));
        }

        if (lines.Count > Named)
        {
            text.Append("\n- và ").Append(lines.Count - Named).Append(" việc khác");
        }
    }

    internal sealed record Line(Guid UnitId, string UnitName, string Title, DateOnly DueOn, DateOnly? LateAfter);
}

/// <summary>Gathers what units are to be reminded of.</summary>
internal sealed class Reminders(AppDbContext db, LawBook law, Locality locality)
{
    private const int Most = 5000;

    /// <summary>Units with something late or soon due among the duties given, in the locality's order.</summary>
    public async Task<List<UnitReminder>> OfAsync(IQueryable<Duty> duties, DateOnly today, CancellationToken cancellation)
    {
        var last = LastSoonDay(today);
        var rows = await duties
            .Where(duty => duty.State == DutyState.Open && duty.WaitingOnUnitId == null && duty.DueOrder <= last && (duty.DueOrder >= today || duty.LateAfter < today))
            .Join(db.Set<UnitRow>(), duty => duty.UnitId, unit => unit.Id, (duty, unit) => new { duty, unit })
            .OrderBy(row => row.unit.Position).ThenBy(row => row.duty.DueOrder).ThenBy(row => row.duty.Id)
            .Select(row => new UnitReminder.Line(row.unit.Id, row.unit.ShortName, row.duty.Title, row.duty.DueOn!.Value, row.duty.LateAfter))
            .Take(Most).ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => row.UnitId).Select(group => new UnitReminder(
                group.Key, group.First().UnitName, [.. group.Where(row => row.LateAfter < today)], [.. group.Where(row => !(row.LateAfter < today))])),
        ];
    }

    /// <summary>The farthest due day that a reminder today speaks of.</summary>
    public DateOnly LastSoonDay(DateOnly today) =>
        locality.Rules.RemindBeforeWorkingDays.Count == 0 ? today : law.Calendar.AddWorkingDays(today, locality.Rules.RemindBeforeWorkingDays.Max());
}
