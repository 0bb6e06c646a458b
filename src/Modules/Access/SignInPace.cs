using System.Threading.RateLimiting;

namespace CoSo.Access;

/// <summary>
/// How fast one may try to sign in: with one name, and all together. Guessing then neither succeeds nor keeps the processors busy
/// with checking. Counted on each node.
/// </summary>
internal sealed class SignInPace : IDisposable
{
    private readonly PartitionedRateLimiter<string> byName = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetSlidingWindowLimiter(name, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = AccountRules.TriesEachMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    private readonly TokenBucketRateLimiter all = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = AccountRules.TriesAtOnce,
        TokensPerPeriod = AccountRules.TriesEachSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    });

    /// <summary>Says the same whoever tried: a name that does not exist is held back like one that does.</summary>
    public static Refusal TooMany => new("too-many-tries", "Có quá nhiều lần đăng nhập liên tiếp. Chờ một phút rồi thử lại.");

    public bool MayTry(string userName)
    {
        using var mine = byName.AttemptAcquire(userName.Trim().ToLowerInvariant());
        return mine.IsAcquired && MayTry();
    }

    public bool MayTry()
    {
        using var one = all.AttemptAcquire();
        return one.IsAcquired;
    }

    public void Dispose()
    {
        byName.Dispose();
        all.Dispose();
    }
}
