using CoSo.Contracts.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Counts over the ledger for other modules' pages.</summary>
internal sealed class DutyFigures(AppDbContext db, Clock clock) : IDutyFigures
{
    public async Task<IReadOnlyList<WorkstreamState>> ByWorkstreamAsync(Guid planId, CancellationToken cancellation)
    {
        var today = clock.Today;
        var rows = await db.Set<Duty>()
            .Where(duty => duty.PlanId == planId && duty.State != DutyState.Withdrawn)
            .GroupBy(duty => new { duty.UnitId, duty.WorkstreamId })
            .Select(group => new
            {
                group.Key.WorkstreamId,
                Open = group.Count(duty => duty.State == DutyState.Open),
                Late = group.Count(duty => duty.State == DutyState.Open && duty.ShownLateFrom <= today),
                Reported = group.Count(duty => duty.State == DutyState.Reported),
                Closed = group.Count(duty => duty.State == DutyState.Closed),
            })
            .ToListAsync(cancellation);

        // Units first: so the groups come in the order of one index; the units are few and added up here.
        return
        [
            .. rows.GroupBy(row => row.WorkstreamId).Select(group => new WorkstreamState(
                group.Key, group.Sum(row => row.Open), group.Sum(row => row.Late), group.Sum(row => row.Reported), group.Sum(row => row.Closed))),
        ];
    }

    public async Task<IReadOnlyList<DeedLine>> DeedsAsync(Guid unitId, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        await db.Set<Deed>()
            .Where(deed => deed.UnitId == unitId && deed.Day >= from && deed.Day <= to && !deed.IsCorrected && deed.Text != null
                && (deed.Kind == DeedKind.Note || deed.Kind == DeedKind.Reported))
            .Join(db.Set<Duty>().Where(duty => duty.State != DutyState.Withdrawn), deed => deed.DutyId, duty => duty.Id, (deed, duty) => new { deed, duty })
            .OrderBy(row => row.deed.Day).ThenBy(row => row.deed.Id)
            .Select(row => new DeedLine(row.duty.WorkstreamId, row.deed.Day, row.duty.Title, row.deed.Text!, row.duty.Id))
            .ToListAsync(cancellation);
}
