using System.Collections.Concurrent;
using System.Security.Cryptography;
using CoSo.Contracts.Access;

namespace CoSo.Sealed.Keys;

/// <summary>
/// Private keys while their holders work: in the memory of this process alone, by session, for a short time without use. Another
/// node asks for the passphrase once more. Nothing of it is ever written.
/// </summary>
internal sealed class OpenKeys(TimeProvider time)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    private const int Most = 500;

    private readonly ConcurrentDictionary<(Guid Session, Guid Key), Held> held = [];

    public void Keep(Officer officer, Guid keyId, byte[] privateKey)
    {
        Sweep();
        if (held.Count < Most)
        {
            held[(officer.SessionId, keyId)] = new Held(privateKey) { Until = time.GetUtcNow() + Idle };
        }
    }

    public byte[]? Find(Officer officer, Guid keyId)
    {
        Sweep();
        if (!held.TryGetValue((officer.SessionId, keyId), out var one))
        {
            return null;
        }

        one.Until = time.GetUtcNow() + Idle;
        return one.PrivateKey;
    }

    /// <summary>The matter was opened, with a reason that is on record.</summary>
    public void Open(Officer officer, Guid keyId, Guid matterId)
    {
        if (held.TryGetValue((officer.SessionId, keyId), out var one))
        {
            one.Matters[matterId] = true;
        }
    }

    public bool IsOpen(Officer officer, Guid keyId, Guid matterId) => held.TryGetValue((officer.SessionId, keyId), out var one) && one.Matters.ContainsKey(matterId);

    public void Close(Officer officer)
    {
        foreach (var key in held.Keys.Where(key => key.Session == officer.SessionId))
        {
            Forget(key);
        }
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (key, _) in held.Where(one => one.Value.Until < now))
        {
            Forget(key);
        }
    }

    private void Forget((Guid Session, Guid Key) key)
    {
        if (held.TryRemove(key, out var gone))
        {
            CryptographicOperations.ZeroMemory(gone.PrivateKey);
        }
    }

    private sealed class Held(byte[] privateKey)
    {
        public byte[] PrivateKey { get; } = privateKey;

        public DateTimeOffset Until { get; set; }

        public ConcurrentDictionary<Guid, bool> Matters { get; } = [];
    }
}
