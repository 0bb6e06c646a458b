using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.HandOvers;

/// <summary>
/// Which hand-overs an officer sees: those of the units in reach, and the two whose hand-over it is, wherever they work now.
/// Whatever is out of reach is absent.
/// </summary>
internal sealed class HandOverDesk(AppDbContext db, Officer officer, Clock clock)
{
    public IQueryable<HandOver> Seen()
    {
        var reached = officer.Reach(Capability.HandOverWork).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        return db.Set<HandOver>().Where(one => reached.Contains(one.UnitId) || one.FromId == officer.Id || one.ToId == officer.Id);
    }

    /// <summary>Units where the officer may draw up minutes, that exist today.</summary>
    public Task<List<UnitRow>> UnitsAsync(CancellationToken cancellation) =>
        Units().OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).ToListAsync(cancellation);

    public Task<UnitRow?> UnitAsync(Guid? unitId, CancellationToken cancellation) => Units().SingleOrDefaultAsync(unit => unit.Id == unitId, cancellation);

    private IQueryable<UnitRow> Units() => officer.Reach(Capability.HandOverWork).Of(db.Set<UnitRow>()).AsNoTracking().On(clock.Today);

    public static List<SelectListItem> Choices(IEnumerable<UnitRow> units) => [.. units.Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()))];

    /// <summary>Whether the officer keeps the minutes: may bring the signed paper back.</summary>
    public async Task<bool> KeepsAsync(Guid unitId, CancellationToken cancellation) =>
        await officer.Reach(Capability.HandOverWork).Of(db.Set<UnitRow>()).AnyAsync(unit => unit.Id == unitId, cancellation);
}
