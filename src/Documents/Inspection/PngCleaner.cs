using System.Buffers.Binary;
using System.Text;
using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>Copies a PNG with the chunks that make the picture and no others: texts, EXIF, time and strangers stay behind.</summary>
internal static class PngCleaner
{
    private static readonly HashSet<string> Kept =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs", "sPLT",
        "acTL", "fcTL", "fdAT",
    ];

    public static Outcome<byte[]> Clean(byte[] content)
    {
        using var result = new MemoryStream();
        result.Write(content, 0, 8);
        var at = 8;
        var hasPicture = false;
        while (at + 12 <= content.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
            if (length > content.Length - at - 12)
            {
                return FileRefusals.Broken;
            }

            var type = Encoding.Latin1.GetString(content, at + 4, 4);
            if ((at == 8) != (type == "IHDR"))
            {
                return FileRefusals.Broken;
            }

            if (type == "IHDR" && length >= 8 && Images.TooManyPixels(
                BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at + 8)), BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at + 12))))
            {
                return FileRefusals.TooManyPixels;
            }

            if (Kept.Contains(type))
            {
                result.Write(content, at, (int)length + 12);
            }

            hasPicture |= type == "IDAT";
            at += (int)length + 12;
            if (type == "IEND")
            {
                return hasPicture ? result.ToArray() : FileRefusals.Broken;
            }
        }

        return FileRefusals.Broken;
    }
}
