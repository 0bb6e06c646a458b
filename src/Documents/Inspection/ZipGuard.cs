using System.IO.Compression;
using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>
/// Whether a ZIP may be opened: not broken, not encrypted, and not swelling to more than an Office file ever does. Sizes are
/// counted by inflating, because a bomb lies in its directory.
/// </summary>
public static class ZipGuard
{
    private const int MaximumEntries = 10_000;
    private const long MaximumInflated = 256L * 1024 * 1024;

    /// <summary>Text of XML packs 10 to 30 times; only a bomb goes far beyond, and small files may without harm.</summary>
    private const int MaximumRatio = 200;
    private const long RatioMattersFrom = 16L * 1024 * 1024;

    /// <summary>Why the ZIP must not be opened; null when it may.</summary>
    public static Refusal? Check(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MaximumEntries || zip.Entries.Sum(entry => Math.Max(0, entry.Length)) > MaximumInflated)
            {
                return FileRefusals.Bomb;
            }

            if (zip.Entries.Any(entry => entry.IsEncrypted))
            {
                return FileRefusals.Encrypted;
            }

            return Inflate(zip, content.Length);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return FileRefusals.Broken;
        }
    }

    private static Refusal? Inflate(ZipArchive zip, int packed)
    {
        var piece = new byte[81920];
        long inflated = 0;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var sum = Crc32.Start;
            int read;
            while ((read = stream.Read(piece)) > 0)
            {
                sum = Crc32.Add(sum, piece.AsSpan(0, read));
                inflated += read;
                if (inflated > MaximumInflated || (inflated > RatioMattersFrom && inflated / packed > MaximumRatio))
                {
                    return FileRefusals.Bomb;
                }
            }

            // The runtime stops at the size the directory states; a false size shows in the sum. Other programs do not stop.
            if (Crc32.End(sum) != entry.Crc32)
            {
                return FileRefusals.Broken;
            }
        }

        return null;
    }
}
