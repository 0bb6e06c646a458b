using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>Cuts the tags at both ends of an MP3 (names, pictures, comments); the sound stays as it is.</summary>
internal static class Mp3Cleaner
{
    private const int OldTagLength = 128;

    public static Outcome<byte[]> Clean(byte[] content)
    {
        var from = 0;
        while (content.Length - from > 10 && content.AsSpan(from).StartsWith("ID3"u8))
        {
            var size = (content[from + 6] << 21) | (content[from + 7] << 14) | (content[from + 8] << 7) | content[from + 9];
            var footer = (content[from + 5] & 0x10) != 0 ? 10 : 0;
            from += 10 + size + footer;
            if (size < 0 || from >= content.Length)
            {
                return FileRefusals.Broken;
            }
        }

        // Tags are often padded with zeros beyond their stated size.
        while (from < content.Length && content[from] == 0)
        {
            from++;
        }

        var to = content.Length;
        if (to - from >= OldTagLength && content.AsSpan(to - OldTagLength).StartsWith("TAG"u8))
        {
            to -= OldTagLength;
        }

        var isSound = to - from > 4 && content[from] == 0xFF && (content[from + 1] & 0xE0) == 0xE0;
        return isSound ? content[from..to] : FileRefusals.Broken;
    }
}
