using System.Buffers.Binary;

namespace CoSo.Documents.Inspection;

/// <summary>The one thing of EXIF worth keeping: which way up the picture is.</summary>
internal static class Exif
{
    private const ushort OrientationTag = 0x0112;

    /// <summary>Orientation 1–8 from a TIFF block; 1 where there is none or the block is broken.</summary>
    public static ushort Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return 1;
        }

        var little = tiff[0] == 'I';
        var directory = (int)Math.Min(U32(tiff[4..], little), int.MaxValue - 2);
        if (directory + 2 > tiff.Length)
        {
            return 1;
        }

        var count = U16(tiff[directory..], little);
        for (var i = 0; i < count; i++)
        {
            var entry = directory + 2 + (i * 12);
            if (entry + 12 > tiff.Length)
            {
                break;
            }

            if (U16(tiff[entry..], little) == OrientationTag)
            {
                var value = U16(tiff[(entry + 8)..], little);
                return value is >= 1 and <= 8 ? value : (ushort)1;
            }
        }

        return 1;
    }

    /// <summary>A TIFF block that says the orientation and nothing else.</summary>
    public static byte[] OnlyOrientation(ushort orientation) =>
    [
        (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0,
        1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
        0, 0, 0, 0,
    ];

    private static ushort U16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
