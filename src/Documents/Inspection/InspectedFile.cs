namespace CoSo.Documents.Inspection;

/// <summary>A file that may be kept: its content is what it says, and traces of place and person are out of it.</summary>
/// <param name="Kind">What the content is.</param>
/// <param name="Name">A name that is safe to store and to offer for download; its extension fits the content.</param>
/// <param name="Content">What to store; not always what came in.</param>
/// <param name="MetadataRemoved">Whether something (place, camera, comment) was taken out.</param>
public sealed record InspectedFile(FileKind Kind, string Name, byte[] Content, bool MetadataRemoved)
{
    /// <summary>To be sent with <c>X-Content-Type-Options: nosniff</c>.</summary>
    public string MediaType => FileKinds.MediaType(Kind);
}

/// <summary>What may be attached.</summary>
public enum FileKind
{
    Pdf,
    Docx,
    Xlsx,
    Text,
    Png,
    Jpeg,
    Webp,
    Mp3,
    Mp4,
}

/// <summary>Extensions and media types of the allowed kinds; the first extension is the one we write.</summary>
public static class FileKinds
{
    private static readonly Dictionary<FileKind, (string Media, string[] Extensions)> Table = new()
    {
        [FileKind.Pdf] = ("application/pdf", [".pdf"]),
        [FileKind.Docx] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]),
        [FileKind.Xlsx] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"]),
        [FileKind.Text] = ("text/plain; charset=utf-8", [".txt"]),
        [FileKind.Png] = ("image/png", [".png"]),
        [FileKind.Jpeg] = ("image/jpeg", [".jpg", ".jpeg", ".jpe", ".jfif"]),
        [FileKind.Webp] = ("image/webp", [".webp"]),
        [FileKind.Mp3] = ("audio/mpeg", [".mp3"]),
        [FileKind.Mp4] = ("video/mp4", [".mp4", ".m4a", ".m4v"]),
    };

    /// <summary>For the <c>accept</c> attribute of a file field.</summary>
    public static string Accept { get; } = string.Join(',', Table.Values.SelectMany(row => row.Extensions));

    public static string MediaType(FileKind kind) => Table[kind].Media;

    public static IReadOnlyList<string> Extensions(FileKind kind) => Table[kind].Extensions;

    /// <summary>The kind an extension promises; null for one that is not allowed.</summary>
    public static FileKind? OfExtension(string extension)
    {
        foreach (var (kind, row) in Table)
        {
            if (row.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }
}
