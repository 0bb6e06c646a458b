using CoSo.Contracts.Organization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>Units to choose from, as of today.</summary>
internal sealed class CaseUnits(AppDbContext db, Clock clock)
{
    private static readonly string[] PlaceKinds = [UnitKind.Ward, UnitKind.Neighbourhood];

    public Task<List<SelectListItem>> AllAsync(CancellationToken cancellation) => ChoicesAsync(Today(), cancellation);

    /// <summary>Wards and neighbourhoods.</summary>
    public Task<List<SelectListItem>> PlacesAsync(CancellationToken cancellation) => ChoicesAsync(Today().Where(unit => PlaceKinds.Contains(unit.Kind)), cancellation);

    /// <summary>Those that may handle a case: ordered units that the case is not about.</summary>
    public Task<List<SelectListItem>> HandlersAsync(string? aboutPath, CancellationToken cancellation)
    {
        var units = Today().Where(unit => !unit.IsRequested);
        return ChoicesAsync(aboutPath is null ? units : units.Where(unit => unit.Path.Substring(0, aboutPath.Length) != aboutPath), cancellation);
    }

    private IQueryable<UnitRow> Today()
    {
        var today = clock.Today;
        return db.Set<UnitRow>().On(today);
    }

    /// <summary>Identifiers are written here and not by the database, whose letters are large where those of a form are small: what was chosen would not be found again.</summary>
    public static async Task<List<SelectListItem>> ChoicesAsync(IQueryable<UnitRow> units, CancellationToken cancellation) =>
        (await units.OrderBy(unit => unit.Position).Select(unit => new { unit.Id, Name = unit.Kind == UnitKind.Neighbourhood ? unit.Name : unit.ShortName }).ToListAsync(cancellation))
            .ConvertAll(unit => new SelectListItem(unit.Name, unit.Id.ToString()));
}
