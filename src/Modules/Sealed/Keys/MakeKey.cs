using CoSo.Contracts;
using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Keys;

/// <summary>The holder makes a pair of keys under a passphrase that nobody else knows, or puts the same key under another passphrase.</summary>
internal sealed class MakeKey(AppDbContext db, Installation installation, PassphrasePace pace, Officer officer, Clock clock)
{
    public const int PassphraseMinLength = 20;

    public Task<List<SealKey>> MineAsync(CancellationToken cancellation)
    {
        var me = officer.Id;
        return db.Set<SealKey>().Where(key => key.AccountId == me && key.EndedOn == null).OrderBy(key => key.Id).ToListAsync(cancellation);
    }

    /// <summary>For a key not made yet; for one whose passphrase is lost, which then needs recovery: its old matters do not open with the new key.</summary>
    public async Task<Outcome<SealKey>> RunAsync(SealKey key, string passphrase, bool isLost, CancellationToken cancellation)
    {
        if (key.PublicKey is not null && !isLost)
        {
            return SealedRefusals.KeyMade;
        }

        if (VietnameseText.Clean(passphrase).Length < PassphraseMinLength)
        {
            return SealedRefusals.ShortPassphrase with { Arguments = [PassphraseMinLength] };
        }

        if (key.PublicKey is not null)
        {
            db.RemoveRange(await db.Set<Matters.MatterShare>().Where(share => share.KeeperId == key.Id || share.OtherId == key.Id).ToListAsync(cancellation));
            db.RemoveRange(await db.Set<Matters.MatterBox>().Where(box => box.KeyId == key.Id).ToListAsync(cancellation));
        }

        await KeyWrap.MakeAsync(key, passphrase, SealCosts.Of(installation), cancellation);
        key.MadeOn = clock.Today;
        db.Record(new SealKeyMade(key.Id, key.UnitId, isLost), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return key;
    }

    /// <returns>The private key.</returns>
    public async Task<Outcome<byte[]>> OpenAsync(SealKey key, string? passphrase, CancellationToken cancellation)
    {
        if (key.Wrapped is null)
        {
            return SealedRefusals.NoKey;
        }

        if (!pace.MayTry(key.Id))
        {
            return PassphrasePace.TooMany;
        }

        return await KeyWrap.OpenAsync(key, passphrase ?? "", cancellation) is { } secret ? secret : SealedRefusals.WrongPassphrase;
    }
}
