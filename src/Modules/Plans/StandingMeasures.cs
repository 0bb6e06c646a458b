using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Standing work reopens with every period: one duty for each item and unit, once for each cut-off day.</summary>
internal sealed class StandingMeasures(AppDbContext db, RaiseDuties raiseDuties, ISuccession succession, LawBook law, Clock clock) : IPeriodOpened
{
    public async Task OpenedAsync(Guid planId, DateOnly from, DateOnly cutOff, Guid actorId, CancellationToken cancellation)
    {
        // Found among what is being adopted just now too: FindAsync looks at the unit of work first.
        var plan = await db.Set<Plan>().FindAsync([planId], cancellation);
        if (plan is not { State: PlanState.InForce } || await db.Set<StandingOpened>().FindAsync([planId, cutOff], cancellation) is not null)
        {
            return;
        }

        db.Add(new StandingOpened { PlanId = planId, CutOff = cutOff, At = clock.UtcNow });
        var raised = 0;
        foreach (var assigned in await DueInAsync(planId, cutOff, cancellation))
        {
            raised += raiseDuties.Raise(plan, assigned, cutOff, actorId);
        }

        db.Record(new StandingMeasuresRaised(planId, plan.IssuerUnitId, cutOff, raised), actorId, clock.UtcNow);
    }

    private async Task<List<AssignedMeasure>> DueInAsync(Guid planId, DateOnly cutOff, CancellationToken cancellation)
    {
        var halfYear = EndsHalfYear(cutOff);
        var measures = await db.Set<Measure>()
            .Where(m => m.PlanId == planId && m.ReplacedIn == null && m.Kind == MeasureKind.Duty && m.ReportId == null
                && (m.Rhythm == Rhythm.EveryPeriod || (halfYear && m.Rhythm == Rhythm.HalfYear)))
            .OrderBy(m => m.Start).ThenBy(m => m.Ordinal).ToListAsync(cancellation);
        var names = await NamesInPlan.LoadAsync(db, planId, clock.Today, cancellation);
        var instead = await InsteadAsync(planId, cancellation);
        return [.. measures.Select(measure =>
        {
            var parties = names.Of(measure.Id);
            return new AssignedMeasure(measure, UnitsOf(false), UnitsOf(true));

            List<UnitRow> UnitsOf(bool partners) =>
                [.. parties.Where(party => party.IsPartner == partners).SelectMany(party => names.Units(party.NameId).Concat(instead[party.NameId])).DistinctBy(unit => unit.Id)];
        })];
    }

    /// <summary>By name in the plan: the units that took over from those of it that have ended since.</summary>
    private async Task<ILookup<Guid, UnitRow>> InsteadAsync(Guid planId, CancellationToken cancellation)
    {
        var today = clock.Today;
        var ended = await db.Set<PlanNameUnit>().AsNoTracking().Where(name => name.PlanId == planId && db.Set<UnitRow>().Any(unit => unit.Id == name.UnitId && unit.To < today)).ToListAsync(cancellation);
        var after = await succession.AfterAsync([.. ended.Select(name => name.UnitId)], today, cancellation);
        var ids = after.Values.SelectMany(units => units).Distinct().ToList();
        var rows = await db.Set<UnitRow>().AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancellation);
        return ended.SelectMany(name => (after.GetValueOrDefault(name.UnitId) ?? []).Select(id => (name.NameId, Unit: rows[id]))).ToLookup(pair => pair.NameId, pair => pair.Unit);
    }

    private bool EndsHalfYear(DateOnly cutOff) =>
        new[] { cutOff.Year, cutOff.Year + 1 }.Any(year => Enumerable.Range(1, 2).Any(number => law.Reporting.Window(PeriodKind.SixMonths, year, number).CutOff == cutOff))
        || law.Reporting.Window(PeriodKind.Year, cutOff.Year, 1).CutOff == cutOff;
}
