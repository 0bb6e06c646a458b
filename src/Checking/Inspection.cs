using System.Security.Cryptography;
using System.Text;
using CoSo.Documents.Reading;
using CoSo.Law;
using CoSo.Law.Citations;
using CoSo.Reading;

namespace CoSo.Checking;

/// <summary>A piece of text that rules walk over: a paragraph, a footnote, a cell, a line of head or foot.</summary>
internal sealed record Piece(Block Block, PaperPart Part, bool InTable)
{
    private IReadOnlyList<Citation>? citations;

    public string Text => Block.Text;

    /// <summary>Numbers it cites; found once for all rules.</summary>
    public IReadOnlyList<Citation> Citations => citations ??= CitationGrammar.Find(Text);
}

/// <summary>One paper while it is checked: what the rules ask, and where they put what they find.</summary>
internal sealed class Inspection
{
    private readonly List<Finding> found = [];
    private readonly Dictionary<string, int> seen = [];
    private readonly List<int> lines = [0];
    private readonly SectionRead[] sections;

    public Inspection(Paper paper, PlanReading reading, LegalDocuments documents, CheckOptions options)
    {
        (Paper, Reading, Documents, Options) = (paper, reading, documents, options);
        sections = [.. reading.Sections.OrderBy(s => s.Span.Start)];
        for (var at = paper.Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = paper.Text.IndexOf('\n', at + 1))
        {
            lines.Add(at + 1);
        }

        Pieces = Flatten(paper);
    }

    public Paper Paper { get; }

    public PlanReading Reading { get; }

    public LegalDocuments Documents { get; }

    public CheckOptions Options { get; }

    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Day of the paper; null for a draft without one.</summary>
    public DateOnly? On => Options.On ?? Reading.Date;

    public IReadOnlyList<Finding> Findings => [.. found.OrderBy(f => f.Place.Start).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)];

    public void Add(CheckRule rule, FindingSeverity severity, Piece piece, int start, int length, Said said)
    {
        var span = piece.Block.SpanOf(start, length);
        Add(rule, severity, new TextSpan(span.Start, span.End), piece.Part, piece.Part == PaperPart.Footnote ? piece.Block.Mark : SectionAt(span.Start), piece.Text.Substring(start, length), said);
    }

    public void Add(CheckRule rule, FindingSeverity severity, TextSpan span, Said said) =>
        Add(rule, severity, span, PaperPart.Body, SectionAt(span.Start), Paper.Text[span.Start..Math.Min(span.End, Paper.Text.Length)], said);

    public void AddMissing(CheckRule rule, FindingSeverity severity, PaperPart part, Said said)
    {
        var at = part == PaperPart.Foot ? Pieces.LastOrDefault(p => p.Part == PaperPart.Foot || p.Part == PaperPart.Body)?.Block.Span.End ?? 0 : 0;
        Add(rule, severity, new TextSpan(at, at), part, null, "", said);
    }

    private void Add(CheckRule rule, FindingSeverity severity, TextSpan span, PaperPart part, string? section, string quote, Said said)
    {
        var words = $"{rule.Id}|{quote}|{string.Join('|', said.Arguments)}";
        var times = seen[words] = seen.GetValueOrDefault(words) + 1;
        found.Add(new Finding
        {
            Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{words}|{times}")))[..16],
            Rule = rule,
            Severity = severity,
            Place = new FindingPlace(span.Start, span.End, LineAt(span.Start), part, section),
            Quote = quote,
            Message = said.Message,
            Suggestion = said.Suggestion,
            Arguments = said.Arguments,
            Replacement = said.Replacement,
            Source = said.Source,
        });
    }

    private int LineAt(int at) => lines.BinarySearch(at) is var found && found >= 0 ? found + 1 : ~found;

    public string? SectionAt(int at) => sections.LastOrDefault(s => s.Span.Start <= at)?.Path;

    private static List<Piece> Flatten(Paper paper)
    {
        // A merged cell stands in several rows as one block.
        var met = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        var pieces = new List<Piece>();
        foreach (var block in paper.Blocks)
        {
            var part = block.Kind switch { BlockKind.Header or BlockKind.Type => PaperPart.Head, BlockKind.Footnote => PaperPart.Footnote, BlockKind.Tail => PaperPart.Foot, _ => PaperPart.Body };
            foreach (var one in block.Cells.Count > 0 ? block.Cells : [block])
            {
                if (one.Text.Length > 0 && met.Add(one))
                {
                    pieces.Add(new Piece(one, part, block.Kind == BlockKind.TableRow));
                }
            }
        }

        return pieces;
    }
}

/// <summary>The two sentences of a finding and their values.</summary>
internal sealed record Said(string Message, string Suggestion, params string[] Arguments)
{
    public string? Replacement { get; init; }

    public RuleSource? Source { get; init; }
}
