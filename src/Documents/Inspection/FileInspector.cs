using System.Globalization;
using System.Text;
using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>
/// Decides by its content whether a file may be kept, and takes out of it what betrays a place or a person. Whoever uploads is
/// never asked to trust us with the position where a photograph was taken.
/// </summary>
public static class FileInspector
{
    /// <summary>25 MB; the web server refuses more before reading, by the same number.</summary>
    public const int SizeLimit = 25 * 1024 * 1024;

    private const int NameLimit = 120;

    /// <summary>Extensions that a computer may run; refused whatever the content is.</summary>
    private static readonly HashSet<string> Runnable = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".dll", ".msi", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".mjs", ".wsf", ".hta", ".jar",
        ".apk", ".sh", ".py", ".lnk", ".url", ".reg", ".cpl", ".iso", ".img", ".php", ".asp", ".aspx", ".jsp",
    };

    /// <summary>Inspects a file held in memory.</summary>
    public static Outcome<InspectedFile> Inspect(byte[] content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        var name = CleanName(fileName);
        var extension = Path.GetExtension(name);
        if (content.Length > SizeLimit)
        {
            return FileRefusals.TooLarge;
        }

        if (content.Length == 0)
        {
            return FileRefusals.Empty;
        }

        if (Runnable.Contains(extension))
        {
            return FileRefusals.Executable;
        }

        var found = FileSignatures.Find(content);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var kind = found.Value;
        if (extension.Length > 0 && FileKinds.OfExtension(extension) != kind)
        {
            return FileRefusals.Mismatch(extension, kind);
        }

        var cleaned = Clean(kind, content);
        if (cleaned.Refusal is { } broken)
        {
            return broken;
        }

        var kept = cleaned.Value!;
        var safeName = extension.Length > 0 ? name : name + FileKinds.Extensions(kind)[0];
        return new InspectedFile(kind, safeName, kept, MetadataRemoved: kept.Length != content.Length || !kept.AsSpan().SequenceEqual(content));
    }

    /// <summary>
    /// The last part of a path, composed, without signs that a file system, a header or a reader's eye could be deceived by
    /// (a right-to-left override turns "fdp.exe" into "exe.pdf").
    /// </summary>
    public static string CleanName(string? fileName)
    {
        var name = VietnameseText.Clean(fileName);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || rune == Rune.ReplacementChar)
            {
                continue;
            }

            clean.Append(rune.IsAscii && "<>:\"|?*;".Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var result = clean.ToString().Trim(' ', '.');
        var extension = Path.GetExtension(result);
        if (extension.Length > 10)
        {
            extension = "";
        }

        var stem = result[..^extension.Length];
        if (stem.Length > NameLimit)
        {
            stem = char.IsHighSurrogate(stem[NameLimit - 1]) ? stem[..(NameLimit - 1)] : stem[..NameLimit];
        }

        return (stem.Length == 0 ? "tep" : stem.TrimEnd()) + extension.ToLowerInvariant();
    }

    private static Outcome<byte[]> Clean(FileKind kind, byte[] content) => kind switch
    {
        FileKind.Jpeg => JpegCleaner.Clean(content),
        FileKind.Png => PngCleaner.Clean(content),
        FileKind.Webp => WebpCleaner.Clean(content),
        FileKind.Mp4 => Mp4Cleaner.Clean(content),
        FileKind.Mp3 => Mp3Cleaner.Clean(content),
        _ => content,
    };
}
