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
    private int part;
    private bool annex;
    private bool inTable;

    public IReadOnlyList<Block> Read()
    {
        var type = LineAnatomy.TypeLine(lines);
        var at = type.Index < 0 ? ReadUntypedHead() : ReadHead(type);
        width = WrapWidth.Of(lines.Skip(at));
        while (at < lines.Count)
        {
            var line = lines[at];
            at = PaperMarks.IsRecipientsHead(line.Content) || LineAnatomy.SignatureBeforeRecipients(lines, at) ? ReadTail(at) : ReadBody(at);
        }

        Flush();
        return blocks;
    }

    private void Keep(Block block)
    {
        (block.Attachment, block.InAnnex) = (part, annex);
        blocks.Add(block);
    }

    private int ReadHead((int Index, int Lines) type)
    {
        AddHead(0, type.Index);
        Keep(SourceLine.Join(lines.GetRange(type.Index, type.Lines), BlockKind.Type, null));
        return ReadTitle(type.Index + type.Lines);
    }

    // A head copied from a table of a web page has its bars on lines of their own, and breaks off behind a first word ("Số:", "ỦY").
    private void AddHead(int from, int to)
    {
        var copied = lines.GetRange(from, to - from).Exists(l => l.Content == "|");
        for (var i = from; i < to; i++)
        {
            if (copied && i + 1 < to && LineAnatomy.IsFirstWord(lines[i].Content) && lines[i + 1].Content.Any(char.IsLetterOrDigit))
            {
                Keep(SourceLine.Join(lines.GetRange(i, 2), BlockKind.Header, null));
                i++;
            }
            else if (lines[i].Content != "|")
            {
                AddLine(lines[i], BlockKind.Header);
            }
        }
    }

    private int ReadUntypedHead()
    {
        var end = LineAnatomy.UntypedHeadEnd(lines);
        AddHead(0, end);
        return end;
    }

    private int ReadTitle(int at)
    {
        var end = LineAnatomy.TitleEnd(lines, at);
        foreach (var line in lines.GetRange(at, end - at).Where(l => !PaperMarks.IsRubbish(l.Content)))
        {
            AddLine(line, BlockKind.Title);
        }

        return end;
    }

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

            if (LineAnatomy.AttachedHead(lines, at) is { } attached)
            {
                (part, annex) = (part + 1, false);
                AddHead(at, attached);
                at = attached;
                AddLine(lines[at], BlockKind.Type);
                return ReadTitle(at + 1);
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

        if (line.Noise || LineAnatomy.IsPageNumber(lines, at) || PaperMarks.IsRubbish(line.Content))
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
        if (PaperMarks.IsAnnexTitle(line.Content))
        {
            Flush();
            annex = true;
        }

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
        block.Attachment = part;
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
            Keep(SourceLine.Join([line], BlockKind.TableRow, null, cells, table));
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
                Keep(Block.Row(filled.Aggregate(Block.Join), cells, table));
            }
        }
    }

    private void AddLine(SourceLine line, BlockKind kind)
    {
        if (!line.IsBlank)
        {
            Keep(SourceLine.Join([line], kind, null, line.Columns()));
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
            Keep(SourceLine.Join(paragraph, BlockKind.Paragraph, null));
            paragraph.Clear();
        }

        blocks.AddRange(footnotesInBetween);
        footnotesInBetween.Clear();
    }
}
