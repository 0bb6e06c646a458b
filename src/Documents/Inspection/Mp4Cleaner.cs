using System.Buffers.Binary;
using System.Text;
using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>
/// Telephones write the place of a recording into its user data. Those boxes become free space of the same length, so that no
/// position in the file moves and nothing has to be re-encoded.
/// </summary>
internal static class Mp4Cleaner
{
    private static readonly HashSet<string> Containers = ["moov", "trak"];
    private static readonly HashSet<string> Emptied = ["udta", "meta", "uuid"];

    public static Outcome<byte[]> Clean(byte[] content)
    {
        var result = (byte[])content.Clone();
        var hasMovie = false;
        return Walk(result, 0, result.Length, ref hasMovie) && hasMovie ? result : FileRefusals.Broken;
    }

    private static bool Walk(byte[] file, long from, long to, ref bool hasMovie)
    {
        for (var at = from; at + 8 <= to;)
        {
            var header = 8;
            long length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan((int)at));
            var type = Encoding.Latin1.GetString(file, (int)at + 4, 4);
            if (length == 1 && at + 16 <= to)
            {
                header = 16;
                length = (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(file.AsSpan((int)at + 8)), int.MaxValue);
            }
            else if (length == 0)
            {
                length = to - at;
            }

            if (length < header || at + length > to)
            {
                return false;
            }

            hasMovie |= type is "moov" or "moof";
            if (Emptied.Contains(type))
            {
                "free"u8.CopyTo(file.AsSpan((int)at + 4));
                file.AsSpan((int)at + header, (int)length - header).Clear();
            }
            else if (Containers.Contains(type) && !Walk(file, at + header, at + length, ref hasMovie))
            {
                return false;
            }

            at += length;
        }

        return true;
    }
}
