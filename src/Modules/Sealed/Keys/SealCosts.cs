using CoSo.Contracts;

namespace CoSo.Sealed.Keys;

/// <summary>
/// What it costs to try one passphrase: Argon2id, passes over so much memory. Stored with each key, so that a later, higher cost
/// leaves old keys readable. Measured times: docs/security.md.
/// </summary>
internal sealed record SealCosts(int Passes, int MemoryBytes)
{
    /// <summary>libsodium's "moderate".</summary>
    public static readonly SealCosts Everyday = new(3, 256 * 1024 * 1024);

    /// <summary>For demos alone, whose passphrases are printed anyhow. The service is chosen by the mark in the database.</summary>
    public static readonly SealCosts Demo = new(3, 32 * 1024 * 1024);

    public static SealCosts Of(Installation installation) => installation.IsDemo ? Demo : Everyday;
}
