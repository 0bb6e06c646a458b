using System.Threading.RateLimiting;

namespace CoSo.Sealed.Keys;

/// <summary>How often a passphrase may be tried: by key. Counted on each node.</summary>
internal sealed class PassphrasePace : IDisposable
{
    public const int TriesAQuarter = 10;

    public static readonly Refusal TooMany = new("too-many-passphrases", "Nhập sai cụm mật khẩu quá nhiều lần. Chờ 15 phút rồi thử lại.");

    private readonly PartitionedRateLimiter<Guid> byKey = PartitionedRateLimiter.Create<Guid, Guid>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = TriesAQuarter, Window = TimeSpan.FromMinutes(15), SegmentsPerWindow = 5 }));

    public bool MayTry(Guid keyId)
    {
        using var mine = byKey.AttemptAcquire(keyId);
        return mine.IsAcquired;
    }

    public void Dispose() => byKey.Dispose();
}
