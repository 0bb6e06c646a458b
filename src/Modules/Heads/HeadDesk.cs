using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Heads;

/// <summary>
/// Whose responsibility an officer reads: that of the own unit and of those below. The Front, the Party, the military and the police are
/// asked and not ordered: nobody here assesses them. Whatever is out of reach is absent.
/// </summary>
internal sealed class HeadDesk(AppDbContext db, Officer officer)
{
    public IQueryable<UnitRow> Units(HeadPeriod period) => officer.Reach(Capability.SeeHeads).Of(db.Set<UnitRow>()).AsNoTracking()
        .Where(unit => !unit.IsRequested && unit.From <= period.To && (unit.To == null || unit.To >= period.From));

    public Task<UnitRow?> UnitAsync(Guid id, HeadPeriod period, CancellationToken cancellation) => Units(period).SingleOrDefaultAsync(unit => unit.Id == id, cancellation);

    /// <summary>Speaks for the unit: its own right, not that of who stands above.</summary>
    public bool MayWrite(UnitRow unit) => officer.Holds(Capability.WriteHeadReviews, unit.Path);

    /// <summary>Stands above the unit and is not of it.</summary>
    public bool MayGrade(UnitRow unit) => officer.Can(Capability.GradeHeads, unit.Path) && !officer.Holds(Capability.GradeHeads, unit.Path) && officer.UnitId != unit.Id;
}
