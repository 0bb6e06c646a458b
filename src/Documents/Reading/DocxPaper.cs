using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>
/// A Word document into a paper. Its parts are read with the XML reader of the framework, each up to a limit, instead of
/// through the Open XML SDK's object model: a hostile package is bounded before anything is built from it, and a plan is read
/// in a fraction of the time that loading the model takes.
/// </summary>
internal static class DocxPaper
{
    private const long MaxUnpacked = 200L * 1024 * 1024;
    private const long MaxPart = 60L * 1024 * 1024;
    private const int MaxRatio = 200;
    private const long SmallEnough = 8L * 1024 * 1024;
    private const int MaxEntries = 4000;

    public static Outcome<Paper> Read(byte[] bytes, string fileName)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (IsBomb(package, bytes.Length))
            {
                return ReadingRefusals.ZipBomb;
            }

            return package.GetEntry("word/document.xml") is { } main ? ReadDocument(package, main, fileName) : Other(package);
        }
        catch (PartTooLargeException)
        {
            return ReadingRefusals.ZipBomb;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or IOException or NotSupportedException or ArgumentException or FormatException or OverflowException)
        {
            return ReadingRefusals.NotDocx;
        }
    }

    // What the directory declares is checked before anything is unpacked; what is unpacked is counted again, for it may lie.
    private static bool IsBomb(ZipArchive package, long packed)
    {
        var total = 0L;
        foreach (var entry in package.Entries)
        {
            total += entry.Length;
            if (total > MaxUnpacked || package.Entries.Count > MaxEntries || (entry.Length > SmallEnough && entry.Length > entry.CompressedLength * MaxRatio))
            {
                return true;
            }
        }

        return total > SmallEnough && total > packed * MaxRatio;
    }

    private static Outcome<Paper> Other(ZipArchive package) =>
        package.GetEntry("EncryptedPackage") is null ? ReadingRefusals.NotDocx : ReadingRefusals.Encrypted;

    private static Outcome<Paper> ReadDocument(ZipArchive package, ZipArchiveEntry main, string fileName)
    {
        var document = Load(main);
        var styles = new DocxStyles(Part(package, "word/styles.xml"));
        var numbering = new DocxNumbering(Part(package, "word/numbering.xml"), styles);
        var body = document.Root?.Element(DocxNames.W + "body");
        if (body is null)
        {
            return ReadingRefusals.NotDocx;
        }

        var stamps = package.Entries.Where(e => e.FullName.StartsWith("word/header", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Take(6)
            .SelectMany(e => Load(e).Descendants(DocxNames.W + "p")).Select(p => DocxText.Of(p));
        if (SecrecyGrade.Find(stamps) is { } stamp)
        {
            return ReadingRefusals.Secret with { Arguments = [stamp] };
        }

        var notes = new List<PaperNote>();
        var paper = new DocxBody(styles, numbering, Part(package, "word/footnotes.xml"), notes).Read(body, fileName);
        if (SecrecyGrade.Find(paper.Text.Split('\n').Take(200)) is { } grade)
        {
            return ReadingRefusals.Secret with { Arguments = [grade] };
        }

        return string.IsNullOrWhiteSpace(paper.Text) ? ReadingRefusals.Empty : paper;
    }

    private static XDocument? Part(ZipArchive package, string name) => package.GetEntry(name) is { } entry ? Load(entry) : null;

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = new LimitedStream(entry.Open(), MaxPart);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        return XDocument.Load(reader);
    }
}
