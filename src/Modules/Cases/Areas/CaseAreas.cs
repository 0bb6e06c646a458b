using CoSo.Cases.Letters;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Areas;

/// <summary>A ward or neighbourhood with its tile.</summary>
internal sealed record Area(Guid UnitId, string Name, string Path, int Row, int Column);

/// <param name="UnitId">The area.</param>
internal sealed record AreaCount(Guid UnitId, ProcedureKind Kind, int Count);

/// <summary>Areas of the map, and cases counted by them. What happened in a neighbourhood counts for the tile above it.</summary>
internal sealed class CaseAreas(AppDbContext db, MapFile file)
{
    /// <summary>Kinds that are counted by area; what concerns staff and denunciations are not among them.</summary>
    public static readonly ProcedureKind[] Kinds = [ProcedureKind.Feedback, ProcedureKind.Petition, ProcedureKind.Complaint, ProcedureKind.Information];

    public bool IsConfirmed => file.Confirmed;

    /// <summary>Areas that stand on the day, in the order of the units.</summary>
    public async Task<List<Area>> AllAsync(DateOnly day, CancellationToken cancellation)
    {
        var codes = file.Tiles.ConvertAll(tile => tile.Unit);
        var units = await db.Set<UnitRow>().AsNoTracking().On(day).Where(unit => codes.Contains(unit.Code)).ToListAsync(cancellation);
        return [.. units.OrderBy(unit => unit.Position).SelectMany(unit => file.Tiles.Where(tile => tile.Unit == unit.Code).Select(tile => new Area(unit.Id, unit.ShortName, unit.Path, tile.Row, tile.Column)))];
    }

    /// <summary>The area's unit and all below it: places of letters that count for it. Empty for what is no area.</summary>
    public async Task<List<Guid>> UnitsOfAsync(Guid areaId, CancellationToken cancellation)
    {
        var path = await db.Set<UnitRow>().Where(unit => unit.Id == areaId).Select(unit => unit.Path).SingleOrDefaultAsync(cancellation);
        return path is null ? [] : await db.Set<UnitRow>().Where(unit => unit.Path.Substring(0, path.Length) == path).Select(unit => unit.Id).ToListAsync(cancellation);
    }

    public async Task<List<AreaCount>> CountAsync(IQueryable<Case> cases, IReadOnlyCollection<Area> areas, CancellationToken cancellation)
    {
        var counted = await cases.Where(one => one.PlaceUnitId != null && Kinds.Contains(one.Kind))
            .GroupBy(one => new { Place = one.PlaceUnitId!.Value, one.Kind }).Select(group => new { group.Key.Place, group.Key.Kind, Count = group.Count() }).ToListAsync(cancellation);
        var paths = await PathsAsync([.. counted.Select(one => one.Place).Distinct()], cancellation);
        return [.. counted.Select(one => (Area: Holding(areas, paths[one.Place]), one.Kind, one.Count)).Where(one => one.Area is not null)
            .GroupBy(one => (one.Area!.UnitId, one.Kind)).Select(group => new AreaCount(group.Key.UnitId, group.Key.Kind, group.Sum(one => one.Count)))];
    }

    public async Task<Dictionary<Guid, string>> PathsAsync(List<Guid> places, CancellationToken cancellation) =>
        await db.Set<UnitRow>().Where(unit => places.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Path, cancellation);

    /// <summary>The area in which a unit lies.</summary>
    public static Area? Holding(IEnumerable<Area> areas, string path) => areas.FirstOrDefault(area => path.StartsWith(area.Path, StringComparison.Ordinal));
}
