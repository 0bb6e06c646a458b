using System.Threading.RateLimiting;

namespace CoSo.Cases.Letters;

/// <summary>How often a receipt may be tried: by code, and all together. No address of a device is looked at. Counted on each node.</summary>
internal sealed class ReceiptPace : IDisposable
{
    /// <summary>Wrong and right tries alike, for one code in a minute.</summary>
    public const int TriesAMinute = 10;

    private const int TriesASecond = 50;

    private readonly PartitionedRateLimiter<string> byCode = PartitionedRateLimiter.Create<string, string>(code =>
        RateLimitPartition.GetSlidingWindowLimiter(code, _ => new SlidingWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));

    private readonly TokenBucketRateLimiter all = new(new TokenBucketRateLimiterOptions { TokenLimit = TriesASecond, TokensPerPeriod = TriesASecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) });

    /// <summary>The same words whether the code exists or not.</summary>
    public static readonly Refusal TooMany = new("too-many-tries", "Có quá nhiều lần tra cứu liên tiếp. Chờ một phút rồi thử lại.");

    public bool MayTry(string code)
    {
        using var mine = byCode.AttemptAcquire(code);
        using var one = all.AttemptAcquire();
        return mine.IsAcquired && one.IsAcquired;
    }

    public void Dispose()
    {
        byCode.Dispose();
        all.Dispose();
    }
}
