using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Who sees which plan. In review only those who manage plans of the issuer. In force also everybody who may see plans and whom
/// it concerns: at or above the issuer, below it, or named in it (the Front stands beside the line of command, not in it).
/// </summary>
internal static class PlanAccess
{
    public static IQueryable<Plan> Managed(this AppDbContext db, Officer officer) =>
        officer.Reach(Capability.ManagePlans).Of(db.Set<Plan>(), plan => plan.IssuerUnitId, db.Set<UnitRow>());

    public static IQueryable<Plan> Seen(this AppDbContext db, Officer officer)
    {
        var units = db.Set<UnitRow>();
        var reached = officer.Reach(Capability.SeePlans).Of(units).Select(unit => unit.Id);
        var managed = officer.Reach(Capability.ManagePlans).Of(units).Select(unit => unit.Id);
        var above = units.Where(unit => officer.UnitPath.StartsWith(unit.Path)).Select(unit => unit.Id);
        var names = db.Set<PlanNameUnit>();
        return db.Set<Plan>().Where(plan =>
            managed.Contains(plan.IssuerUnitId)
            || (plan.State == PlanState.InForce
                && (reached.Contains(plan.IssuerUnitId)
                    || above.Contains(plan.IssuerUnitId)
                    || names.Any(name => name.PlanId == plan.Id && name.UnitId == officer.UnitId))));
    }
}
