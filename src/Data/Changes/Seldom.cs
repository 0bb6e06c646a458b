using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Data.Changes;

/// <summary>
/// Keeps in memory what follows from seldom changing tables alone, and gives it out as long as the database says that none of them
/// changed: what counts at once (an ended session, a role taken) still counts at the next request, on every node.
/// </summary>
public sealed class Seldom(AppDbContext db, ChangeStamps stamps, SeldomMemory memory)
{
    private ChangeStamp? pinned;

    /// <summary>The stamp of this request, if it was pinned; else what it is now.</summary>
    public ValueTask<ChangeStamp> StampAsync(CancellationToken cancellation) =>
        pinned is { } stamp ? new ValueTask<ChangeStamp>(stamp) : stamps.NowAsync(cancellation);

    /// <summary>For a request that only reads: asked once, answered for its whole length.</summary>
    public async ValueTask<ChangeStamp> PinAsync(CancellationToken cancellation)
    {
        var stamp = await StampAsync(cancellation);
        pinned = stamp;
        return stamp;
    }

    /// <summary>
    /// What <paramref name="load"/> answers, or answered before under the same <paramref name="key"/>. It must depend on the key and
    /// seldom changing tables alone, and nobody may change it afterwards.
    /// </summary>
    public async ValueTask<T> KeepAsync<T>(object key, Func<Task<T>> load, CancellationToken cancellation)
        where T : class?
    {
        // What an open transaction sees may be undone.
        if (db.Database.CurrentTransaction is not null)
        {
            return await load();
        }

        var stamp = await StampAsync(cancellation);
        if (memory.Find(stamp, key) is T kept)
        {
            return kept;
        }

        var loaded = await load();
        memory.Keep(stamp, key, loaded);
        return loaded;
    }
}

/// <summary>What <see cref="Seldom"/> keeps: of one stamp, never of an older one beside it.</summary>
public sealed class SeldomMemory
{
    /// <summary>Beyond, everything is forgotten and begins anew: a bound, hardly ever met.</summary>
    private const int Most = 20_000;

    private volatile Held held = new(0);

    internal object? Find(ChangeStamp stamp, object key) => held is { } now && now.Stamp == stamp.Seldom && now.Values.TryGetValue(key, out var value) ? value : null;

    internal void Keep(ChangeStamp stamp, object key, object? value)
    {
        var now = held;
        if (stamp.Seldom > now.Stamp || (stamp.Seldom == now.Stamp && now.Values.Count >= Most))
        {
            held = now = new Held(stamp.Seldom);
        }

        if (value is not null && stamp.Seldom == now.Stamp)
        {
            now.Values[key] = value;
        }
    }

    private sealed record Held(long Stamp)
    {
        public ConcurrentDictionary<object, object> Values { get; } = new();
    }
}
