namespace CoSo.Law;

/// <summary>Reads the section <c>terms</c>: each term with one or more versions.</summary>
internal sealed class TermsReader(LawBookReader book, Counting? counting)
{
    private static readonly string[] Units = ["working-days", "days", "weeks", "months", "years"];
    private static readonly string[] Kinds = ["within", "at-least", "before"];

    public List<Term> Read()
    {
        var terms = new List<Term>();
        var seen = new HashSet<string>();
        foreach (var entry in book.Section("terms"))
        {
            var id = entry.Text("id");
            if (!seen.Add(id))
            {
                entry.Error("id", $"thời hạn \"{id}\" đã có");
            }

            var name = entry.Text("name");
            var since = entry.OptionalText("event");
            var kind = (TermKind)entry.Choice("kind", Kinds, (int)TermKind.Within);
            terms.AddRange(book.Versions(entry, $"thời hạn \"{id}\"", v => ReadVersion(v, id, name, since, kind), t => t.Provision));
            entry.Close();
        }

        return terms;
    }

    private Term ReadVersion(Entry entry, string id, string name, string? since, TermKind kind)
    {
        var term = new Term
        {
            Id = id,
            Name = name,
            Event = since,
            Kind = kind,
            Length = ReadLength(entry),
            Rolls = entry.Flag("roll", kind is not TermKind.AtLeast),
            Extension = ReadExtension(entry),
            Provision = book.Provision(entry),
            Counting = counting,
        };
        if (kind is TermKind.AtLeast && term.Rolls)
        {
            entry.Error("roll", "thời gian tối thiểu không chuyển ngày cuối (bỏ \"roll: true\")");
        }

        entry.Close();
        return term;
    }

    private static TermLength ReadLength(Entry entry) => new(entry.Integer("count", 1, 1000), (TermUnit)entry.Choice("unit", Units));

    private TermExtension? ReadExtension(Entry entry)
    {
        if (entry.Child("extension") is not { } extension)
        {
            return null;
        }

        var read = new TermExtension(ReadLength(extension), extension.Integer("times", 1, 10, 1), book.Cite(extension, "cites"));
        extension.Close();
        return read;
    }
}
