using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Ends a role; the row stays as history. Nobody takes away the last right of administration they hold themselves.</summary>
internal sealed class TakeRole(AppDbContext db, TimeProvider time)
{
    public async Task<Outcome<bool>> RunAsync(Account account, Guid grantId, Officer taker, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var held = await db.Set<Grant>().Where(g => g.AccountId == account.Id && (g.To == null || g.To > now)).ToListAsync(cancellation);
        if (held.Find(grant => grant.Id == grantId) is not { } taken)
        {
            return new Refusal("role-gone", "Vai trò này đã thôi từ trước.");
        }

        if (!await taker.Reach(Capability.ManageAccess).Of(db.Set<UnitRow>()).AnyAsync(unit => unit.Id == taken.UnitId, cancellation))
        {
            return new Refusal("role-beyond", "Vai trò này ở đơn vị ngoài phạm vi quản trị của bạn.");
        }

        if (account.Id == taker.Id && Administers(taken) && !held.Exists(grant => grant.Id != grantId && Administers(grant)))
        {
            return new Refusal("last-administrator", "Không tự thôi vai trò quản trị cuối cùng của mình. Việc này do một người quản trị khác làm.");
        }

        taken.To = now;
        db.Record(new RoleTaken(account.Id, taken.UnitId, taken.Role), taker.Id, now);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static bool Administers(Grant grant) => Roles.Find(grant.Role)?.Capabilities.Contains(Capability.ManageAccess) == true;
}
