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

    public async Task<List<UnitRow>> UnitsAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        return await officer.Reach(Capability.MakeInspectionFiles).Of(db.Set<UnitRow>()).AsNoTracking()
            .Where(unit => unit.From <= today && (unit.To == null || unit.To >= today)).OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).ToListAsync(cancellation);
    }

    /// <summary>Plans in force, newest first. They bind every unit, so that any unit may show how it carried one out.</summary>
    public Task<List<PlanRow>> PlansAsync(CancellationToken cancellation) => db.Set<PlanRow>().AsNoTracking()
        .Where(plan => plan.State == "InForce").OrderByDescending(plan => plan.Year).ThenByDescending(plan => plan.AdoptedAt).ThenBy(plan => plan.Id).Take(PlansShown).ToListAsync(cancellation);
}
