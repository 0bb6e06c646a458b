using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Who sees which target: who manages plans of the unit that set it, who stands at or above that unit or below it (it binds them),
/// and units that it was given to or that answer for it, wherever they stand.
/// </summary>
internal static class TargetAccess
{
    public static IQueryable<Target> ManagedTargets(this AppDbContext db, Officer officer) =>
        officer.Reach(Capability.ManagePlans).Of(db.Set<Target>(), target => target.OwnerUnitId, db.Set<UnitRow>());

    public static IQueryable<Target> SeenTargets(this AppDbContext db, Officer officer)
    {
        var units = db.Set<UnitRow>();
        var reached = officer.Reach(Capability.SeePlans).Of(units).Select(unit => unit.Id);
        var above = units.Where(unit => officer.UnitPath.StartsWith(unit.Path)).Select(unit => unit.Id);
        var given = db.Set<TargetUnit>();
        return db.Set<Target>().Where(target =>
            reached.Contains(target.OwnerUnitId) || above.Contains(target.OwnerUnitId) || reached.Contains(target.LeadUnitId)
            || given.Any(unit => unit.TargetId == target.Id && reached.Contains(unit.UnitId)));
    }
}
