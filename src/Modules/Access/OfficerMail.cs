using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Tells where officers get letters.</summary>
internal sealed class OfficerMail(AppDbContext db, TimeProvider time) : IOfficerMail
{
    private static readonly List<string> ReportingRoles =
        [.. Roles.All.Where(role => role.Capabilities.Contains(Capability.ReportDuties)).Select(role => role.Key)];

    public async Task<IReadOnlyList<OfficerAddress>> OfUnitsAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var units = unitIds.ToList();
        return await db.Set<Account>()
            .Where(account => account.ClosedAt == null && account.Email != null && EF.Parameter(units).Contains(account.UnitId)
                && db.Set<Grant>().Any(grant => grant.AccountId == account.Id && ReportingRoles.Contains(grant.Role) && grant.From <= now && (grant.To == null || grant.To > now)))
            .OrderBy(account => account.Id)
            .Select(account => new OfficerAddress(account.Id, account.UnitId, account.Email!))
            .ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<RoleHolder>> HoldersAsync(IReadOnlyCollection<Guid> unitIds, IReadOnlyCollection<string> capabilities, CancellationToken cancellation)
    {
        if (unitIds.Count == 0)
        {
            return [];
        }

        var now = time.GetUtcNow().UtcDateTime;
        var units = unitIds.ToList();
        List<string> roles = [.. Roles.All.Where(role => capabilities.All(role.Capabilities.Contains)).Select(role => role.Key)];
        return await db.Set<Grant>()
            .Where(grant => EF.Parameter(units).Contains(grant.UnitId) && roles.Contains(grant.Role) && grant.From <= now && (grant.To == null || grant.To > now))
            .Join(db.Set<Account>().Where(account => account.ClosedAt == null), grant => grant.AccountId, account => account.Id, (grant, account) => new { account.Id, grant.UnitId, account.Title, account.Email })
            .Distinct().OrderBy(row => row.UnitId).ThenBy(row => row.Id)
            .Select(row => new RoleHolder(row.Id, row.UnitId, row.Title, row.Email))
            .ToListAsync(cancellation);
    }
}
