using CoSo.Sealed.Crypto;
using CoSo.Sealed.Keys;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Matters;

/// <summary>Encrypts the private keys of a matter for the people of a ring: once for each handler and decider, once for each pair of keepers.</summary>
internal sealed class MatterRecipients(AppDbContext db)
{
    /// <summary>Gives to those who have none; takes from those who are no longer of the ring; makes pairs anew when keepers changed.</summary>
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> ShareAsync(SealedMatter matter, MatterKeys keys, Ring ring, CancellationToken cancellation)
    {
        var boxes = await db.Set<MatterBox>().Where(box => box.MatterId == matter.Id).ToListAsync(cancellation);
        var wanted = ring.Handlers.Concat(ring.Deciders).ToList();
        var gone = boxes.FindAll(box => wanted.TrueForAll(key => key.Id != box.KeyId));
        var lacking = wanted.FindAll(key => boxes.TrueForAll(box => box.KeyId != key.Id));
        db.RemoveRange(gone);
        db.AddRange(lacking.Select(key => Box(matter, keys, key)));
        return await ShareWithKeepersAsync(matter, keys, ring, cancellation) || gone.Count + lacking.Count > 0;
    }

    public static MatterBox Box(SealedMatter matter, MatterKeys keys, SealKey key) => new()
    {
        MatterId = matter.Id, KeyId = key.Id, Bytes = Sealing.Box(key.Kind is HolderKind.Handler ? keys.Bytes : keys.Work, key.PublicKey!),
    };

    private async Task<bool> ShareWithKeepersAsync(SealedMatter matter, MatterKeys keys, Ring ring, CancellationToken cancellation)
    {
        var shares = await db.Set<MatterShare>().Where(share => share.MatterId == matter.Id).ToListAsync(cancellation);
        var pairs = ring.Keepers.SelectMany((one, at) => ring.Keepers.Skip(at + 1).Select(other => (One: one, Other: other))).ToList();
        var isKept = shares.Count == pairs.Count * 2 && pairs.TrueForAll(pair => shares.Exists(share => share.KeeperId == pair.One.Id && share.OtherId == pair.Other.Id));
        if (isKept)
        {
            return false;
        }

        db.RemoveRange(shares);
        foreach (var (one, other) in pairs)
        {
            var (half, otherHalf) = PairShares.Divide(keys.Bytes);
            Keep(one, other, half);
            Keep(other, one, otherHalf);
        }

        return true;

        void Keep(SealKey keeper, SealKey other, byte[] half)
        {
            // Of a pair that is made anew the rows are already there.
            var made = new MatterShare { MatterId = matter.Id, KeeperId = keeper.Id, OtherId = other.Id, Bytes = Sealing.Box(half, keeper.PublicKey!) };
            if (shares.Find(share => share.KeeperId == keeper.Id && share.OtherId == other.Id) is { } old)
            {
                db.Entry(old).State = EntityState.Unchanged;
                db.Entry(old).Property(share => share.Bytes).CurrentValue = made.Bytes;
            }
            else
            {
                db.Add(made);
            }
        }
    }
}
