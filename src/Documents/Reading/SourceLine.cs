using System.Text;

namespace CoSo.Documents.Reading;

/// <summary>One line of the composed text, with its place.</summary>
internal sealed class SourceLine
{
    private const int TabWidth = 8;
    private readonly ComposedText source;
    private readonly int start;

    private SourceLine(ComposedText source, int start, string content)
    {
        this.source = source;
        this.start = start;
        Content = content;
    }

    /// <summary>The line without blanks around it.</summary>
    public string Content { get; }

    public int Indent { get; private init; }

    public bool Bold { get; private init; }

    public bool Centered { get; private init; }

    public bool Noise { get; private init; }

    /// <summary>A form feed stood before it.</summary>
    public bool PageBreak { get; private init; }

    public bool IsBlank => Content.Length == 0;

    public int Width => Indent + Content.Length;

    /// <summary>A row of a table drawn in text: bars, or three columns parted by tabs.</summary>
    public bool IsRow => (Content.StartsWith('|') && Content.IndexOf('|', 1) > 0) || Content.Count(c => c == '\t') >= 2 && Columns().Count >= 3;

    public static List<SourceLine> Split(ComposedText source, LineHints hints)
    {
        var lines = new List<SourceLine>();
        var text = source.Text;
        for (int from = 0, number = 0; from <= text.Length; number++)
        {
            var end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            lines.Add(Of(source, from, end, number, hints));
            from = end + 1;
        }

        return lines;
    }

    private static SourceLine Of(ComposedText source, int from, int end, int number, LineHints hints)
    {
        var (start, indent, feed) = (from, 0, false);
        var text = source.Text;
        for (; start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\f'); start++)
        {
            feed |= text[start] == '\f';
            indent = text[start] == '\t' ? (indent / TabWidth + 1) * TabWidth : text[start] == '\f' ? 0 : indent + 1;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        // Word exports mark bold by asterisks around the whole line.
        var stars = end - start > 4 && text[start] == '*' && text[start + 1] == '*' ? 2 : 0;
        if (stars > 0)
        {
            start += 2;
            end -= text[end - 1] == '*' && text[end - 2] == '*' ? 2 : 0;
        }

        return new SourceLine(source, start, text[start..end])
        {
            Indent = indent,
            Bold = stars > 0 || hints.Bold.Contains(number),
            Centered = hints.Centered.Contains(number),
            Noise = hints.Noise.Contains(number),
            PageBreak = feed,
        };
    }

    /// <summary>Columns of a head, foot or table line: parted by bars, tabs or at least three blanks.</summary>
    public IReadOnlyList<Block> Columns()
    {
        var cells = new List<Block>();
        var bars = Content.Contains('|', StringComparison.Ordinal);
        for (var at = 0; at <= Content.Length;)
        {
            var end = at;
            while (end < Content.Length && !(bars ? Content[end] == '|' : Content[end] == '\t' || IsGap(end)))
            {
                end++;
            }

            if (bars ? end > 0 && end <= Content.Length && (at > 0 || !Content.StartsWith('|')) && (end < Content.Length || at < Content.Length) : end > at)
            {
                cells.Add(Cell(at, end));
            }

            at = end + 1;
            while (!bars && at < Content.Length && char.IsWhiteSpace(Content[at]))
            {
                at++;
            }
        }

        return cells;
    }

    /// <summary>What of the line stands between two columns of the page; null where nothing does.</summary>
    public Block? Cut(int fromColumn, int toColumn)
    {
        var from = Math.Clamp(fromColumn - Indent, 0, Content.Length);
        var to = Math.Clamp(toColumn - (long)Indent, from, Content.Length);
        var cell = Cell(from, (int)to);
        return cell.Text.Length == 0 ? null : cell;
    }

    private Block Cell(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(Content[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(Content[to - 1]))
        {
            to--;
        }

        return new Block(BlockKind.Paragraph, Content[from..to], Map(from, to));
    }

    private bool IsGap(int at) => at + 2 < Content.Length && Content[at] == ' ' && Content[at + 1] == ' ' && Content[at + 2] == ' ';

    private int[] Map(int from, int to)
    {
        var map = new int[to - from + 1];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = source.SourceOf(start + from + i);
        }

        return map;
    }

    /// <summary>Lines as one block, joined by a blank.</summary>
    public static Block Join(List<SourceLine> lines, BlockKind kind, string? mark, IReadOnlyList<Block>? cells = null, int table = 0)
    {
        var text = new StringBuilder();
        var map = new List<int>();
        foreach (var line in lines)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(line.Content);
            map.AddRange(line.Map(0, line.Content.Length));
        }

        return new Block(kind, text.ToString(), [.. map])
        {
            Mark = mark,
            Cells = cells ?? [],
            Table = table,
            Bold = lines.TrueForAll(l => l.Bold),
            Centered = lines.TrueForAll(l => l.Centered),
        };
    }
}
