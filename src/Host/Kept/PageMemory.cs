using System.Collections.Concurrent;
using CoSo.Data.Changes;
using Microsoft.Extensions.Primitives;

namespace CoSo.Host.Kept;

/// <summary>Pages of one state of the database, in memory alone and bounded: the next state, and a full memory, begin with none.</summary>
internal sealed class PageMemory
{
    private const int MostBytes = 24 * 1024 * 1024;

    private volatile Held held = new(0);

    public KeptPage? Find(ChangeStamp stamp, PageKey key) => held is { } now && now.Stamp == stamp.All && now.Pages.TryGetValue(key, out var page) ? page : null;

    public void Keep(ChangeStamp stamp, PageKey key, KeptPage page)
    {
        var now = held;
        if (stamp.All > now.Stamp || (stamp.All == now.Stamp && !now.HasRoomFor(page.Body.Length)))
        {
            held = now = new Held(stamp.All);
        }

        if (stamp.All == now.Stamp && now.Pages.TryAdd(key, page))
        {
            now.Count(page.Body.Length);
        }
    }

    private sealed class Held(long stamp)
    {
        private int bytes;

        public long Stamp => stamp;

        public ConcurrentDictionary<PageKey, KeptPage> Pages { get; } = new();

        public bool HasRoomFor(int length) => Volatile.Read(ref bytes) + length <= MostBytes;

        public void Count(int length) => Interlocked.Add(ref bytes, length);
    }
}

/// <param name="Token">Cookie that the tokens of the page's forms belong to.</param>
internal readonly record struct PageKey(Guid SessionId, string Address, string? Token, bool IsEnglish, DateOnly Day);

/// <summary>An answer as it was sent, without what belongs to one sending.</summary>
internal sealed record KeptPage(byte[] Body, string? ContentType, StringValues CacheControl, StringValues Pragma)
{
    public static KeptPage Of(HttpResponse response, MemoryStream made) =>
        new(made.ToArray(), response.ContentType, response.Headers.CacheControl, response.Headers.Pragma);

    public Task SendAsync(HttpResponse response)
    {
        response.ContentType = ContentType;
        response.Headers.CacheControl = CacheControl;
        response.Headers.Pragma = Pragma;
        return SendBodyAsync(response);
    }

    public async Task SendBodyAsync(HttpResponse response)
    {
        // An error has no body here: its page is made by who stands before.
        if (Body.Length > 0)
        {
            response.ContentLength = Body.Length;
            await response.Body.WriteAsync(Body);
        }
    }
}
