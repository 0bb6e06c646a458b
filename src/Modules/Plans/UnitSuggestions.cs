using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Names of the groups and units of the day, for the lists that a field suggests.</summary>
internal sealed class UnitSuggestions(AppDbContext db, IUnitDirectory directory, Clock clock)
{
    private const int Most = 400;

    public async Task<IReadOnlyList<string>> AllAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var groups = await directory.GroupsAsync(today, cancellation);
        var units = await db.Set<UnitRow>().On(today)
            .OrderBy(unit => unit.Position).Select(unit => unit.Name).Take(Most).ToListAsync(cancellation);
        return [.. groups.Select(group => group.Name).Concat(units).Distinct()];
    }
}
