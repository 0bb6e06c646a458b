using CoSo.Contracts.Duties;
using CoSo.Contracts.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>
/// What returns ask of the ledger: duties whose day lies in the period, and how they stood on its last day. One grouped query
/// for all units.
/// </summary>
internal sealed class LedgerIndicators(AppDbContext db) : IIndicatorSource
{
    /// <summary>Duties due in the period; those without a set day do not count.</summary>
    public const string Given = "ledger:given";

    /// <summary>Of these, reported by the last day.</summary>
    public const string Reported = "ledger:reported";

    /// <summary>Of these, reported and not late.</summary>
    public const string OnTime = "ledger:on-time";

    /// <summary>Of these, reported late, or not reported and late on the last day. Waiting, short notice and requests never count.</summary>
    public const string Late = "ledger:late";

    /// <summary>Of these, not reported by the last day.</summary>
    public const string Open = "ledger:open";

    public IReadOnlyCollection<string> Sources { get; } = [Given, Reported, OnTime, Late, Open];

    public async Task<IReadOnlyList<SourceValue>> AnswerAsync(SourceQuestion question, CancellationToken cancellation)
    {
        var (from, to) = (question.From, question.To);
        var units = question.UnitIds.ToList();
        var rows = await db.Set<Duty>()
            .Where(duty => EF.Parameter(units).Contains(duty.UnitId) && duty.DueOn >= from && duty.DueOn <= to && duty.State != DutyState.Withdrawn)
            .GroupBy(duty => duty.UnitId)
            .Select(group => new
            {
                group.Key,
                Given = group.Count(),
                Reported = group.Count(duty => duty.ReportedOn <= to),
                LateReported = group.Count(duty => duty.ReportedOn <= to && duty.ReportedOn > duty.LateAfter),
                LateOpen = group.Count(duty => (duty.ReportedOn == null || duty.ReportedOn > to) && duty.LateAfter < to),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.SelectMany(row => new SourceValue[]
            {
                new(row.Key, Given, row.Given),
                new(row.Key, Reported, row.Reported),
                new(row.Key, OnTime, row.Reported - row.LateReported),
                new(row.Key, Late, row.LateReported + row.LateOpen),
                new(row.Key, Open, row.Given - row.Reported),
            }).Where(value => question.Sources.Contains(value.Source)),
        ];
    }
}
