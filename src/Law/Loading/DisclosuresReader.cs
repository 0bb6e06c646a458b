namespace CoSo.Law;

/// <summary>Reads the section <c>disclosures</c>; the terms it names must exist.</summary>
internal sealed class DisclosuresReader(LawBookReader book, List<Term> terms)
{
    public List<DisclosureItem> Read()
    {
        var items = new List<DisclosureItem>();
        foreach (var entry in book.Section("disclosures"))
        {
            var id = entry.Text("id");
            if (items.Exists(i => i.Id == id))
            {
                entry.Error("id", $"nội dung công khai \"{id}\" đã có");
            }

            items.AddRange(book.Versions(entry, $"nội dung công khai \"{id}\"", v => ReadVersion(v, id), i => i.Provision));
            entry.Close();
        }

        return items;
    }

    private DisclosureItem ReadVersion(Entry entry, string id)
    {
        var item = new DisclosureItem
        {
            Id = id,
            Name = entry.Text("name"),
            PublishTerm = Term(entry, "publish"),
            PostingTerm = Term(entry, "posting"),
            IsPermanent = entry.Flag("permanent", false),
            LoudspeakerTerm = Term(entry, "loudspeaker"),
            Provision = book.Provision(entry),
        };
        if (item is { IsPermanent: true, PostingTerm: not null })
        {
            entry.Error("permanent", "niêm yết thường xuyên thì không có thời gian niêm yết (bỏ \"posting\")");
        }

        entry.Close();
        return item;
    }

    private string? Term(Entry entry, string key)
    {
        var id = entry.OptionalText(key);
        if (id is not null && !terms.Exists(t => t.Id == id))
        {
            entry.Error(key, $"\"{key}\" dẫn thời hạn \"{id}\" không có");
        }

        return id;
    }
}
