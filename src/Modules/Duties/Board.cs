using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Figures of the board: what leaders see, so late counts only once it is shown to them.</summary>
internal sealed class Board(AppDbContext db, Officer officer, Clock clock)
{
    public Task<List<PlanName>> PlansAsync(CancellationToken cancellation) => db.Set<PlanRow>().Where(plan => plan.State == "InForce").OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Id)
        .Select(plan => new PlanName(plan.Id, plan.Number, plan.Title, plan.Year)).Take(50).ToListAsync(cancellation);

    public Task<List<SelectListItem>> TagsAsync(CancellationToken cancellation) => db.TagChoicesAsync(cancellation);

    /// <summary>
    /// One grouped query: units × workstreams. Where the reach is wide it is taken off the groups, not off each duty: there are
    /// a thousand times fewer of them.
    /// </summary>
    public async Task<List<BoardCell>> CellsAsync(Guid? planId, Guid? unitId, Guid? tagId, CancellationToken cancellation)
    {
        var today = clock.Today;
        var reached = await officer.Reach(Capability.SeeBoard).Of(db.Set<UnitRow>()).Select(unit => unit.Id).ToListAsync(cancellation);
        var duties = Chosen(planId, unitId, tagId);
        if (reached.Count <= Reached.FewUnits)
        {
            duties = duties.Where(duty => reached.Contains(duty.UnitId) || reached.Contains(duty.AssignerUnitId));
        }

        // By plan too, so that the groups come in the order of one index and nothing is sorted.
        var groups = await duties
            .GroupBy(duty => new { duty.PlanId, duty.UnitId, duty.WorkstreamId, duty.AssignerUnitId })
            .Select(group => new
            {
                group.Key,
                Cell = new BoardCell(
                    group.Key.UnitId,
                    group.Key.WorkstreamId,
                    group.Count(),
                    group.Count(duty => duty.State != DutyState.Open),
                    group.Count(duty => duty.State == DutyState.Open && duty.ShownLateFrom <= today)),
            })
            .ToListAsync(cancellation);
        var seen = reached.ToHashSet();
        return [.. groups.Where(group => seen.Contains(group.Key.UnitId) || seen.Contains(group.Key.AssignerUnitId)).Select(group => group.Cell)];
    }

    /// <summary>Units that have figures, in the locality's order.</summary>
    public async Task<List<UnitName>> UnitsAsync(IReadOnlyCollection<BoardCell> cells, CancellationToken cancellation)
    {
        var ids = cells.Select(cell => cell.UnitId).ToHashSet();
        var units = await db.Set<UnitRow>().OrderBy(unit => unit.Position).ThenBy(unit => unit.Id)
            .Select(unit => new UnitName(unit.Id, unit.Code, unit.ShortName, unit.IsRequested)).ToListAsync(cancellation);
        return [.. units.Where(unit => ids.Contains(unit.Id))];
    }

    /// <summary>What is late, longest first, each with the unit's last explanation.</summary>
    public async Task<List<LateLine>> LateAsync(Guid? planId, Guid? unitId, Guid? tagId, int take, CancellationToken cancellation)
    {
        var today = clock.Today;
        var reached = officer.Reach(Capability.SeeBoard).Of(db.Set<UnitRow>());
        return await Chosen(planId, unitId, tagId)
            .Where(duty => duty.State == DutyState.Open && duty.ShownLateFrom <= today
                && (reached.Any(unit => unit.Id == duty.UnitId) || reached.Any(unit => unit.Id == duty.AssignerUnitId)))
            .OrderBy(duty => duty.ShownLateFrom).ThenBy(duty => duty.Id).Take(take)
            .Join(db.Set<UnitRow>(), duty => duty.UnitId, unit => unit.Id, (duty, unit) => new LateLine(
                duty.Id, duty.Title, unit.ShortName, unit.Code, duty.DueOn!.Value, duty.LateAfter!.Value,
                db.Set<Deed>().Where(deed => deed.DutyId == duty.Id && deed.Kind == DeedKind.Explained && !deed.IsCorrected)
                    .OrderByDescending(deed => deed.Id).Select(deed => deed.Text).FirstOrDefault()))
            .ToListAsync(cancellation);
    }

    private IQueryable<Duty> Chosen(Guid? planId, Guid? unitId, Guid? tagId)
    {
        var duties = db.Set<Duty>().Where(duty => duty.State != DutyState.Withdrawn);
        if (tagId is { } tag)
        {
            duties = db.Carrying(duties, tag);
        }

        if (planId is { } plan)
        {
            duties = duties.Where(duty => duty.PlanId == plan);
        }

        return unitId is { } one ? duties.Where(duty => duty.UnitId == one) : duties;
    }
}

/// <param name="Done">Reported or closed.</param>
/// <param name="Late">Open, late, and shown as such to leaders.</param>
internal sealed record BoardCell(Guid UnitId, Guid? WorkstreamId, int Total, int Done, int Late);

internal sealed record LateLine(Guid Id, string Title, string UnitName, string UnitCode, DateOnly DueOn, DateOnly LateAfter, string? Explanation);

internal sealed record PlanName(Guid Id, string? Number, string Title, int Year)
{
    public string Label => Number is null ? Title : $"{Number}: {Title}";
}
