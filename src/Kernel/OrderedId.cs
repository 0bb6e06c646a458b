namespace CoSo.Kernel;

/// <summary>
/// Identifiers that sort in the order in which this process gave them out (UUID version 7, RFC 9562). The runtime's own fill the
/// part below the millisecond by chance, so that two events of one transaction could be shown in the wrong order.
/// </summary>
public static class OrderedId
{
    private const int CounterBits = 12;

    /// <summary>Milliseconds since 1970 and, below them, a counter that carries over into the next millisecond.</summary>
    private static long last;

    /// <summary>A new identifier, greater than every one before it in this process, by text and by bytes in network order.</summary>
    public static Guid New()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() << CounterBits;
        long seen, next;
        do
        {
            seen = Volatile.Read(ref last);
            next = Math.Max(now, seen + 1);
        }
        while (Interlocked.CompareExchange(ref last, next, seen) != seen);

        Span<byte> bytes = stackalloc byte[16];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes[8..]);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, next >> CounterBits << 16 | 0x7000 | next & 0xFFF);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }
}
