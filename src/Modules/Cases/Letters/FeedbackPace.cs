using System.Threading.RateLimiting;

namespace CoSo.Cases.Letters;

/// <summary>How fast feedback may come in without an account, all senders together: no address of a device is looked at.</summary>
internal sealed class FeedbackPace : IDisposable
{
    private const int AtOnce = 60;
    private const int ASecond = 5;

    private readonly TokenBucketRateLimiter all = new(new TokenBucketRateLimiterOptions { TokenLimit = AtOnce, TokensPerPeriod = ASecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) });

    public static readonly Refusal TooMany = new("too-much-feedback", "Hệ thống đang nhận nhiều phản ánh cùng lúc. Chờ một phút rồi gửi lại; nội dung bạn nhập vẫn còn.");

    public bool MaySend()
    {
        using var one = all.AttemptAcquire();
        return one.IsAcquired;
    }

    public void Dispose() => all.Dispose();
}
