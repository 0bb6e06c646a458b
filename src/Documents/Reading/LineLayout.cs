using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>What the fonts and places of a PDF tell of its lines, by the number of the line; empty for plain text.</summary>
internal sealed class LineHints
{
    public HashSet<int> Bold { get; } = [];

    public HashSet<int> Centered { get; } = [];

    public HashSet<int> Noise { get; } = [];
}

/// <summary>
/// Lines into blocks: joins wrapped lines, leaves page numbers and rubbish out, lifts footnotes out of the sentence they
/// interrupt, and keeps head and foot line by line.
/// </summary>
internal sealed class LineLayout(ComposedText source, LineHints hints)
{
    private readonly List<Block> blocks = [];
    private readonly List<SourceLine> paragraph = [];
    private readonly List<SourceLine> footnote = [];
    private readonly List<Block> footnotesInBetween = [];
    private readonly List<SourceLine> lines = SourceLine.Split(source, hints);
    private WrapWidth width = new(false, 0);
    private string? footnoteMark;
    private bool interrupted;
    private bool blankBefore;
    private int table;
    private bool inTable;

    public IReadOnlyList<Block> Read()
    {
        var type = TypeLine();
        var at = type < 0 ? 0 : ReadHead(type);
        width = WrapWidth.Of(lines.Skip(at));
        while (at < lines.Count)
        {
            var line = lines[at];
            at = PaperMarks.IsRecipientsHead(line.Content) || SignatureBeforeRecipients(at) ? ReadTail(at) : ReadBody(at);
        }

        Flush();
        return blocks;
    }

    private int TypeLine()
    {
        var seen = 0;
        for (var i = 0; i < lines.Count && seen < 45; i++)
        {
            seen += lines[i].IsBlank ? 0 : 1;
            if (!lines[i].IsBlank && PaperMarks.TypeOf(lines[i].Content) is not null)
            {
                return i;
            }

            if (PaperMarks.StartsWithMarker(lines[i].Content) && lines[i].Content.StartsWith("I.", StringComparison.Ordinal))
            {
                return -1;
            }
        }

        return -1;
    }

    private int ReadHead(int type)
    {
        for (var i = 0; i < type; i++)
        {
            AddLine(lines[i], BlockKind.Header);
        }

        AddLine(lines[type], BlockKind.Type);
        return ReadTitle(type + 1);
    }

    // The title is the group of lines below the type; a second group belongs to it only if it goes on in small letters.
    private int ReadTitle(int at)
    {
        at = SkipEmpty(at);
        SourceLine? last = null;
        while (at < lines.Count)
        {
            var line = lines[at];
            if (line.IsBlank || PaperMarks.IsRubbish(line.Content))
            {
                var next = SkipEmpty(at);
                if (next < lines.Count && last is not null && next - at < 6 && char.IsLower(lines[next].Content[0]) && lines[next].Content.Length < 140)
                {
                    at = next;
                    continue;
                }

                return at;
            }

            if (PaperMarks.StartsWithMarker(line.Content) || (last is not null && TitleEnds(line, last)))
            {
                return at;
            }

            AddLine(line, BlockKind.Title);
            last = line;
            at++;
        }

        return at;
    }

    private static bool TitleEnds(SourceLine line, SourceLine previous) =>
        TitleRules.OpensBody(line.Content) || previous.Content[^1] is '.' or ';' or ':' || line.Content.Length > 220 || (previous.Bold && !line.Bold) || (previous.Centered && !line.Centered && line.Indent > 0 && char.IsUpper(line.Content[0]) && line.Content.Length > 70);

    private int SkipEmpty(int at)
    {
        while (at < lines.Count && (lines[at].IsBlank || PaperMarks.IsRubbish(lines[at].Content)))
        {
            at++;
        }

        return at;
    }

    // In the order of a PDF the signature may stand before "Nơi nhận".
    private bool SignatureBeforeRecipients(int at) =>
        PaperMarks.IsSignature(lines[at].Content) && lines.Skip(at).Take(25).Any(l => PaperMarks.IsRecipientsHead(l.Content));

    private int ReadTail(int at)
    {
        Flush();
        for (; at < lines.Count; at++)
        {
            var line = lines[at];
            if (PaperMarks.IsAnnexHead(line.Content))
            {
                return at;
            }

            if (!line.IsBlank && !line.Noise && !PaperMarks.IsPageNumber(line.Content))
            {
                AddLine(line, BlockKind.Tail);
            }
        }

        return at;
    }

    private int ReadBody(int at)
    {
        var line = lines[at];
        if (line.IsBlank)
        {
            blankBefore = true;
            return at + 1;
        }

        if (line.Noise || IsPageNumber(at) || PaperMarks.IsRubbish(line.Content))
        {
            EndFootnote();
            interrupted = true;
            return at + 1;
        }

        if (!line.IsRow && TextTable.Read(lines, at) is { } laid)
        {
            AddTable(laid.Rows);
            return laid.Next;
        }

        if (line.IsRow)
        {
            AddRow(line);
            return at + 1;
        }

        inTable = false;
        if (PaperMarks.FootnoteMark(line.Content) is { } mark)
        {
            EndFootnote();
            footnoteMark = mark.Mark;
            footnote.Add(line);
        }
        else if (footnote.Count > 0 && GoesOnFootnote(line))
        {
            footnote.Add(line);
        }
        else
        {
            EndFootnote();
            AddToParagraph(line);
        }

        blankBefore = false;
        return at + 1;
    }

    // A figure alone may be a cell of a table or a year; a page number stands apart, or where the text breaks off.
    private bool IsPageNumber(int at) =>
        PaperMarks.IsPageNumber(lines[at].Content) && (at == 0 || at == lines.Count - 1 || lines[at - 1].IsBlank || lines[at + 1].IsBlank || lines[at].PageBreak || !PaperMarks.StartsWithMarker(lines[at + 1].Content));

    private bool GoesOnFootnote(SourceLine line) => !blankBefore && width.Wrapped && !PaperMarks.StartsWithMarker(line.Content) && footnote[^1].Width > width.Columns * 0.6;

    private void AddToParagraph(SourceLine line)
    {
        var gap = interrupted ? Gap.Interruption : blankBefore ? Gap.Blank : line.PageBreak ? Gap.Interruption : Gap.None;
        if (paragraph.Count > 0 && !LineJoin.GoesOn(paragraph, line, gap, width))
        {
            FlushParagraph();
        }

        paragraph.Add(line);
        interrupted = false;
    }

    private void EndFootnote()
    {
        if (footnote.Count == 0)
        {
            return;
        }

        var block = SourceLine.Join(footnote, BlockKind.Footnote, footnoteMark);
        (paragraph.Count > 0 ? footnotesInBetween : blocks).Add(block);
        footnote.Clear();
        interrupted = true;
    }

    private void AddRow(SourceLine line)
    {
        FlushParagraph();
        table += inTable ? 0 : 1;
        inTable = true;
        var cells = line.Columns();
        if (cells.Count > 0)
        {
            blocks.Add(SourceLine.Join([line], BlockKind.TableRow, null, cells, table));
        }
    }

    private void AddTable(List<IReadOnlyList<Block>> rows)
    {
        Flush();
        table++;
        inTable = false;
        foreach (var cells in rows)
        {
            var filled = cells.Where(c => c.Text.Length > 0).ToList();
            if (filled.Count > 0)
            {
                blocks.Add(Block.Row(filled.Aggregate(Block.Join), cells, table));
            }
        }
    }

    private void AddLine(SourceLine line, BlockKind kind)
    {
        if (!line.IsBlank)
        {
            blocks.Add(SourceLine.Join([line], kind, null, line.Columns()));
        }
    }

    private void Flush()
    {
        EndFootnote();
        FlushParagraph();
    }

    private void FlushParagraph()
    {
        if (paragraph.Count > 0)
        {
            blocks.Add(SourceLine.Join(paragraph, BlockKind.Paragraph, null));
            paragraph.Clear();
        }

        blocks.AddRange(footnotesInBetween);
        footnotesInBetween.Clear();
    }
}
