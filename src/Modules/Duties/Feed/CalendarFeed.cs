using System.Security.Cryptography;
using System.Text;

namespace CoSo.Duties.Feed;

/// <summary>
/// A secret address under which a calendar program reads due days. Only the hash of the secret is kept, so the address is shown
/// once; what it shows is asked anew at each reading, by what its owner may see then.
/// </summary>
internal sealed class CalendarFeed
{
    public Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The unit whose days it shows; null for the owner's own work.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>SHA-256 of the secret, as hexadecimal.</summary>
    public required string SecretHash { get; init; }

    public DateTime At { get; init; }

    public DateTime? RevokedAt { get; private set; }

    public void Revoke(DateTime at) => RevokedAt = at;

    /// <summary>256 bits, written so that they fit into an address.</summary>
    public static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
