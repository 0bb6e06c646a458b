using System.Security.Cryptography;
using System.Text;

namespace CoSo.Cases.Letters;

/// <summary>Code and secret of a receipt. The secret has about 79 bits, so that a fast hash of it cannot be searched through.</summary>
internal static class Secrets
{
    /// <summary>Letters and figures that are not taken for one another when read aloud or from paper.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string NewCode() => $"DT-{RandomNumberGenerator.GetString(Alphabet, 8)}";

    public static string NewSecret() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    public static string HashOf(string code, string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{code}:{Plain(secret)}")));

    /// <summary>Compares in constant time.</summary>
    public static bool Fits(Case one, string? secret) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(one.SecretHash), Encoding.ASCII.GetBytes(HashOf(one.Code, secret ?? "")));

    /// <summary>As typed by hand: case, blanks and dashes do not count.</summary>
    public static string Plain(string? typed) => new([.. VietnameseText.Clean(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>"DT7KQ2M9XA" and "dt-7kq2m9xa" are the same code.</summary>
    public static string CodeOf(string? typed) => Plain(typed) is { Length: > 2 } plain ? $"{plain[..2]}-{plain[2..]}" : "";
}
