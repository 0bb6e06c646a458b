using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Tells other modules who works at a unit.</summary>
internal sealed class UnitOfficers(AppDbContext db, TimeProvider time) : IUnitOfficers
{
    public async Task<IReadOnlyList<UnitOfficer>> AtAsync(Guid unitId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var people = await db.Set<Account>()
            .Where(account => account.ClosedAt == null
                && (account.UnitId == unitId || db.Set<Grant>().Any(g => g.AccountId == account.Id && g.UnitId == unitId && (g.To == null || g.To > now))))
            .OrderBy(account => account.Id)
            .Select(account => new
            {
                account.Id,
                account.DisplayName,
                account.Title,
                HasPost = account.UnitId == unitId,
                Roles = db.Set<Grant>().Where(g => g.AccountId == account.Id && g.UnitId == unitId && (g.To == null || g.To > now)).OrderBy(g => g.Id).Select(g => g.Role).ToList(),
            })
            .Take(200).ToListAsync(cancellation);
        return [.. people.Select(p => new UnitOfficer(p.Id, p.DisplayName, p.Title, p.HasPost, [.. p.Roles.Select(role => Roles.Find(role)?.Name ?? role)]))];
    }
}
