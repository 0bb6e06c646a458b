using System.Security.Cryptography;
using System.Text;
using CoSo.Sealed.Crypto;

namespace CoSo.Sealed.Matters;

/// <summary>
/// Code and secret of a receipt. The secret has about 99 bits of chance, so that what is derived from it fast (HKDF) cannot be
/// searched through; it is stored nowhere.
/// </summary>
internal static class Receipts
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string NewCode() => $"HS-{RandomNumberGenerator.GetString(Alphabet, 8)}";

    public static string NewSecret() => string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    /// <summary>Recognises the secret; of no use for opening anything.</summary>
    public static string HashOf(string code, string? secret) => Convert.ToHexStringLower(Derive(code, secret, "CoSo receipt"));

    /// <summary>The sender's private key: made again from the secret each time, kept nowhere.</summary>
    public static byte[] PrivateKeyOf(string code, string? secret) => Derive(code, secret, "CoSo sender key");

    /// <summary>In constant time.</summary>
    public static bool Fits(string hash, string code, string? secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(HashOf(code, secret)));

    /// <summary>"HS7KQ2M9XA" and "hs-7kq2m9xa" are the same code.</summary>
    public static string CodeOf(string? typed) => Plain(typed) is { Length: > 2 } plain ? $"{plain[..2]}-{plain[2..]}" : "";

    private static byte[] Derive(string code, string? secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(Plain(secret)), Sealing.KeyLength, Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(purpose));

    /// <summary>As typed by hand: case, blanks and dashes do not count.</summary>
    private static string Plain(string? typed) => new([.. VietnameseText.Clean(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
