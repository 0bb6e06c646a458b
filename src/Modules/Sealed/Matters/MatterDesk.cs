using System.Security.Cryptography;
using CoSo.Contracts.Access;
using CoSo.Sealed.Crypto;
using CoSo.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Matters;

/// <summary>A matter, and with which of the officer's keys it opens.</summary>
internal sealed record MatterInHand(SealedMatter Matter, SealKey Key)
{
    public bool IsHandler => Key.Kind is HolderKind.Handler;
}

/// <summary>
/// The matters that were encrypted for the officer. Everything that lists, opens or counts goes through here: no role, no reach and
/// no capability shows a matter without its box.
/// </summary>
internal sealed class MatterDesk(AppDbContext db, OpenKeys open, MatterSeals seals, MatterBook book, SealedPlace place, Officer officer)
{
    public IQueryable<SealedMatter> Matters()
    {
        var me = officer.Id;
        return db.Set<SealedMatter>().Where(matter => db.Set<MatterBox>().Any(box =>
            box.MatterId == matter.Id && db.Set<SealKey>().Any(key => key.Id == box.KeyId && key.AccountId == me && key.EndedOn == null)));
    }

    public async Task<MatterInHand?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await Matters().SingleOrDefaultAsync(matter => matter.Id == id, cancellation) is not { } found)
        {
            return null;
        }

        var me = officer.Id;
        var key = await db.Set<SealKey>().Where(one => one.AccountId == me && one.EndedOn == null && db.Set<MatterBox>().Any(box => box.MatterId == id && box.KeyId == one.Id))
            .OrderBy(one => one.Kind).FirstAsync(cancellation);
        return new MatterInHand(found, key);
    }

    /// <summary>Mở: with a reason, on record in the same transaction; refused to whom the matter turns out to concern.</summary>
    public async Task<Outcome<MatterKeys>> OpenAsync(MatterInHand hand, byte[] privateKey, OpeningReason reason, CancellationToken cancellation)
    {
        var keys = await KeysAsync(hand, privateKey, cancellation);
        var route = await db.Set<Parcel>().AsNoTracking().SingleAsync(parcel => parcel.MatterId == hand.Matter.Id && parcel.Kind == ParcelKind.Route, cancellation);
        if (SealRings.Concerns(seals.ReadJson<MatterRoute>(route, keys).Path, officer))
        {
            return SealedRefusals.YouAreConcerned with { Arguments = [place.Above] };
        }

        book.Write(hand.Matter, MatterAct.Opened, book.Today, reason: reason);
        book.Record(new SealedOpened(hand.Matter.Id, hand.Matter.UnitId, reason));
        await db.SaveChangesAsync(cancellation);
        open.Keep(officer, hand.Key.Id, privateKey);
        open.Open(officer, hand.Key.Id, hand.Matter.Id);
        return keys;
    }

    /// <summary>The keys of a matter that this session has opened; null when it has not, or too long ago.</summary>
    public async Task<MatterKeys?> OpenedAsync(MatterInHand hand, CancellationToken cancellation) =>
        open.Find(officer, hand.Key.Id) is { } privateKey && open.IsOpen(officer, hand.Key.Id, hand.Matter.Id) ? await KeysAsync(hand, privateKey, cancellation) : null;

    /// <exception cref="CryptographicException">The box is not for this key.</exception>
    public async Task<MatterKeys> KeysAsync(MatterInHand hand, byte[] privateKey, CancellationToken cancellation)
    {
        var box = await db.Set<MatterBox>().AsNoTracking().SingleAsync(one => one.MatterId == hand.Matter.Id && one.KeyId == hand.Key.Id, cancellation);
        return MatterKeys.Of(Sealing.Unbox(box.Bytes, privateKey));
    }
}
