using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access;

/// <summary>The owner of an account chooses the password by a link that works once; every session begun before ends.</summary>
internal sealed class AcceptInvitation(AppDbContext db, UserManager<Account> users, Sessions sessions, TimeProvider time)
{
    /// <summary>The account the link is for; null when it is used up, replaced, too old or of a closed account.</summary>
    public async Task<Account?> AccountOfAsync(string? code, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var hash = InviteOfficer.Hash(code ?? "");
        return await db.Set<Invitation>().Where(i => i.CodeHash == hash && i.SpentAt == null && i.ExpiresAt > now)
            .Join(db.Set<Account>(), i => i.AccountId, a => a.Id, (_, account) => account)
            .SingleOrDefaultAsync(account => account.ClosedAt == null, cancellation);
    }

    public async Task<Outcome<Account>> RunAsync(string? code, string password, CancellationToken cancellation)
    {
        if (await AccountOfAsync(code, cancellation) is not { } account)
        {
            return Spent;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var hash = InviteOfficer.Hash(code ?? "");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var mine = await db.Set<Invitation>().Where(i => i.CodeHash == hash && i.SpentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.SpentAt, now), cancellation);
        if (mine == 0)
        {
            return Spent;
        }

        account.PasswordHash = null;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        await sessions.EndAllAsync(account.Id, except: null, account.Id, cancellation);
        db.Record(new InvitationAccepted(account.Id, account.UnitId), account.Id, now);
        var chosen = await users.AddPasswordAsync(account, password);
        if (!chosen.Succeeded)
        {
            db.ChangeTracker.Clear();
            return PasswordFault.Of(chosen);
        }

        await transaction.CommitAsync(cancellation);
        return account;
    }

    private static Refusal Spent => new("invitation-spent", "Đường dẫn này đã dùng hoặc hết hạn. Đề nghị người quản trị gửi đường dẫn mới.");
}
