using System.Text;

namespace CoSo.Documents.Reading;

internal enum SniffedKind
{
    Empty,
    Text,
    Zip,
    Pdf,
    OldWord,
    Encrypted,
    Binary,
}

/// <summary>What a file is by its first bytes; its name proves nothing.</summary>
internal static class FileKind
{
    public static SniffedKind Sniff(byte[] bytes)
    {
        if (bytes.Length == 0 || bytes.All(b => b is 0x20 or 0x09 or 0x0A or 0x0D))
        {
            return SniffedKind.Empty;
        }

        if (bytes is [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..])
        {
            return SniffedKind.Zip;
        }

        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return SniffOle(bytes);
        }

        // Some writers put a byte order mark or a line before the header.
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) is >= 0 and < 1024)
        {
            return SniffedKind.Pdf;
        }

        return bytes is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x49, 0x49, 0x2A, 0x00, ..] or [0x7F, 0x45, 0x4C, 0x46, ..] or [0x4D, 0x5A, 0x90, ..] or [0x1F, 0x8B, ..] or [0x52, 0x61, 0x72, 0x21, ..]
            ? SniffedKind.Binary
            : SniffedKind.Text;
    }

    // An encrypted DOCX is an OLE container with a stream "EncryptedPackage"; a .doc has "WordDocument".
    private static SniffedKind SniffOle(byte[] bytes)
    {
        var span = bytes.AsSpan();
        if (span.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            return SniffedKind.Encrypted;
        }

        return span.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? SniffedKind.OldWord : SniffedKind.Binary;
    }
}
