using System.IO.Compression;
using System.Xml;
using CoSo.Kernel;

namespace CoSo.Documents.Inspection;

/// <summary>Which Office file a ZIP is, by its own list of content types.</summary>
internal static class OfficeFiles
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static Outcome<FileKind> Find(byte[] content)
    {
        if (ZipGuard.Check(content) is { } refusal)
        {
            return refusal;
        }

        using var zip = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
        if (zip.GetEntry("[Content_Types].xml") is not { } list)
        {
            return zip.GetEntry("mimetype") is not null ? FileRefusals.OtherOffice
                : zip.GetEntry("META-INF/MANIFEST.MF") is not null ? FileRefusals.Executable : FileRefusals.Archive;
        }

        if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)))
        {
            return FileRefusals.Macros;
        }

        try
        {
            return Kind(ContentTypes(list));
        }
        catch (XmlException)
        {
            return FileRefusals.Broken;
        }
    }

    private static Outcome<FileKind> Kind(HashSet<string> types) =>
        types.Any(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) ? FileRefusals.Macros
        : types.Contains(Word) ? FileKind.Docx
        : types.Contains(Excel) ? FileKind.Xlsx
        : types.Any(type => type.Contains("presentationml", StringComparison.Ordinal)) ? FileRefusals.OtherOffice
        : FileRefusals.NotAllowed;

    private static HashSet<string> ContentTypes(ZipArchiveEntry list)
    {
        var types = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var reader = XmlReader.Create(list.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
            {
                types.Add(type);
            }
        }

        return types;
    }
}
