using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>The state of a plan on one page: what a chairman takes into a meeting.</summary>
internal sealed class PlanOnePage(AppDbContext db, Board board, WorkstreamNames workstreams, Officer officer, Clock clock, Law.LawBook law)
{
    public const int LateShown = 8;

    public const int UnitsShown = 8;

    public const int SoonShown = 8;

    /// <returns>Null when no plan is followed.</returns>
    public async Task<Sheet?> OfAsync(string? planId, CancellationToken cancellation)
    {
        var plans = await board.PlansAsync(cancellation);
        if ((plans.Find(one => one.Id.ToString() == planId) ?? plans.FirstOrDefault()) is not { } plan)
        {
            return null;
        }

        var cells = await board.CellsAsync(plan.Id, null, null, cancellation);
        var names = (await workstreams.InForceAsync()).Where(name => name.PlanId == plan.Id).ToList();
        var units = await board.UnitsAsync(cells, cancellation);
        return new Sheet(
            plan, plans, clock.Today, Line.Of("", cells), [.. Streams(names, cells)],
            [
                .. units.Where(unit => !unit.IsRequested).Select(unit => Line.Of(unit.ShortName, cells.Where(cell => cell.UnitId == unit.Id)))
                    .Where(line => line.Late > 0).OrderByDescending(line => line.Late).Take(UnitsShown),
            ],
            await board.LateAsync(plan.Id, null, null, LateShown, cancellation), await SoonAsync(plan.Id, cancellation));
    }

    private static IEnumerable<Line> Streams(List<WorkstreamNames.Named> names, List<BoardCell> cells)
    {
        foreach (var name in names)
        {
            yield return Line.Of($"{name.Number} {name.Title}", cells.Where(cell => cell.WorkstreamId == name.Id));
        }

        var others = cells.Where(cell => names.TrueForAll(name => name.Id != cell.WorkstreamId)).ToList();
        if (others.Count > 0)
        {
            yield return Line.Of("Việc khác", others);
        }
    }

    /// <summary>What falls due in the next ten working days, by item: a measure of fourteen wards is one line.</summary>
    private async Task<List<SoonLine>> SoonAsync(Guid planId, CancellationToken cancellation)
    {
        var today = clock.Today;
        var last = law.Calendar.AddWorkingDays(today, 10);
        var reached = officer.Reach(Capability.SeeBoard).Of(db.Set<UnitRow>());
        return await db.Set<Duty>()
            .Where(duty => duty.PlanId == planId && duty.State == DutyState.Open && duty.DueOrder >= today && duty.DueOrder <= last
                && (reached.Any(unit => unit.Id == duty.UnitId) || reached.Any(unit => unit.Id == duty.AssignerUnitId)))
            .GroupBy(duty => new { duty.DueOrder, duty.Title }).Select(group => new { group.Key.DueOrder, group.Key.Title, Count = group.Count() })
            .OrderBy(group => group.DueOrder).ThenBy(group => group.Title).Take(SoonShown)
            .Select(group => new SoonLine(group.DueOrder, group.Title, group.Count)).ToListAsync(cancellation);
    }

    internal sealed record Line(string Label, int Total, int Done, int Late)
    {
        public string Share => Total == 0 ? "" : Vn.Number(100m * Done / Total, 1) + "%";

        public static Line Of(string label, IEnumerable<BoardCell> cells)
        {
            var own = cells.ToList();
            return new Line(label, own.Sum(cell => cell.Total), own.Sum(cell => cell.Done), own.Sum(cell => cell.Late));
        }
    }

    internal sealed record SoonLine(DateOnly DueOn, string Title, int Units);

    internal sealed record Sheet(
        PlanName Plan, List<PlanName> Plans, DateOnly Today, Line Whole, List<Line> Streams, List<Line> LateUnits, List<LateLine> Late, List<SoonLine> Soon);
}
