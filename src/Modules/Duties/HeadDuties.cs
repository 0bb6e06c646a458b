using System.Linq.Expressions;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Heads;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>
/// The ledger's part of a head's responsibility: duties of the unit whose day lies in the period, as they stood on its last day, by the fair
/// rules. The list of duties takes the same conditions, so that a figure and its list never differ.
/// </summary>
internal sealed class HeadDuties(AppDbContext db) : IHeadFigures
{
    private const string Prefix = "duties.";
    private const string HeldUp = "duties.held-up";

    public int Order => 10;

    public IReadOnlyList<HeadFigureName> Names { get; } =
    [
        new("duties.given", Key("Việc đến hạn trong kỳ"), Key("Việc đến hạn")),
        new("duties.on-time", Key("Xong đúng hạn"), Key("Xong đúng hạn")),
        new("duties.done-late", Key("Xong, chậm"), Key("Xong, chậm")),
        new("duties.late", Key("Quá hạn, chưa xong"), Key("Quá hạn")),
        new("duties.waiting", Key("Chờ đơn vị khác, không tính chậm"), Key("Chờ đơn vị khác")),
        new("duties.open", Key("Chưa xong, chưa quá hạn")),
        new(HeldUp, Key("Việc của đơn vị khác đang chờ đơn vị này")),
    ];

    /// <summary>Label of a part of the list; null for none such.</summary>
    public string? LabelOf(string? part) => Names.FirstOrDefault(name => name.Key == Prefix + part && name.Key != HeldUp)?.Label;

    /// <summary>Duties whose day lies in the period and that stood so on its last day.</summary>
    public static IQueryable<Duty> Of(IQueryable<Duty> duties, string part, DateOnly from, DateOnly to) =>
        duties.Where(duty => duty.DueOn >= from && duty.DueOn <= to && duty.State != DutyState.Withdrawn).Where(Condition(part, to));

    public async Task<IReadOnlyList<HeadFigure>> OfAsync(HeadQuestion question, CancellationToken cancellation)
    {
        var units = question.UnitIds.ToList();
        var (from, to) = (question.From, question.To);
        var figures = new List<HeadFigure>();
        foreach (var key in Names.Select(name => name.Key).Where(key => key != HeldUp))
        {
            var part = key[Prefix.Length..];
            var counted = await Of(db.Set<Duty>().Where(duty => EF.Parameter(units).Contains(duty.UnitId)), part, from, to)
                .GroupBy(duty => duty.UnitId).Select(group => new { group.Key, Count = group.Count(), Explained = group.Count(duty => duty.ExplainedOn <= to) })
                .ToDictionaryAsync(group => group.Key, cancellation);
            figures.AddRange(units.Select(unit => new HeadFigure(unit, key, counted.GetValueOrDefault(unit)?.Count ?? 0)
            {
                Words = part == "late" && counted.GetValueOrDefault(unit) is { } late ? $"{late.Explained} việc có giải trình" : null,
                Url = $"/viec?don-vi={unit}&tinh-trang=All&so={part}&tu={Vn.Day(from)}&den={Vn.Day(to)}",
            }));
        }

        figures.AddRange(await HeldUpAsync(units, question, cancellation));
        return figures;
    }

    private static Expression<Func<Duty, bool>> Condition(string part, DateOnly to) => part switch
    {
        "on-time" => duty => duty.ReportedOn <= to && (duty.LateAfter == null || duty.ReportedOn <= duty.LateAfter),
        "done-late" => duty => duty.ReportedOn <= to && duty.ReportedOn > duty.LateAfter,
        "waiting" => duty => (duty.ReportedOn == null || duty.ReportedOn > to) && duty.WaitingOnUnitId != null,
        "late" => duty => (duty.ReportedOn == null || duty.ReportedOn > to) && duty.WaitingOnUnitId == null && duty.ShownLateFrom != null && duty.ShownLateFrom <= to,
        "open" => duty => (duty.ReportedOn == null || duty.ReportedOn > to) && duty.WaitingOnUnitId == null && (duty.ShownLateFrom == null || duty.ShownLateFrom > to),
        _ => duty => true,
    };

    /// <summary>Who waits is named, what for is theirs to show: it stands in their list.</summary>
    private async Task<IEnumerable<HeadFigure>> HeldUpAsync(List<Guid> units, HeadQuestion question, CancellationToken cancellation)
    {
        var (from, to) = (question.From, question.To);
        var waiting = await db.Set<Duty>()
            .Where(duty => duty.State == DutyState.Open && duty.WaitingOnUnitId != null && EF.Parameter(units).Contains(duty.WaitingOnUnitId.Value)
                && duty.WaitingSince >= from && duty.WaitingSince <= to)
            .Join(db.Set<UnitRow>(), duty => duty.UnitId, unit => unit.Id, (duty, unit) => new { For = duty.WaitingOnUnitId!.Value, unit.ShortName, unit.Position })
            .GroupBy(row => new { row.For, row.ShortName, row.Position }).Select(group => new { group.Key.For, group.Key.ShortName, group.Key.Position, Count = group.Count() })
            .ToListAsync(cancellation);
        return units.Select(unit => waiting.Where(row => row.For == unit).OrderBy(row => row.Position).ToList() is { Count: > 0 } found
            ? new HeadFigure(unit, HeldUp, found.Sum(row => row.Count)) { Words = string.Join(", ", found.Select(row => $"{row.ShortName} ({row.Count})")) }
            : new HeadFigure(unit, HeldUp, 0));
    }

    private static string Key(string text) => text;
}
