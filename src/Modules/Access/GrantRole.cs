using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Gives a role at a unit to an account; giving it twice changes nothing.</summary>
internal sealed class GrantRole(AppDbContext db, TimeProvider time)
{
    /// <summary>Adds the grant to the unit of work; the caller saves.</summary>
    public async Task<Outcome<Grant>> RunAsync(Guid accountId, string role, Guid unitId, Guid actorId, CancellationToken cancellation)
    {
        if (Roles.Find(role) is null)
        {
            return new Refusal("unknown-role", "Chọn một vai trò trong danh sách.");
        }

        if (!await db.Set<UnitRow>().AnyAsync(unit => unit.Id == unitId, cancellation))
        {
            return new Refusal("unknown-unit", "Chọn một đơn vị trong danh sách.");
        }

        var now = time.GetUtcNow().UtcDateTime;
        var held = await db.Set<Grant>().FirstOrDefaultAsync(
            grant => grant.AccountId == accountId && grant.Role == role && grant.UnitId == unitId && grant.To == null, cancellation);
        if (held is not null)
        {
            return held;
        }

        var granted = new Grant { Id = Guid.CreateVersion7(), AccountId = accountId, Role = role, UnitId = unitId, From = now };
        db.Add(granted);
        db.Record(new RoleGranted(accountId, unitId, role), actorId, now);
        return granted;
    }
}
