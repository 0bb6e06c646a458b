using System.Security.Cryptography;

namespace CoSo.Sealed.Crypto;

/// <summary>
/// A secret divided between two so that one half alone is mere chance: a random half, and the secret combined with it. Each half
/// goes into a sealed box of its own, so that it does not matter which of the two comes first.
/// </summary>
internal static class PairShares
{
    public static (byte[] One, byte[] Other) Divide(byte[] secret)
    {
        var one = RandomNumberGenerator.GetBytes(secret.Length);
        return (one, Combine(one, secret));
    }

    public static byte[] Combine(byte[] one, byte[] other) => [.. one.Zip(other, (a, b) => (byte)(a ^ b))];
}
