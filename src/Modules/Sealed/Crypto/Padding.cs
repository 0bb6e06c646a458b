using System.Security.Cryptography;

namespace CoSo.Sealed.Crypto;

/// <summary>So that the size of a cipher tells little: texts fill pages of 4 KiB, files steps of about a sixteenth of their size. ISO/IEC 7816-4.</summary>
internal static class Padding
{
    private const int Page = 4096;
    private const int Steps = 16;

    public static byte[] Pad(byte[] message)
    {
        var padded = new byte[Length(message.Length + 1)];
        message.CopyTo(padded, 0);
        padded[message.Length] = 0x80;
        return padded;
    }

    public static byte[] Unpad(byte[] padded)
    {
        var end = Array.FindLastIndex(padded, one => one != 0);
        return end >= 0 && padded[end] == 0x80 ? padded[..end] : throw new CryptographicException("No padding.");
    }

    private static int Length(int least)
    {
        var step = Math.Max(Page, (int)(System.Numerics.BitOperations.RoundUpToPowerOf2((uint)least) / Steps));
        return (least + step - 1) / step * step;
    }
}
