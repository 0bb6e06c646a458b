using System.Security.Cryptography;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Sealed.Crypto;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Recovery;

/// <summary>Khôi phục: asked by the handler, consented to by two keepers, completed by the handler.</summary>
internal sealed class RecoverAccess(AppDbContext db, MatterSeals seals, MatterBook book, Officer officer)
{
    public async Task<Outcome<KeyRecovery>> AskAsync(SealKey key, string paper, CancellationToken cancellation)
    {
        if (!key.IsReady)
        {
            return SealedRefusals.NoKey;
        }

        if (await db.Set<SealKey>().CountAsync(one => one.UnitId == key.UnitId && one.Kind == HolderKind.Keeper && one.EndedOn == null && one.PublicKey != null, cancellation) < 2)
        {
            return SealedRefusals.NoKeepers;
        }

        if (await db.Set<KeyRecovery>().AnyAsync(one => one.KeyId == key.Id && one.DoneOn == null, cancellation))
        {
            return SealedRefusals.NotNow;
        }

        var recovery = new KeyRecovery { Id = OrderedId.New(), UnitId = key.UnitId, KeyId = key.Id, Paper = paper, AskedOn = book.Today };
        db.Add(recovery);
        book.Record(new SealRecoveryAsked(recovery.Id, key.UnitId, key.Id, paper));
        await db.SaveChangesAsync(cancellation);
        return recovery;
    }

    /// <summary>A keeper re-encrypts each half for the handler's key. Neither the keeper nor this process learns what the halves make together.</summary>
    public async Task<Outcome<KeyRecovery>> ConsentAsync(KeyRecovery recovery, SealKey keeper, byte[] privateKey, CancellationToken cancellation)
    {
        if (recovery.DoneOn is not null || recovery.SecondId is not null || recovery.FirstId == keeper.Id || keeper.UnitId != recovery.UnitId)
        {
            return SealedRefusals.NotNow;
        }

        var wanted = await db.Set<SealKey>().SingleAsync(key => key.Id == recovery.KeyId, cancellation);
        var shares = await db.Set<MatterShare>().AsNoTracking()
            .Where(share => share.KeeperId == keeper.Id && !db.Set<MatterBox>().Any(box => box.MatterId == share.MatterId && box.KeyId == wanted.Id)).ToListAsync(cancellation);
        db.AddRange(shares.Select(share => new RecoveredShare
        {
            RecoveryId = recovery.Id, MatterId = share.MatterId, KeeperId = share.KeeperId, OtherId = share.OtherId, Bytes = Sealing.Box(Sealing.Unbox(share.Bytes, privateKey), wanted.PublicKey!),
        }));
        if (recovery.FirstId is null)
        {
            recovery.FirstId = keeper.Id;
        }
        else
        {
            recovery.SecondId = keeper.Id;
        }

        book.Record(new SealRecoveryConsented(recovery.Id, recovery.UnitId, keeper.Id));
        await db.SaveChangesAsync(cancellation);
        return recovery;
    }

    /// <returns>How many matters open again.</returns>
    public async Task<Outcome<int>> CompleteAsync(KeyRecovery recovery, SealKey key, byte[] privateKey, CancellationToken cancellation)
    {
        if (recovery is not { SecondId: not null, DoneOn: null } || recovery.KeyId != key.Id)
        {
            return SealedRefusals.NotConsented;
        }

        var halves = await db.Set<RecoveredShare>().Where(share => share.RecoveryId == recovery.Id).ToListAsync(cancellation);
        var count = 0;
        foreach (var pair in halves.Where(one => one.KeeperId == recovery.FirstId && one.OtherId == recovery.SecondId))
        {
            if (halves.Find(one => one.MatterId == pair.MatterId && one.KeeperId == recovery.SecondId && one.OtherId == recovery.FirstId) is { } other)
            {
                count += await GiveAsync(pair.MatterId, key, PairShares.Combine(Sealing.Unbox(pair.Bytes, privateKey), Sealing.Unbox(other.Bytes, privateKey)), cancellation);
            }
        }

        db.RemoveRange(halves);
        recovery.DoneOn = book.Today;
        book.Record(new SealRecoveryDone(recovery.Id, recovery.UnitId, count));
        await db.SaveChangesAsync(cancellation);
        return count;
    }

    private async Task<int> GiveAsync(Guid matterId, SealKey key, byte[] secret, CancellationToken cancellation)
    {
        var matter = await db.Set<SealedMatter>().SingleAsync(one => one.Id == matterId, cancellation);
        var keys = MatterKeys.Of(secret);
        var route = await db.Set<Parcel>().AsNoTracking().SingleAsync(parcel => parcel.MatterId == matterId && parcel.Kind == ParcelKind.Route, cancellation);

        // Whom it concerns is not given a key, whoever consented.
        var isFit = !SealRings.Concerns(seals.ReadJson<MatterRoute>(route, keys).Path, officer);
        if (isFit)
        {
            db.Add(MatterRecipients.Box(matter, keys, key));
            book.Write(matter, MatterAct.Recovered, book.Today);
        }

        CryptographicOperations.ZeroMemory(secret);
        return isFit ? 1 : 0;
    }
}

/// <summary>Cập nhật khóa: a handler gives every matter of theirs to those appointed since, takes it from those who left, and makes the keepers' pairs anew.</summary>
internal sealed class ResealMatters(AppDbContext db, MatterDesk desk, MatterSeals seals, MatterRecipients recipients, SealRings rings, MatterBook book)
{
    /// <summary>At one press; the page says how many are left.</summary>
    public const int AtOnce = 200;

    /// <summary>Matters of the key at which somebody ready has no box: all of them are looked at, since who is concerned stands inside.</summary>
    public Task<int> CountAsync(SealKey key, CancellationToken cancellation) => db.Set<MatterBox>().CountAsync(box => box.KeyId == key.Id, cancellation);

    public async Task<(int Changed, Guid? Next)> RunAsync(SealKey key, byte[] privateKey, Guid? after, CancellationToken cancellation)
    {
        var agency = await db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == key.UnitId, cancellation);
        var from = after ?? Guid.Empty;
        var matters = await db.Set<SealedMatter>().Where(matter => db.Set<MatterBox>().Any(box => box.MatterId == matter.Id && box.KeyId == key.Id))
            .Where(matter => matter.Id.CompareTo(from) > 0).OrderBy(matter => matter.Id).Take(AtOnce).ToListAsync(cancellation);
        var ringsByPath = new Dictionary<string, Ring>();
        var changed = 0;
        foreach (var matter in matters)
        {
            var keys = await desk.KeysAsync(new MatterInHand(matter, key), privateKey, cancellation);
            var route = await db.Set<Parcel>().AsNoTracking().SingleAsync(parcel => parcel.MatterId == matter.Id && parcel.Kind == ParcelKind.Route, cancellation);
            var path = seals.ReadJson<MatterRoute>(route, keys).Path;
            if (!ringsByPath.TryGetValue(path ?? "", out var ring))
            {
                ringsByPath[path ?? ""] = ring = await rings.OfAsync(agency, path, cancellation);
            }

            if (await recipients.ShareAsync(matter, keys, ring, cancellation))
            {
                book.Write(matter, MatterAct.Resealed, book.Today);
                changed++;
            }
        }

        book.Record(new SealedResealed(key.Id, key.UnitId, changed));
        await db.SaveChangesAsync(cancellation);
        return (changed, matters.Count == AtOnce ? matters[^1].Id : null);
    }
}
