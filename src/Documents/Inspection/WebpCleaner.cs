using System.Buffers.Binary;
using System.Text;
using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>Copies a WebP without EXIF (but for the orientation), XMP and unknown chunks.</summary>
internal static class WebpCleaner
{
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;
    private static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static Outcome<byte[]> Clean(byte[] content)
    {
        var end = BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(4)) + 8L;
        if (end > content.Length || end < 20)
        {
            return FileRefusals.Broken;
        }

        using var result = new MemoryStream();
        result.Write(content, 0, 12);
        ushort orientation = 1;
        var flagsAt = -1L;
        var hasPicture = false;
        for (var at = 12; at + 8 <= end;)
        {
            var type = Encoding.Latin1.GetString(content, at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at + 4));
            var padded = length + (length & 1L);
            if (length > end - at - 8)
            {
                return FileRefusals.Broken;
            }

            var data = content.AsSpan(at + 8, (int)length);
            if (type == "EXIF")
            {
                orientation = Exif.Orientation(data.StartsWith("Exif\0\0"u8) ? data[6..] : data);
            }
            else if (Kept.Contains(type))
            {
                flagsAt = type == "VP8X" ? result.Position + 8 : flagsAt;
                hasPicture |= type is "VP8 " or "VP8L" or "ANMF";
                result.Write(content, at, (int)Math.Min(padded + 8, content.Length - at));
            }

            at = (int)Math.Min(at + 8 + padded, int.MaxValue - 16);
        }

        return hasPicture ? Finish(result, flagsAt, orientation) : FileRefusals.Broken;
    }

    private static byte[] Finish(MemoryStream result, long flagsAt, ushort orientation)
    {
        var keepExif = orientation > 1 && flagsAt >= 0;
        if (keepExif)
        {
            var exif = Exif.OnlyOrientation(orientation);
            result.Write("EXIF"u8);
            result.Write(BitConverter.GetBytes((uint)exif.Length));
            result.Write(exif);
        }

        var bytes = result.ToArray();
        if (flagsAt >= 0)
        {
            bytes[flagsAt] = (byte)((bytes[flagsAt] & ~(ExifFlag | XmpFlag)) | (keepExif ? ExifFlag : 0));
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        return bytes;
    }
}
