using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>
/// Reads all files of the law book in two passes: documents first, so that every citation of the other sections can be held
/// against them. A section of a file is known by its top key.
/// </summary>
internal sealed class LawBookReader(LawErrors errors)
{
    /// <summary>The words for <see cref="Confidence"/>.</summary>
    public static readonly string[] Confidences = ["A", "B", "C"];

    private readonly List<Entry> roots = [];

    /// <summary>Documents known so far; citations are resolved against them.</summary>
    public LegalDocuments Documents { get; private set; } = new([]);

    public LawErrors Errors => errors;

    /// <summary>Reads the files; false when the folder holds none.</summary>
    public bool Open(string directory)
    {
        var parent = Path.GetDirectoryName(Path.GetFullPath(directory).TrimEnd(Path.DirectorySeparatorChar)) ?? directory;
        var files = Directory.EnumerateFiles(directory, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(parent, file).Replace('\\', '/');
            if (YamlFile.Read(file, name, errors) is { } root)
            {
                roots.Add(new Entry(root, errors));
            }
        }

        Documents = new DocumentsReader(this).Read();
        return roots.Count > 0;
    }

    /// <summary>Every entry of a list section, over all files.</summary>
    public IEnumerable<Entry> Section(string key) => roots.SelectMany(root => root.Entries(key));

    /// <summary>Every mapping section of that name, one a file.</summary>
    public IEnumerable<Entry> Child(string key) => roots.Select(root => root.Child(key)).OfType<Entry>();

    /// <summary>Reports top keys that no section asked for.</summary>
    public void Close() => roots.ForEach(root => root.Close());

    /// <summary>Reads the keys that every rule carries.</summary>
    public Provision Provision(Entry entry)
    {
        var source = Cite(entry, "cites");
        var from = entry.Day("from");
        var to = entry.OptionalDay("to");
        if (to < from)
        {
            entry.Error("to", $"\"to: {to:yyyy-MM-dd}\" trước \"from: {from:yyyy-MM-dd}\"");
        }

        var confidence = (Confidence)entry.Choice("confidence", Confidences);
        var confirmed = entry.Flag("confirmed", confidence is not Confidence.C);
        if (confidence is Confidence.C && confirmed)
        {
            entry.Error("confirmed", "mức tin cậy C phải ghi \"confirmed: false\"");
        }

        CheckInForce(entry, source, from, to);
        return new Provision
        {
            Source = source,
            From = from,
            To = to,
            Confidence = confidence,
            IsConfirmed = confirmed,
            Fact = entry.OptionalText("fact"),
            Note = entry.OptionalText("note"),
        };
    }

    /// <summary>Reads a citation that must name a known document.</summary>
    public LegalSource Cite(Entry entry, string key)
    {
        var text = entry.Text(key);
        if (text.Length == 0)
        {
            return new LegalSource("");
        }

        var (number, article) = CitationText.Split(text);
        if (Documents.Find(number) is { } document)
        {
            return document.Cite(article);
        }

        entry.Error(key, $"\"{key}: {text}\" dẫn văn bản {number} không có trong danh mục văn bản");
        return new LegalSource(number, article);
    }

    /// <summary>
    /// Reads the versions of a rule; reports a rule without one and versions whose days in force overlap.
    /// </summary>
    public List<T> Versions<T>(Entry entry, string what, Func<Entry, T> read, Func<T, Provision> provision)
        where T : class
    {
        var versions = new List<T>();
        var entries = new List<Entry>();
        foreach (var version in entry.Entries("versions"))
        {
            entries.Add(version);
            versions.Add(read(version));
        }

        if (versions.Count == 0)
        {
            entry.Error($"{what} không có phiên bản nào (versions)");
        }

        for (var i = 0; i < versions.Count; i++)
        {
            for (var j = 0; j < versions.Count; j++)
            {
                var (first, second) = (provision(versions[i]), provision(versions[j]));
                if (i != j && (first.From < second.From || (first.From == second.From && i < j)) && (first.To is null || first.To >= second.From))
                {
                    entries[j].Error("from", $"hiệu lực chồng lên phiên bản ở dòng {entries[i].Line}");
                }
            }
        }

        return versions;
    }

    private void CheckInForce(Entry entry, LegalSource source, DateOnly from, DateOnly? to)
    {
        if (Documents.Find(source.Document) is not { } document || from == DateOnly.MinValue)
        {
            return;
        }

        if (from < document.From)
        {
            entry.Error("from", $"có hiệu lực trước {document.Number} ({document.From:yyyy-MM-dd})");
        }

        if (document.To is { } end && (to is null || to > end))
        {
            entry.Error(to is null ? "from" : "to", $"còn hiệu lực sau khi {document.Number} hết hiệu lực ({end:yyyy-MM-dd})");
        }
    }
}

/// <summary>Parts a citation of the law book, <c>10/2022/QH15 Đ12 khoản 3</c>, into number and article.</summary>
internal static class CitationText
{
    public static (string Number, string? Article) Split(string citation)
    {
        var at = citation.IndexOf(" Đ", StringComparison.Ordinal);
        while (at >= 0 && (at + 2 >= citation.Length || !char.IsAsciiDigit(citation[at + 2])))
        {
            at = citation.IndexOf(" Đ", at + 1, StringComparison.Ordinal);
        }

        return at < 0 ? (citation.Trim(), null) : (citation[..at].Trim(), citation[(at + 2)..].Trim());
    }
}
