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
}
