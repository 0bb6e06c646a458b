using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Gives an officer a role at a unit that the giver's own administration reaches; giving it twice changes nothing.</summary>
internal sealed class GrantRole(AppDbContext db, TimeProvider time)
{
    public async Task<Outcome<Guid>> RunAsync(Account account, string role, Guid unitId, Officer giver, CancellationToken cancellation)
    {
        if (Roles.Find(role) is null)
        {
            return new Refusal("unknown-role", "Chọn một vai trò trong danh sách.");
        }

        if (account.Id == giver.Id)
        {
            return new Refusal("own-role", "Không tự cấp vai trò cho chính mình. Việc này do một người quản trị khác làm.");
        }

        if (!await giver.Reach(Capability.ManageAccess).Of(db.Set<UnitRow>()).AnyAsync(unit => unit.Id == unitId, cancellation))
        {
            return new Refusal("unknown-unit", "Chọn một đơn vị trong danh sách.");
        }

        var held = await db.Set<Grant>().FirstOrDefaultAsync(
            grant => grant.AccountId == account.Id && grant.Role == role && grant.UnitId == unitId && grant.To == null, cancellation);
        if (held is not null)
        {
            return held.Id;
        }

        var granted = db.Give(account.Id, role, unitId, giver.Id, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return granted.Id;
    }
}

internal static class Grants
{
    /// <summary>Adds the grant with its event to the unit of work.</summary>
    public static Grant Give(this AppDbContext db, Guid accountId, string role, Guid unitId, Guid actorId, DateTime now)
    {
        var granted = new Grant { Id = OrderedId.New(), AccountId = accountId, Role = role, UnitId = unitId, From = now };
        db.Add(granted);
        db.Record(new RoleGranted(accountId, unitId, role), actorId, now);
        return granted;
    }
}
