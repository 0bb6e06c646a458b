using System.Security.Cryptography;
using System.Text;
using CoSo.Sealed.Crypto;
using Sodium;

namespace CoSo.Sealed.Keys;

/// <summary>A private key under a passphrase: Argon2id makes a key of it, XChaCha20-Poly1305 wraps, bound to the public key.</summary>
internal static class KeyWrap
{
    private const int SaltLength = 16;

    /// <summary>A second hash at once would take the memory a second time.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public static async Task MakeAsync(SealKey key, string passphrase, SealCosts costs, CancellationToken cancellation)
    {
        var (open, secret) = Sealing.NewPair();
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var wrapping = await DeriveAsync(passphrase, salt, costs, cancellation);
        (key.PublicKey, key.Salt, key.Passes, key.MemoryBytes) = (open, salt, costs.Passes, costs.MemoryBytes);
        key.Wrapped = Sealing.Encrypt(secret, wrapping, open);
        CryptographicOperations.ZeroMemory(wrapping);
        CryptographicOperations.ZeroMemory(secret);
    }

    /// <returns>The private key; null when the passphrase is wrong.</returns>
    public static async Task<byte[]?> OpenAsync(SealKey key, string passphrase, CancellationToken cancellation)
    {
        var wrapping = await DeriveAsync(passphrase, key.Salt!, new SealCosts(key.Passes, key.MemoryBytes), cancellation);
        try
        {
            return Sealing.Decrypt(key.Wrapped!, wrapping, key.PublicKey!);
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(wrapping);
        }
    }

    private static async Task<byte[]> DeriveAsync(string passphrase, byte[] salt, SealCosts costs, CancellationToken cancellation)
    {
        await OneAtATime.WaitAsync(cancellation);
        try
        {
            // Not on a thread of the pool's few: it computes for most of a second.
            return await Task.Factory.StartNew(
                () => PasswordHash.ArgonHashBinary(Bytes(passphrase), salt, costs.Passes, costs.MemoryBytes, Sealing.KeyLength, PasswordHash.ArgonAlgorithm.Argon_2ID13),
                cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    /// <summary>Composed and without outer blanks: keyboards decompose Vietnamese letters differently.</summary>
    private static byte[] Bytes(string passphrase) => Encoding.UTF8.GetBytes(VietnameseText.Clean(passphrase));
}
