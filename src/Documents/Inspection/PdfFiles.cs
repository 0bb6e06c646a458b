using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>What can be seen of a PDF from outside: whole, not encrypted, nothing that runs on opening.</summary>
internal static class PdfFiles
{
    private const int TailLength = 65536;

    public static Refusal? Check(byte[] content)
    {
        var all = content.AsSpan();
        if (all[Math.Max(0, all.Length - TailLength)..].LastIndexOf("%%EOF"u8) < 0)
        {
            return FileRefusals.Broken;
        }

        if (HasName(all, "/Encrypt"u8))
        {
            return FileRefusals.Encrypted;
        }

        return HasName(all, "/JavaScript"u8) || HasName(all, "/Launch"u8) ? FileRefusals.ActivePdf : null;
    }

    /// <summary>A PDF name ends where a letter or digit does: "/EncryptMetadata" is not "/Encrypt".</summary>
    private static bool HasName(ReadOnlySpan<byte> content, ReadOnlySpan<byte> name)
    {
        for (int at; (at = content.IndexOf(name)) >= 0; content = content[(at + name.Length)..])
        {
            var next = at + name.Length;
            if (next >= content.Length || !char.IsAsciiLetterOrDigit((char)content[next]))
            {
                return true;
            }
        }

        return false;
    }
}
