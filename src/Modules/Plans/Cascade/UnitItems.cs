using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>What a plan gives a unit: work to do and headings of the return that name it, in the order of the plan.</summary>
internal sealed class UnitItems(AppDbContext db)
{
    /// <summary>Items in which the unit stands first; those it only co-operates in are the lead's to plan.</summary>
    public IQueryable<Measure> Of(Guid planId, Guid unitId)
    {
        var names = db.Set<PlanNameUnit>().Where(name => name.PlanId == planId && name.UnitId == unitId).Select(name => name.NameId);
        return Items(planId).Where(measure => db.Set<MeasureUnit>().Any(party => party.MeasureId == measure.Id && !party.IsPartner && names.Contains(party.NameId)));
    }

    /// <summary>Units that the plan gives anything, and how much: (unit, item) pairs may repeat where two names mean one unit.</summary>
    public IQueryable<Guid> UnitsOf(Guid planId) =>
        from measure in Items(planId)
        join party in db.Set<MeasureUnit>().Where(party => !party.IsPartner) on measure.Id equals party.MeasureId
        join name in db.Set<PlanNameUnit>() on party.NameId equals name.NameId
        select name.UnitId;

    private IQueryable<Measure> Items(Guid planId) => db.Set<Measure>().Where(measure =>
        measure.PlanId == planId && measure.IsAdopted && measure.ReplacedIn == null && measure.Kind != MeasureKind.General);
}
