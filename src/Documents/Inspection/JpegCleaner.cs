using System.Buffers.Binary;
using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>
/// Copies a JPEG without EXIF, XMP, IPTC, comments, maker's segments and anything behind its end; the picture itself is not
/// touched. JFIF, the colour profile and Adobe's colour mark stay, because the colours depend on them.
/// </summary>
internal static class JpegCleaner
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte Comment = 0xFE;

    public static Outcome<byte[]> Clean(byte[] content)
    {
        var head = new MemoryStream();
        var picture = new MemoryStream();
        ushort orientation = 1;
        var at = 2;
        while (at + 4 <= content.Length)
        {
            if (content[at] != 0xFF)
            {
                return FileRefusals.Broken;
            }

            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > content.Length)
            {
                return FileRefusals.Broken;
            }

            var segment = content.AsSpan(at, length + 2);
            var data = segment[4..];
            at += length + 2;
            if (IsFrame(marker) && Images.TooManyPixels(data.Length >= 5 ? BinaryPrimitives.ReadUInt16BigEndian(data[1..]) : 0, data.Length >= 5 ? BinaryPrimitives.ReadUInt16BigEndian(data[3..]) : 0))
            {
                return FileRefusals.TooManyPixels;
            }

            if (marker == App1 && data.StartsWith("Exif\0\0"u8))
            {
                orientation = Exif.Orientation(data[6..]);
            }

            if (Kept(marker, data))
            {
                (marker is App0 ? head : picture).Write(segment);
            }

            if (marker != StartOfScan)
            {
                continue;
            }

            var end = EndOfScan(content, at);
            if (end < 0)
            {
                return FileRefusals.Broken;
            }

            picture.Write(content, at, end - at);
            at = end;
            if (content[at + 1] == EndOfImage)
            {
                return Assemble(head, orientation, picture);
            }
        }

        return FileRefusals.Broken;
    }

    private static bool Kept(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        App0 => data.StartsWith("JFIF\0"u8),
        App2 => data.StartsWith("ICC_PROFILE\0"u8),
        App14 => data.StartsWith("Adobe"u8),
        >= App1 and <= 0xEF or Comment => false,
        _ => true,
    };

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Where the marker after compressed data stands; stuffed zeros and restart marks belong to the data.</summary>
    private static int EndOfScan(byte[] content, int from)
    {
        for (var i = from; i + 1 < content.Length; i++)
        {
            if (content[i] == 0xFF && content[i + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return i;
            }
        }

        return -1;
    }

    private static byte[] Assemble(MemoryStream head, ushort orientation, MemoryStream picture)
    {
        using var result = new MemoryStream();
        result.Write([0xFF, 0xD8]);
        head.WriteTo(result);
        if (orientation > 1)
        {
            byte[] exif = [.. "Exif\0\0"u8, .. Exif.OnlyOrientation(orientation)];
            result.Write([0xFF, App1, 0, (byte)(exif.Length + 2)]);
            result.Write(exif);
        }

        picture.WriteTo(result);
        result.Write([0xFF, EndOfImage]);
        return result.ToArray();
    }
}
