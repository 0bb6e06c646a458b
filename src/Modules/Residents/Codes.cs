using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;

namespace CoSo.Residents;

/// <summary>Codes on paper and numbers on papers, as typed.</summary>
internal static partial class Codes
{
    public const int HalfLength = 8;

    /// <summary>Letters and figures that are not taken for one another when read aloud or from paper.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>79 bits in four groups of four; half of it finds the row, half of it proves.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    /// <summary>As typed by hand: case, blanks and dashes do not count.</summary>
    public static string Plain(string? typed) => new([.. VietnameseText.Clean(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);

    public static string SerialOf(string plain) => plain.Length > HalfLength ? plain[..HalfLength] : plain;

    /// <summary>The personal number of 12 figures; null for anything else, also for the former nine.</summary>
    public static string? NumberOf(string? typed) => Blanks().Replace(VietnameseText.Clean(typed), "") is var plain && Number().IsMatch(plain) ? plain : null;

    public static bool Fits(ResidentCode? code, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(code?.Hash ?? new string('0', hash.Length)), Encoding.ASCII.GetBytes(hash));

    [GeneratedRegex(@"[\s.\-]")]
    private static partial Regex Blanks();

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex Number();
}

/// <summary>How often a code may be tried, and how often an officer may ask for a person. No address of a device is looked at. Counted on each node.</summary>
internal sealed class ResidentPace : IDisposable
{
    /// <summary>Wrong and right tries alike, for one code in a minute.</summary>
    public const int TriesAMinute = 10;

    /// <summary>So that nobody tries numbers through at a counter.</summary>
    public const int AskedAMinute = 20;

    private const int TriesASecond = 50;

    public static readonly Refusal TooMany = new("too-many-tries", "Có quá nhiều lần thử liên tiếp. Chờ một phút rồi thử lại.");

    private readonly PartitionedRateLimiter<string> byCode = Limiter<string>(TriesAMinute);
    private readonly PartitionedRateLimiter<Guid> byOfficer = Limiter<Guid>(AskedAMinute);
    private readonly TokenBucketRateLimiter all = new(new TokenBucketRateLimiterOptions { TokenLimit = TriesASecond, TokensPerPeriod = TriesASecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) });

    public bool MayTry(string serial)
    {
        using var mine = byCode.AttemptAcquire(serial);
        using var one = all.AttemptAcquire();
        return mine.IsAcquired && one.IsAcquired;
    }

    public bool MayAsk(Guid officerId)
    {
        using var mine = byOfficer.AttemptAcquire(officerId);
        return mine.IsAcquired;
    }

    public void Dispose()
    {
        byCode.Dispose();
        byOfficer.Dispose();
        all.Dispose();
    }

    private static PartitionedRateLimiter<T> Limiter<T>(int permits)
        where T : notnull => PartitionedRateLimiter.Create<T, T>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
}
