using System.Threading.RateLimiting;

namespace CoSo.Sealed.Matters;

/// <summary>How fast receipts are tried and matters sent, by code and all together. No address of a device is looked at. Counted on each node.</summary>
internal sealed class SealedPace : IDisposable
{
    /// <summary>Wrong and right tries alike, for one code in a minute.</summary>
    public const int TriesAMinute = 10;

    private readonly PartitionedRateLimiter<string> byCode = PartitionedRateLimiter.Create<string, string>(code =>
        RateLimitPartition.GetSlidingWindowLimiter(code, _ => new SlidingWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));

    private readonly TokenBucketRateLimiter tries = Bucket(50, 50);
    private readonly TokenBucketRateLimiter sent = Bucket(30, 2);

    public bool MayTry(string code)
    {
        using var mine = byCode.AttemptAcquire(code);
        using var one = tries.AttemptAcquire();
        return mine.IsAcquired && one.IsAcquired;
    }

    public bool MaySend()
    {
        using var one = sent.AttemptAcquire();
        return one.IsAcquired;
    }

    public void Dispose()
    {
        byCode.Dispose();
        tries.Dispose();
        sent.Dispose();
    }

    private static TokenBucketRateLimiter Bucket(int atOnce, int aSecond) =>
        new(new TokenBucketRateLimiterOptions { TokenLimit = atOnce, TokensPerPeriod = aSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) });
}
