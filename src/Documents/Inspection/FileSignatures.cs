using System.Text;
using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>What a file is, by its first bytes and its build; never by its name.</summary>
internal static class FileSignatures
{
    private static readonly byte[][] Executables =
    [
        "MZ"u8.ToArray(), [0x7F, (byte)'E', (byte)'L', (byte)'F'], [0xCA, 0xFE, 0xBA, 0xBE], [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF],
        [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], [0x00, (byte)'a', (byte)'s', (byte)'m'], [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
        "#!"u8.ToArray(), "<?php"u8.ToArray(), "dex\n"u8.ToArray(),
    ];

    private static readonly byte[][] Archives =
    [
        "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x1F, 0x8B], "BZh"u8.ToArray(), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
        [0x28, 0xB5, 0x2F, 0xFD], "PK\x05\x06"u8.ToArray(), "MSCF"u8.ToArray(),
    ];

    private static readonly string[] Heic = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis"];

    private static readonly string[] WebStarts = ["<!doctype", "<html", "<svg", "<?xml", "<script", "<head", "<body", "<iframe", "<!--", "<xml"];

    public static Outcome<FileKind> Find(byte[] content)
    {
        if (Executables.Any(sign => Starts(content, sign)))
        {
            return FileRefusals.Executable;
        }

        if (Archives.Any(sign => Starts(content, sign)))
        {
            return FileRefusals.Archive;
        }

        if (Starts(content, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return IsEncryptedOffice(content) ? FileRefusals.Encrypted : FileRefusals.OldOffice;
        }

        if (Starts(content, "{\\rtf"u8))
        {
            return FileRefusals.OldOffice;
        }

        if (Starts(content, "%PDF-"u8))
        {
            return PdfFiles.Check(content) is { } refusal ? refusal : FileKind.Pdf;
        }

        if (Starts(content, "PK\x03\x04"u8))
        {
            return OfficeFiles.Find(content);
        }

        return Picture(content) ?? Sound(content) ?? Text(content);
    }

    private static Outcome<FileKind>? Picture(byte[] content)
    {
        if (Starts(content, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileKind.Png;
        }

        if (Starts(content, [0xFF, 0xD8, 0xFF]))
        {
            return FileKind.Jpeg;
        }

        return Starts(content, "RIFF"u8) && content.Length >= 12 && content.AsSpan(8, 4).SequenceEqual("WEBP"u8) ? FileKind.Webp : null;
    }

    private static Outcome<FileKind>? Sound(byte[] content)
    {
        if (content.Length >= 12 && content.AsSpan(4, 4).SequenceEqual("ftyp"u8))
        {
            var brand = Encoding.Latin1.GetString(content, 8, 4);
            return Heic.Contains(brand) ? FileRefusals.Heic : brand == "qt  " ? FileRefusals.NotAllowed : FileKind.Mp4;
        }

        var isMp3 = Starts(content, "ID3"u8)
            || (content.Length > 4 && content[0] == 0xFF && (content[1] & 0xE0) == 0xE0 && (content[1] & 0x06) == 0x02 && (content[2] & 0xF0) != 0xF0);
        return isMp3 ? FileKind.Mp3 : null;
    }

    /// <summary>Text in any encoding has no zero bytes (or a UTF-16 mark) and hardly any control signs; legacy Vietnamese passes.</summary>
    private static Outcome<FileKind> Text(byte[] content)
    {
        var utf16 = Starts(content, [0xFF, 0xFE]) || Starts(content, [0xFE, 0xFF]);
        var text = utf16
            ? (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content)
            : Encoding.Latin1.GetString(content);
        var start = text.TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\t', '\r', '\n');
        if (WebStarts.Any(sign => start.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            || text.Contains("<script", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<svg", StringComparison.OrdinalIgnoreCase))
        {
            return FileRefusals.WebPage;
        }

        if (start.StartsWith("#!", StringComparison.Ordinal) || start.StartsWith("@echo", StringComparison.OrdinalIgnoreCase))
        {
            return FileRefusals.Executable;
        }

        // TCVN3 uses a few control places for letters, never the zero byte.
        var controls = text.Count(c => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f'));
        return text.Contains('\0', StringComparison.Ordinal) || controls > text.Length / 50 ? FileRefusals.NotAllowed : FileKind.Text;
    }

    private static bool IsEncryptedOffice(byte[] content) =>
        content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static bool Starts(byte[] content, ReadOnlySpan<byte> sign) => content.AsSpan().StartsWith(sign);
}
