using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>What units were called on a day.</summary>
internal static class UnitNames
{
    /// <summary>Former names that were still borne on the day, by unit; units whose name has not changed since are absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FormerName>> OnAsync(AppDbContext db, DateOnly day, CancellationToken cancellation)
    {
        var names = await db.Set<FormerName>().AsNoTracking().Where(name => name.To >= day).OrderBy(name => name.To).ToListAsync(cancellation);
        return names.GroupBy(name => name.UnitId).ToDictionary(group => group.Key, group => group.First());
    }
}
