using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>Changes name and post of an officer, also to another unit that the editor's administration reaches. Roles stay as they are.</summary>
internal sealed class EditAccount(AppDbContext db, TimeProvider time)
{
    public async Task<Outcome<Account>> RunAsync(Account account, string displayName, string title, Guid unitId, Officer officer, CancellationToken cancellation)
    {
        if (!await officer.Reach(Capability.ManageAccess).Of(db.Set<UnitRow>()).AnyAsync(unit => unit.Id == unitId, cancellation))
        {
            return new Refusal("unknown-unit", "Chọn một đơn vị trong danh sách.");
        }

        account.DisplayName = VietnameseText.Clean(displayName);
        account.Title = VietnameseText.Clean(title);
        account.UnitId = unitId;
        account.Refold();
        db.Record(new AccountChanged(account.Id, unitId), officer.Id, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return account;
    }
}
