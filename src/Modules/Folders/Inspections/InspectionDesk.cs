using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.Inspections;

/// <summary>Units and plans an officer may put a file together for, and the files made before. Whatever is out of reach is absent.</summary>
internal sealed class InspectionDesk(AppDbContext db, Officer officer, Clock clock)
{
    private const int PlansShown = 100;

    public IQueryable<InspectionFile> Seen()
    {
        var reached = officer.Reach(Capability.MakeInspectionFiles).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        return db.Set<InspectionFile>().Where(file => reached.Contains(file.UnitId));
    }

    public Task<List<UnitRow>> UnitsAsync(CancellationToken cancellation) =>
        Units().OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).ToListAsync(cancellation);

    public Task<bool> HasUnitAsync(Guid unitId, CancellationToken cancellation) => Units().AnyAsync(unit => unit.Id == unitId, cancellation);

    public Task<bool> HasPlanAsync(Guid planId, CancellationToken cancellation) => Plans().AnyAsync(plan => plan.Id == planId, cancellation);

    /// <summary>Plans in force, newest first. They bind every unit, so that any unit may show how it carried one out.</summary>
    public Task<List<PlanRow>> PlansAsync(CancellationToken cancellation) => Plans().OrderByDescending(plan => plan.Year).ThenByDescending(plan => plan.AdoptedAt).ThenBy(plan => plan.Id).Take(PlansShown).ToListAsync(cancellation);

    private IQueryable<UnitRow> Units() => officer.Reach(Capability.MakeInspectionFiles).Of(db.Set<UnitRow>()).AsNoTracking().On(clock.Today);

    private IQueryable<PlanRow> Plans() => db.Set<PlanRow>().AsNoTracking().Where(plan => plan.State == "InForce");
}
