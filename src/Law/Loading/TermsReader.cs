namespace CoSo.Law;

/// <summary>Reads the section <c>terms</c>: each term with one or more versions.</summary>
internal sealed class TermsReader(LawBookReader book, Counting? counting)
{
    private static readonly KeyValuePair<string, TermUnit>[] Units =
    [
        new("working-days", TermUnit.WorkingDays), new("days", TermUnit.Days), new("weeks", TermUnit.Weeks),
        new("months", TermUnit.Months), new("years", TermUnit.Years),
    ];

    private static readonly KeyValuePair<string, TermKind>[] Kinds =
        [new("within", TermKind.Within), new("at-least", TermKind.AtLeast), new("before", TermKind.Before)];

    public IReadOnlyList<Term> Read()
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
            var kind = entry.Choice("kind", Kinds, TermKind.Within);
            var versions = entry.Entries("versions").Select(v => (Entry: v, Term: ReadVersion(v, id, name, since, kind))).ToList();
            if (versions.Count == 0)
            {
                entry.Error($"thời hạn \"{id}\" không có phiên bản nào (versions)");
            }

            entry.Close();
            book.CheckVersions([.. versions.Select(v => (v.Entry, v.Term.Provision))]);
            terms.AddRange(versions.Select(v => v.Term));
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

    private static TermLength ReadLength(Entry entry) => new(entry.Integer("count", 1, 1000), entry.Choice("unit", Units));

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
