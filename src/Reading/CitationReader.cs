using CoSo.Documents.Reading;
using CoSo.Law.Citations;

namespace CoSo.Reading;

/// <summary>Documents cited anywhere in the paper, each once, its day taken from whichever mention prints one.</summary>
internal static class CitationReader
{
    private sealed class Gathered
    {
        public required string Number { get; set; }

        public DateOnly? Date { get; set; }

        public required Citation First { get; set; }

        public string? AsWritten { get; set; }

        public string? Type { get; set; }

        public string? Issuer { get; set; }

        public string? Subject { get; set; }

        public bool InText { get; set; }

        public CitationFlags Flags { get; set; }

        public bool TwoDates { get; set; }

        public List<TextSpan> Mentions { get; } = [];
    }

    public static List<CitationRead> Read(Paper paper, string? ownNumber, List<ReadingNote> notes)
    {
        var gathered = new List<Gathered>();
        foreach (var block in paper.Blocks)
        {
            if (block.Kind is BlockKind.Header or BlockKind.Type or BlockKind.Tail)
            {
                continue;
            }

            foreach (var citation in CitationGrammar.Find(block.Text))
            {
                if (!Same(citation.Number, ownNumber))
                {
                    Gather(gathered, citation, block, notes);
                }
            }
        }

        return [.. gathered.Select(ToRead)];
    }

    private static void Gather(List<Gathered> gathered, Citation citation, Block block, List<ReadingNote> notes)
    {
        var place = block.SpanOf(citation.Start, citation.Length);
        var span = new TextSpan(place.Start, place.End);
        var entry = gathered.Find(g => Same(g.Number, citation.Number) && (g.Date is null || citation.Date is null || g.Date == citation.Date));
        if (entry is null)
        {
            entry = new Gathered { Number = citation.Number, First = citation };
            var twin = gathered.Find(g => Same(g.Number, citation.Number));
            entry.TwoDates = twin is not null;
            gathered.Add(entry);
        }

        if (citation.Flags.HasFlag(CitationFlags.ImpossibleDate))
        {
            notes.Add(new ReadingNote("impossible-date", "Ngày của văn bản được viện dẫn không có trong lịch; hãy kiểm tra lại.", span));
        }

        entry.Date ??= citation.Date;
        entry.Type ??= citation.Kind;
        entry.Issuer ??= citation.Issuer;
        entry.Subject ??= citation.Subject;
        entry.Flags |= citation.Flags;
        entry.InText |= block.Kind != BlockKind.Footnote;
        entry.AsWritten ??= citation.AsWritten == citation.Number ? null : citation.AsWritten;
        entry.Mentions.Add(span);
    }

    private static bool Same(string number, string? other) => other is not null && string.Equals(number.TrimStart('0'), other.TrimStart('0'), StringComparison.OrdinalIgnoreCase);

    private static CitationRead ToRead(Gathered g) => new()
    {
        Number = g.Number,
        Date = g.Date,
        AsWritten = g.AsWritten,
        FootnoteOnly = !g.InText,
        Type = g.Type,
        Issuer = g.Issuer,
        Subject = g.Subject,
        Flags = FlagNames(g),
        Span = g.Mentions[0],
        Mentions = g.Mentions,
        Confidence = g.Flags.HasFlag(CitationFlags.UnclearNumber) ? 0.6 : g.Flags != CitationFlags.None || g.TwoDates ? 0.75 : g.Type is not null ? 0.98 : 0.85,
    };

    private static List<string> FlagNames(Gathered g)
    {
        var names = new List<string>();
        void Add(CitationFlags flag, string name)
        {
            if (g.Flags.HasFlag(flag))
            {
                names.Add(name);
            }
        }

        Add(CitationFlags.MalformedNumber, "malformed-number");
        Add(CitationFlags.ImpossibleDate, "impossible-date");
        Add(CitationFlags.UnclearNumber, "unclear-number");
        Add(CitationFlags.FromRange, "from-range");
        if (g.TwoDates)
        {
            names.Add("two-dates");
        }

        return names;
    }
}
