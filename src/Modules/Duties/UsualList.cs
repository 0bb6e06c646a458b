using CoSo.Contracts.Duties;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>
/// A list as it is nearly always asked for: one state, a span of days, in their order. Compiled once, because composing the
/// question anew costs more than answering it; whatever is filtered beside it takes the composed way.
/// </summary>
/// <param name="LateBefore">Only what is late on this day; null for all.</param>
internal readonly record struct UsualList(DutyState State, DateOnly From, DateOnly To, DateOnly? LateBefore = null)
{
    private static readonly Func<AppDbContext, DutyState, DateOnly, DateOnly, DateOnly?, int, int, IAsyncEnumerable<DutyLine>> OfEverybody = EF.CompileAsyncQuery(
        (AppDbContext db, DutyState state, DateOnly from, DateOnly to, DateOnly? lateBefore, int skip, int take) => db.Set<Duty>()
            .Where(duty => duty.State == state && duty.DueOrder >= from && duty.DueOrder <= to && (lateBefore == null || duty.LateAfter < lateBefore))
            .OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).Skip(skip).Take(take)
            .Select(duty => new DutyLine(
                duty.Id, duty.UnitId, duty.Title, duty.DueOn, duty.DueHow, duty.IsShortNotice, duty.IsRequested, duty.Relation, duty.SourceLabel, duty.SourceUrl,
                duty.PartnerNames, duty.State, duty.IsBegun, duty.LateAfter, duty.ShownLateFrom, duty.ReportedOn, duty.ClosedOn, duty.WaitingOnName, duty.InChargeName)));

    private static readonly Func<AppDbContext, Guid, DutyState, DateOnly, DateOnly, DateOnly?, int, int, IAsyncEnumerable<DutyLine>> OfOneUnit = EF.CompileAsyncQuery(
        (AppDbContext db, Guid unitId, DutyState state, DateOnly from, DateOnly to, DateOnly? lateBefore, int skip, int take) => db.Set<Duty>()
            .Where(duty => duty.UnitId == unitId && duty.State == state && duty.DueOrder >= from && duty.DueOrder <= to && (lateBefore == null || duty.LateAfter < lateBefore))
            .OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).Skip(skip).Take(take)
            .Select(duty => new DutyLine(
                duty.Id, duty.UnitId, duty.Title, duty.DueOn, duty.DueHow, duty.IsShortNotice, duty.IsRequested, duty.Relation, duty.SourceLabel, duty.SourceUrl,
                duty.PartnerNames, duty.State, duty.IsBegun, duty.LateAfter, duty.ShownLateFrom, duty.ReportedOn, duty.ClosedOn, duty.WaitingOnName, duty.InChargeName)));

    /// <summary>Rows of the page and one more.</summary>
    public async Task<List<DutyLine>> RowsAsync(AppDbContext db, Guid? unitId, PageRequest page)
    {
        var rows = new List<DutyLine>(page.Size + 1);
        var found = unitId is { } unit
            ? OfOneUnit(db, unit, State, From, To, LateBefore, page.Skip, page.Size + 1)
            : OfEverybody(db, State, From, To, LateBefore, page.Skip, page.Size + 1);
        await foreach (var row in found)
        {
            rows.Add(row);
        }

        return rows;
    }
}
