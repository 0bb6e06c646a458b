namespace CoSo.Law;

/// <summary>Reads the section <c>documents</c>.</summary>
internal sealed class DocumentsReader(LawBookReader book)
{
    private static readonly KeyValuePair<string, Confidence>[] Confidences =
        [new("A", Confidence.A), new("B", Confidence.B), new("C", Confidence.C)];

    public LegalDocuments Read()
    {
        var read = new List<(Entry Entry, LegalDocument Document)>();
        foreach (var entry in book.Section("documents"))
        {
            read.Add((entry, ReadOne(entry)));
        }

        var documents = new LegalDocuments([.. read.Select(r => r.Document)]);
        var seen = new Dictionary<string, int>();
        foreach (var (entry, document) in read)
        {
            if (!seen.TryAdd(LegalDocuments.Key(document.Number), entry.Line))
            {
                entry.Error("number", $"văn bản {document.Number} đã có ở nơi khác");
            }

            CheckReferences(documents, entry, "replaced-by", document.ReplacedBy);
            CheckReferences(documents, entry, "amended-by", document.AmendedBy);
            CheckReferences(documents, entry, "implements", document.Implements);
        }

        return documents;
    }

    private static LegalDocument ReadOne(Entry entry)
    {
        var named = !entry.Has("number");
        var document = new LegalDocument
        {
            Number = named ? entry.Text("id") : entry.Text("number"),
            HasNumber = !named,
            Type = entry.Text("type"),
            Issuer = entry.OptionalText("issuer"),
            Date = entry.OptionalDay("date"),
            Title = entry.Text("title"),
            From = entry.OptionalDay("from"),
            To = entry.OptionalDay("to"),
            ReplacedBy = entry.Texts("replaced-by"),
            AmendedBy = entry.Texts("amended-by"),
            Implements = entry.Texts("implements"),
            Aliases = entry.Texts("aliases"),
            Confidence = entry.Choice("confidence", Confidences),
            IsConfirmed = entry.Flag("confirmed", true),
            Fact = entry.OptionalText("fact"),
            Note = entry.OptionalText("note"),
        };
        if (document.To < document.From)
        {
            entry.Error("to", "hết hiệu lực trước khi có hiệu lực");
        }

        if (document.From < document.Date)
        {
            entry.Error("from", "có hiệu lực trước ngày ban hành");
        }

        if (document is { Confidence: Confidence.C, IsConfirmed: true })
        {
            entry.Error("confidence", "mức tin cậy C phải ghi \"confirmed: false\"");
        }

        entry.Close();
        return document;
    }

    private static void CheckReferences(LegalDocuments documents, Entry entry, string key, IReadOnlyList<string> numbers)
    {
        foreach (var number in numbers.Where(n => documents.Find(n) is null))
        {
            entry.Error(key, $"\"{key}\" dẫn {number} không có trong danh mục văn bản");
        }
    }
}
