using CoSo.Contracts.Access;

namespace CoSo.Access;

/// <summary>Lifts the lock that too many wrong passwords put on.</summary>
internal sealed class UnlockAccount(AppDbContext db, TimeProvider time)
{
    public async Task RunAsync(Account account, Officer officer, CancellationToken cancellation)
    {
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        db.Record(new AccountUnlocked(account.Id, account.UnitId), officer.Id, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }
}
