namespace CoSo.Documents.Reading;

/// <summary>Tells head, type, title, body and foot of a Word document apart, where no blank lines do it.</summary>
internal static class DocxAnatomy
{
    private const int HeadLines = 45;

    public static List<Block> Mark(List<Block> blocks)
    {
        var type = blocks.Take(HeadLines).TakeWhile(b => !PaperMarks.IsAddressee(b.Text)).ToList().FindIndex(b => b.Kind is BlockKind.Paragraph or BlockKind.Header && PaperMarks.TypeOf(b.Text) is not null);
        if (type >= 0)
        {
            MarkHeader(blocks, type);
            blocks[type].Kind = BlockKind.Type;
            MarkTitle(blocks, type);
        }
        else if (blocks.Take(HeadLines).ToList().FindIndex(b => PaperMarks.IsAddressee(b.Text)) is var addressee and > 0)
        {
            MarkHeader(blocks, addressee);
        }

        MarkTail(blocks, Math.Max(type, 0));
        return Mend(blocks);
    }

    private static void MarkHeader(List<Block> blocks, int count) =>
        blocks.Take(count).Where(b => b.Kind == BlockKind.Paragraph).ToList().ForEach(b => b.Kind = BlockKind.Header);

    // Text typed or pasted out of a PDF brings its footnotes and broken sentences along as paragraphs.
    private static List<Block> Mend(List<Block> blocks)
    {
        var mended = new List<Block>(blocks.Count);
        var notes = new List<Block>();
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Paragraph && PaperMarks.FootnoteMark(block.Text) is { } mark)
            {
                notes.Add(block.AsFootnote(mark.Mark));
                continue;
            }

            if (block.Kind == BlockKind.Paragraph && mended.Count > 0 && mended[^1].Kind == BlockKind.Paragraph && LineJoin.GoesOn(mended[^1].Text, block.Text, notes.Count > 0))
            {
                mended[^1] = Block.Join(mended[^1], block);
                continue;
            }

            mended.AddRange(notes);
            notes.Clear();
            mended.Add(block);
        }

        mended.AddRange(notes);
        return mended;
    }

    private static void MarkTitle(List<Block> blocks, int type)
    {
        for (var i = type + 1; i < blocks.Count && i < type + 8; i++)
        {
            var block = blocks[i];
            var first = i == type + 1;
            if (block.Kind != BlockKind.Paragraph || PaperMarks.StartsWithMarker(block.Text))
            {
                return;
            }

            if (PaperMarks.IsRubbish(block.Text))
            {
                continue;
            }

            var previous = blocks[i - 1];
            if (!first && (TitleRules.OpensBody(block.Text) || (previous.Bold && !block.Bold) || (previous.Centered && !block.Centered) || (!block.Centered && !block.Bold && char.IsUpper(block.Text[0]))))
            {
                return;
            }

            if (block.Text.Length > 400 || (first && TitleRules.OpensBody(block.Text) && !block.Centered && !block.Bold))
            {
                return;
            }

            block.Kind = BlockKind.Title;
        }
    }

    private static void MarkTail(List<Block> blocks, int from)
    {
        var (tail, part, annex) = (false, 0, false);
        for (var i = from; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (tail && block.Kind is BlockKind.Paragraph && PaperMarks.IsAttachedHead(block.Text))
            {
                // Behind the foot of a decision stands the plan that it promulgates.
                (tail, part, annex) = (false, part + 1, false);
                block.Kind = BlockKind.Type;
                blocks.Take(i).Reverse().TakeWhile(b => b.Kind == BlockKind.Header).ToList().ForEach(b => b.Attachment = part);
                MarkTitle(blocks, i);
            }

            annex |= block.Kind == BlockKind.Paragraph && PaperMarks.IsAnnexTitle(block.Text);
            (block.Attachment, block.InAnnex) = (part, annex);
            if (block.Kind == BlockKind.Tail)
            {
                tail = true;
                continue;
            }

            if (block.Kind == BlockKind.Paragraph && (PaperMarks.IsRecipientsHead(block.Text) || (PaperMarks.IsSignature(block.Text) && blocks.Skip(i).Take(25).Any(b => b.Kind == BlockKind.Tail || PaperMarks.IsRecipientsHead(b.Text)))))
            {
                tail = true;
            }

            if (block.Kind is BlockKind.Footnote or BlockKind.TableRow or BlockKind.Type or BlockKind.Title or BlockKind.Header)
            {
                continue;
            }

            if (tail && PaperMarks.IsAnnexHead(block.Text))
            {
                tail = false;
            }

            if (tail)
            {
                block.Kind = BlockKind.Tail;
            }
        }
    }
}
