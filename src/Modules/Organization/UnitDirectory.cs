using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Finds units by the names that papers use: the locality's names, aliases and groups; on a given day.</summary>
internal sealed class UnitDirectory(AppDbContext db, Locality locality, LocalityGroups groups) : IUnitDirectory
{
    private UnitBook? book;

    public async Task<UnitMatch> FindAsync(string writtenName, DateOnly day, CancellationToken cancellation)
    {
        var here = await BookOnAsync(day, cancellation);
        var found = new Dictionary<Guid, UnitRow>();
        var unknown = new List<string>();
        foreach (var part in NameParts.Split(VietnameseText.Clean(writtenName), here.Lookup))
        {
            if (part.Units is null)
            {
                unknown.Add(part.Written);
                continue;
            }

            foreach (var unit in part.Units)
            {
                found.TryAdd(unit.Id, unit);
            }
        }

        return new UnitMatch([.. found.Values.OrderBy(unit => unit.Position)], unknown);
    }

    public async Task<IReadOnlyList<UnitGroup>> GroupsAsync(DateOnly day, CancellationToken cancellation)
    {
        var here = await BookOnAsync(day, cancellation);
        return [.. here.Groups.Select(group => new UnitGroup(group.Key.Code, group.Key.Name, [.. group.Value.Select(unit => unit.Id)]))];
    }

    public async Task<UnitRow?> ByCodeAsync(string code, DateOnly day, CancellationToken cancellation) =>
        await db.Set<UnitRow>()
            .Where(unit => unit.Code == code && unit.From <= day && (unit.To == null || unit.To >= day))
            .OrderByDescending(unit => unit.From)
            .FirstOrDefaultAsync(cancellation);

    private async Task<UnitBook> BookOnAsync(DateOnly day, CancellationToken cancellation)
    {
        if (book?.Day == day)
        {
            return book;
        }

        var rows = await db.Set<UnitRow>().AsNoTracking().On(day)
            .OrderBy(unit => unit.Position).ToListAsync(cancellation);
        var aliases = await db.Set<Unit>().Where(unit => unit.From <= day && (unit.To == null || unit.To >= day))
            .Select(unit => new { unit.Id, unit.Aliases }).ToDictionaryAsync(unit => unit.Id, unit => unit.Aliases, cancellation);
        return book = UnitBook.Of(day, rows, aliases, groups.All, locality);
    }
}
