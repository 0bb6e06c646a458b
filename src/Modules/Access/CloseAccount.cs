using CoSo.Contracts.Access;

namespace CoSo.Access;

/// <summary>Closes an account, or opens it again. A closed one cannot sign in; its sessions end at once, its history stays.</summary>
internal sealed class CloseAccount(AppDbContext db, Sessions sessions, TimeProvider time)
{
    public async Task<Outcome<bool>> RunAsync(Account account, Officer officer, CancellationToken cancellation)
    {
        if (account.Id == officer.Id)
        {
            return new Refusal("own-account", "Không tự đóng tài khoản của mình. Việc này do một người quản trị khác làm.");
        }

        var now = time.GetUtcNow().UtcDateTime;
        account.ClosedAt ??= now;
        await sessions.EndAllAsync(account.Id, except: null, officer.Id, cancellation);
        db.Record(new AccountClosed(account.Id, account.UnitId), officer.Id, now);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task ReopenAsync(Account account, Officer officer, CancellationToken cancellation)
    {
        account.ClosedAt = null;
        db.Record(new AccountReopened(account.Id, account.UnitId), officer.Id, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }
}
