using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents;

/// <summary>Where people live: neighbourhoods and wards.</summary>
internal sealed class ResidentAreas(AppDbContext db, Officer officer, Clock clock)
{
    private static readonly string[] Kinds = [UnitKind.Ward, UnitKind.Neighbourhood];

    /// <summary>Areas of today that the capability reaches.</summary>
    public IQueryable<UnitRow> InReach(string capability) => Of(officer.Reach(capability).Of(db.Set<UnitRow>()), clock.Today);

    /// <summary>Those of the units that are areas on the day.</summary>
    public static IQueryable<UnitRow> Of(IQueryable<UnitRow> units, DateOnly day) => units.On(day).Where(unit => Kinds.Contains(unit.Kind));

    public async Task<List<SelectListItem>> ChoicesAsync(string capability, CancellationToken cancellation) =>
        (await InReach(capability).OrderBy(unit => unit.Position).Select(unit => new { unit.Id, Name = unit.Kind == UnitKind.Neighbourhood ? unit.Name : unit.ShortName }).ToListAsync(cancellation))
            .ConvertAll(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    /// <summary>Code of the ward that the area is or lies in: codes of households are a ward's own, two wards may have the same.</summary>
    public async Task<string> WardCodeAsync(UnitRow area, CancellationToken cancellation) => area.Kind == UnitKind.Neighbourhood && area.ParentId is { } parent
        ? await db.Set<UnitRow>().Where(unit => unit.Id == parent).Select(unit => unit.Code).SingleAsync(cancellation)
        : area.Code;

    public async Task<bool> ReachesAsync(string capability, Guid areaId, CancellationToken cancellation) => await InReach(capability).AnyAsync(unit => unit.Id == areaId, cancellation);
}
