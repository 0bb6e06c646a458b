namespace CoSo.Documents.Reading;

/// <summary>One block of a paper: composed text whose every character knows where it stands in <see cref="Paper.Text"/>.</summary>
public sealed class Block
{
    private readonly int[] map;

    internal Block(BlockKind kind, string text, int[] map)
    {
        Kind = kind;
        Text = text;
        this.map = map;
    }

    /// <summary>What part of the paper it is.</summary>
    public BlockKind Kind { get; internal set; }

    /// <summary>The text, wrapped lines joined by one blank.</summary>
    public string Text { get; }

    /// <summary>Cells of a table row or columns of a head or foot line; empty elsewhere.</summary>
    public IReadOnlyList<Block> Cells { get; internal init; } = [];

    /// <summary>The mark of a footnote ("3").</summary>
    public string? Mark { get; internal init; }

    /// <summary>All of it is bold.</summary>
    public bool Bold { get; internal init; }

    /// <summary>Set in the middle of the line.</summary>
    public bool Centered { get; internal init; }

    /// <summary>Depth of an automatic list in Word, from 0; -1 where there is none.</summary>
    public int ListLevel { get; internal init; } = -1;

    /// <summary>Number of the table a row stands in, from 1; 0 elsewhere.</summary>
    public int Table { get; internal init; }

    /// <summary>Which document of the file it belongs to: 0 the first, 1 the plan attached to a decision or letter.</summary>
    public int Attachment { get; internal set; }

    /// <summary>Stands in an annex ("PHỤ LỤC II").</summary>
    public bool InAnnex { get; internal set; }

    /// <summary>Where the whole block stands.</summary>
    public SourceSpan Span => SpanOf(0, Text.Length);

    /// <summary>Where a part of the block stands in <see cref="Paper.Text"/>.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        if (map.Length == 0)
        {
            return new SourceSpan(0, 0);
        }

        start = Math.Clamp(start, 0, map.Length - 1);
        var end = Math.Clamp(start + length, start, map.Length - 1);
        return new SourceSpan(map[start], Math.Max(map[start], map[end]));
    }

    /// <summary>Both as one, parted by a blank; the kind and marks of the first.</summary>
    internal static Block Join(Block first, Block second) => new(first.Kind, $"{first.Text} {second.Text}", [.. first.map, .. second.map])
    {
        Mark = first.Mark,
        Attachment = first.Attachment,
        ListLevel = first.ListLevel,
        Bold = first.Bold && second.Bold,
        Centered = first.Centered && second.Centered,
    };

    /// <summary>A row of a table.</summary>
    internal static Block Row(Block whole, IReadOnlyList<Block> cells, int table) => new(BlockKind.TableRow, whole.Text, whole.map) { Cells = cells, Table = table };

    /// <summary>The same as a typed footnote.</summary>
    internal Block AsFootnote(string mark) => new(BlockKind.Footnote, Text, map) { Mark = mark, Attachment = Attachment };

    /// <summary>Both as one paragraph: a heading whose name stands on the line below its number.</summary>
    public static Block Paragraph(Block first, Block second) => Join(first, second);

    /// <summary>A part of this block as a block of its own, blanks around it left out.</summary>
    public Block Part(int start, int length)
    {
        var end = start + length;
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return new Block(Kind, Text[start..end], map[start..(end + 1)]) { Mark = Mark, Attachment = Attachment, Bold = Bold, Centered = Centered };
    }
}
