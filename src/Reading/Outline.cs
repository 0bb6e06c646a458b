using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>Builds the outline of a body out of the numbering of its paragraphs.</summary>
internal sealed class Outline
{
    private const int LongHeading = 190;
    private readonly List<OutlineNode> nodes = [];
    private readonly List<OutlineNode> open = [];
    private OutlineNode? lead;
    private bool lettersAreHeadings;

    public IReadOnlyList<OutlineNode> Nodes => nodes;

    public IEnumerable<OutlineNode> Sections => nodes.Where(n => n.IsSection);

    /// <summary>The outline of a paper, its annexes left out.</summary>
    public static Outline Of(IReadOnlyList<Block> blocks) => Of(blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.TableRow or BlockKind.Tail), annexes: false);

    /// <summary>The outline of everything that is no head and no foot, wherever it stands: pasted text has no parts.</summary>
    public static Outline OfAll(IReadOnlyList<Block> blocks) => Of(blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.Title), annexes: true);

    private static Outline Of(IEnumerable<Block> taken, bool annexes)
    {
        var outline = new Outline { lettersAreHeadings = annexes };
        var (annex, attachment) = (false, 0);
        var body = NameParts(taken);
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i].Attachment != attachment)
            {
                // What a decision promulgates has an outline of its own.
                (annex, attachment) = (false, body[i].Attachment);
                outline.open.Clear();
                outline.lead = null;
            }

            annex |= !annexes && (body[i].Kind == BlockKind.Tail || body[i].InAnnex);
            if (body[i].Kind != BlockKind.Tail)
            {
                outline.Add(body[i], i + 1 < body.Count ? body[i + 1] : null, annex);
            }
        }

        outline.NumberPaths();
        return outline;
    }

    // "Phần thứ nhất" and its name on the next line are one heading.
    private static List<Block> NameParts(IEnumerable<Block> blocks)
    {
        var named = new List<Block>();
        foreach (var block in blocks)
        {
            var bare = named.Count > 0 && named[^1].Kind == BlockKind.Paragraph && Marker.Read(named[^1].Text) is { Kind: MarkerKind.Part } part && part.Length >= named[^1].Text.TrimEnd().Length;
            if (bare && block.Kind == BlockKind.Paragraph && block.Text.Length < LongHeading && Marker.Read(block.Text).Kind == MarkerKind.None)
            {
                named[^1] = Block.Paragraph(named[^1], block);
                continue;
            }

            named.Add(block);
        }

        return named;
    }

    private void Add(Block block, Block? next, bool annex)
    {
        var marker = block.Kind == BlockKind.TableRow ? default : MarkerMending.Mend(Marker.Read(block.Text), block.Text, open.LastOrDefault(o => o.Marker.Kind == MarkerKind.Roman)?.Marker);
        var node = new OutlineNode(block, marker) { InAnnex = annex };
        if (!annex && IsSectionStart(node, next))
        {
            OpenSection(node);
        }
        else
        {
            node.Section = annex ? null : open.LastOrDefault();
            SetLead(node);
        }

        nodes.Add(node);
    }

    private void OpenSection(OutlineNode node)
    {
        CloseTo(node.Marker.Kind);
        node.IsSection = true;
        node.Section = open.LastOrDefault();
        node.Level = open.Count + 1;
        (node.IsHeading, node.TitleEnd) = HeadingRules.Judge(node);
        open.Add(node);
        lead = null;
    }

    private bool IsSectionStart(OutlineNode node, Block? next)
    {
        var marker = node.Marker;
        if (marker.IsNumbered && marker.Kind != MarkerKind.ArabicBracket)
        {
            return FitsSequence(node);
        }

        var letterOrBracket = marker.Kind is MarkerKind.Letter or MarkerKind.ArabicBracket;
        if (letterOrBracket && lettersAreHeadings)
        {
            return true;
        }

        return letterOrBracket && node.Body.Length < LongHeading && (marker.Kind == MarkerKind.ArabicBracket ? HeadingRules.IsLetterHeading(node, next) && FitsSequence(node) : HeadingRules.IsLetterHeading(node, next));
    }

    // "26. …" at the start of a wrapped line, a year or a list inside a sentence is no section: figures go up by one.
    private bool FitsSequence(OutlineNode node)
    {
        if (node.Marker.Kind is not (MarkerKind.Arabic or MarkerKind.ArabicBracket))
        {
            return true;
        }

        var sibling = open.LastOrDefault(o => o.Marker.Kind == node.Marker.Kind);
        var figure = node.Marker.Figure;
        return figure == 1 || (sibling is null ? figure <= 2 : figure > sibling.Marker.Figure && figure <= sibling.Marker.Figure + 3);
    }

    private void CloseTo(MarkerKind kind)
    {
        var same = open.FindIndex(o => o.Marker.Kind == kind);
        if (same >= 0)
        {
            open.RemoveRange(same, open.Count - same);
            return;
        }

        // Roman above Arabic, capital letters on whichever side they first stood.
        var inner = open.FindIndex(o => Rank(o.Marker.Kind) > Rank(kind));
        if (inner >= 0)
        {
            open.RemoveRange(inner, open.Count - inner);
        }
    }

    private int Rank(MarkerKind kind) =>
        kind == MarkerKind.Upper && open.Exists(o => o.Marker.Kind == MarkerKind.Roman) ? (int)MarkerKind.Roman * 2 + 1 : (int)kind * 2;

    private void SetLead(OutlineNode node)
    {
        var kind = node.Marker.Kind;
        for (var above = lead; above is not null && kind != MarkerKind.None && node.Lead is null; above = above.Lead)
        {
            node.Lead = IsUnder(kind, above) ? above : null;
        }

        if (node.Lead is not null)
        {
            node.Lead.HasChildren = true;
        }

        if (node.Block.Kind == BlockKind.Paragraph && node.Body.TrimEnd().EndsWith(':'))
        {
            lead = node;
        }
        else if (kind == MarkerKind.None || (lead is not null && node.Lead is null))
        {
            lead = null;
        }

        if (node.Section is not null)
        {
            node.Section.HasChildren = true;
        }
    }

    // Bullets nest in whatever order the paper uses them ("*" over "-", "-" over "+"); the same one again is a sibling.
    private static bool IsUnder(MarkerKind kind, OutlineNode lead)
    {
        var bullets = kind >= MarkerKind.Dash && lead.Marker.IsBullet;
        var used = false;
        for (var above = lead; above is not null; above = above.Lead)
        {
            used |= above.Marker.Kind == kind;
        }

        return bullets ? !used : lead.Marker.Kind == MarkerKind.None || kind > lead.Marker.Kind;
    }

    private void NumberPaths()
    {
        foreach (var section in Sections)
        {
            section.Path = section.Section is { } parent && !section.Marker.Number.StartsWith(parent.Marker.Number + ".", StringComparison.Ordinal)
                ? $"{parent.Path}.{section.Marker.Number}"
                : section.Section is { Section: { } grand } ? $"{grand.Path}.{section.Marker.Number}" : section.Marker.Number;
        }
    }
}
