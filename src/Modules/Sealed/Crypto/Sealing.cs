using System.Security.Cryptography;
using Sodium;

namespace CoSo.Sealed.Crypto;

/// <summary>The only place that calls libsodium. Nothing here is of our own making: sealed boxes, XChaCha20-Poly1305, random bytes.</summary>
internal static class Sealing
{
    public const int KeyLength = 32;

    private const int NonceLength = 24;

    public static (byte[] Public, byte[] Private) NewPair()
    {
        using var pair = PublicKeyBox.GenerateKeyPair();
        return ([.. pair.PublicKey], [.. pair.PrivateKey]);
    }

    /// <summary>The public key that belongs to a private one.</summary>
    public static byte[] PublicOf(byte[] privateKey) => ScalarMult.Base(privateKey);

    /// <summary>To whoever holds the private key; nobody, not even the one who made it, opens it otherwise.</summary>
    public static byte[] Box(byte[] message, byte[] publicKey) => SealedPublicKeyBox.Create(message, publicKey);

    /// <exception cref="CryptographicException">Not for this key, or changed since.</exception>
    public static byte[] Unbox(byte[] box, byte[] privateKey) => SealedPublicKeyBox.Open(box, privateKey, PublicOf(privateKey));

    /// <param name="bound">What the cipher belongs to: it opens nowhere else.</param>
    public static byte[] Encrypt(byte[] message, byte[] key, byte[] bound)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        return [.. nonce, .. SecretAeadXChaCha20Poly1305.Encrypt(message, nonce, key, bound)];
    }

    /// <exception cref="CryptographicException">Another key, another place, or changed since.</exception>
    public static byte[] Decrypt(byte[] cipher, byte[] key, byte[] bound) => cipher.Length > NonceLength
        ? SecretAeadXChaCha20Poly1305.Decrypt(cipher[NonceLength..], cipher[..NonceLength], key, bound)
        : throw new CryptographicException("Too short.");
}
