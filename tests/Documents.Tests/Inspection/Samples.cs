using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CoSo.Documents.Spreadsheets;
using CoSo.Documents.Tests.Writing;
using CoSo.Documents.Writing;

namespace CoSo.Documents.Tests.Inspection;

/// <summary>Small files of every kind, built by hand so that a test knows each byte; secrets are the word SECRET.</summary>
internal static class Samples
{
    public static readonly byte[] Secret = "SECRET 10.7769N 106.7009E"u8.ToArray();

    public static byte[] Pdf(string inside = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.4\n1 0 obj\n<< /Type /Catalog {inside} >>\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");

    public static byte[] Docx() => OfficialPaperWriter.Write(OfficialPaperWriterTests.Report);

    public static byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet("Trang 1", [new("Đơn vị")]);
            writer.WriteRow("Phường 12");
        }

        return stream.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] WithEntry(byte[] package, string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>EXIF as a camera writes it: big-endian, orientation 6, then the secret.</summary>
    public static byte[] Exif(byte orientation) =>
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
        0, 0, 0, 0, .. Secret,
    ];

    public static byte[] Jpeg(byte orientation = 6) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif(orientation)]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Secret]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9]),
        .. Segment(0xE2, [.. "MPF\0"u8, .. Secret]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Secret]),
        .. Segment(0xFE, Secret),
        .. Segment(0xDB, new byte[65]),
        .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        .. Segment(0xC4, new byte[19]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9,
        .. Secret,
    ];

    public static byte[] Png(uint width = 1, uint height = 1) =>
    [
        0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A,
        .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]),
        .. Chunk("sRGB", [0]),
        .. Chunk("tEXt", Secret), .. Chunk("zTXt", Secret), .. Chunk("iTXt", Secret), .. Chunk("eXIf", Exif(6)), .. Chunk("tIME", Secret[..7]),
        .. Chunk("prVt", Secret),
        .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 4, 0, 1]),
        .. Chunk("IEND", []),
        .. Secret,
    ];

    public static byte[] Webp(byte orientation = 6)
    {
        byte[] chunks =
        [
            .. Riff("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
            .. Riff("VP8 ", [1, 2, 3]),
            .. Riff("EXIF", Exif(orientation)),
            .. Riff("XMP ", Secret),
        ];
        return [.. "RIFF"u8, .. Little((uint)chunks.Length + 4), .. "WEBP"u8, .. chunks, .. Secret];
    }

    public static byte[] Mp4() =>
    [
        .. Box("ftyp", [.. "isom"u8, 0, 0, 2, 0]),
        .. Box("moov", [.. Box("mvhd", new byte[20]), .. Box("udta", Secret), .. Box("trak", [.. Box("tkhd", new byte[8]), .. Box("meta", Secret)])]),
        .. Box("mdat", [1, 2, 3, 4]),
    ];

    public static byte[] Mp3() =>
    [
        .. "ID3"u8, 4, 0, 0, 0, 0, 0, (byte)Secret.Length, .. Secret, 0, 0,
        0xFF, 0xFB, 0x90, 0x00, 1, 2, 3, 4,
        .. "TAG"u8, .. Secret, .. new byte[125 - Secret.Length],
    ];

    public static byte[] Encrypted() =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage")];

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Chunk(string type, byte[] data) => [.. Big((uint)data.Length), .. Encoding.Latin1.GetBytes(type), .. data, 0, 0, 0, 0];

    private static byte[] Riff(string type, byte[] data) =>
        [.. Encoding.Latin1.GetBytes(type), .. Little((uint)data.Length), .. data, .. new byte[data.Length % 2]];

    private static byte[] Box(string type, byte[] data) => [.. Big((uint)data.Length + 8), .. Encoding.Latin1.GetBytes(type), .. data];

    private static byte[] Big(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(uint value) => BitConverter.GetBytes(value);
}
