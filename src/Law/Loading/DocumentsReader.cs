using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>Reads the section <c>documents</c>.</summary>
internal sealed class DocumentsReader(LawBookReader book)
{
    public LegalDocuments Read()
    {
        var entries = new List<Entry>(book.Section("documents"));
        var all = entries.ConvertAll(ReadOne);
        var documents = new LegalDocuments(all);
        for (var i = 0; i < all.Count; i++)
        {
            var (entry, document) = (entries[i], all[i]);
            foreach (var name in (string[])[document.Number, .. document.Aliases])
            {
                if (!ReferenceEquals(documents.Find(name), document))
                {
                    entry.Error(document.HasNumber ? "number" : "id", $"văn bản {name} đã có ở nơi khác");
                }
            }

            CheckReferences(documents, entry, "ended-by", document.EndedBy is { } by ? [by.Document] : []);
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
            EndedBy = EndedBy(entry),
            ReplacedBy = entry.Texts("replaced-by"),
            AmendedBy = entry.Texts("amended-by"),
            Implements = entry.Texts("implements"),
            Aliases = entry.Texts("aliases"),
            Confidence = (Confidence)entry.Choice("confidence", LawBookReader.Confidences),
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

    // "10/2022/QH15 Đ90 khoản 2": the article that ended it.
    private static LegalSource? EndedBy(Entry entry)
    {
        if (entry.OptionalText("ended-by") is not { } citation)
        {
            return null;
        }

        var (number, article) = CitationText.Split(citation);
        return new LegalSource(number, article);
    }

    private static void CheckReferences(LegalDocuments documents, Entry entry, string key, IReadOnlyList<string> numbers)
    {
        foreach (var number in numbers)
        {
            if (documents.Find(number) is null)
            {
                entry.Error(key, $"\"{key}\" dẫn {number} không có trong danh mục văn bản");
            }
        }
    }
}
