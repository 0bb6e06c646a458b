using System.Text.RegularExpressions;

namespace CoSo.Documents.Reading;

/// <summary>
/// A table laid out with blanks, as a PDF's text comes: it begins around a line "STT  Nội dung  …"; its columns are told apart
/// by the rivers of blanks that run down between the names in its heading. A table too crowded for that is kept as lines, so
/// that it is at least not read as running text.
/// </summary>
internal sealed partial class TextTable
{
    private readonly List<SourceLine> lines;
    private readonly List<(int Start, int End)> heads;
    private readonly int[] rivers;

    private TextTable(List<SourceLine> lines, List<(int, int)> heads)
    {
        this.lines = lines;
        this.heads = heads;
        rivers = new int[heads.Count - 1];
        FindRivers();
    }

    /// <summary>Reads the table that begins at this line; gives its rows and the line behind it, or null where none stands.</summary>
    public static (List<IReadOnlyList<Block>> Rows, int Next)? Read(List<SourceLine> all, int at)
    {
        // The label may stand in the middle of a heading of several lines.
        var label = at;
        while (label < all.Count && label < at + 3 && !all[label].IsBlank && !Label().IsMatch(all[label].Content))
        {
            label++;
        }

        if (label >= all.Count || !Label().IsMatch(all[label].Content) || (label > at && all[at].Indent < all[label].Indent + 8))
        {
            return null;
        }

        var end = EndOf(all, label);
        var heads = Chunks(all[label]);
        if (label == at && heads.Count >= 3)
        {
            var rows = new TextTable(all.GetRange(at, end - at), heads).Rows();
            if (rows.Count > 1)
            {
                return (rows, end);
            }
        }

        return ([.. all.GetRange(at, end - at).Where(l => !l.IsBlank && !l.Noise).Select(l => new List<Block> { SourceLine.Join([l], BlockKind.Paragraph, null) })], end);
    }

    // The table goes on until the foot, a heading, or running text.
    private static int EndOf(List<SourceLine> all, int label)
    {
        var first = all[label].Indent + 8;
        var (end, unnumbered) = (label + 1, 0);
        for (var i = label + 1; i < all.Count; i++)
        {
            var line = all[i];
            if (line.IsBlank || line.Noise)
            {
                continue;
            }

            var numbered = line.Indent <= first && RowNumber().IsMatch(line.Content);
            unnumbered = numbered ? 0 : unnumbered + 1;
            if (PaperMarks.IsRecipientsHead(line.Content) || PaperMarks.IsSignature(line.Content) || PaperMarks.IsAnnexHead(line.Content) || Heading().IsMatch(line.Content) || unnumbered > 14 || (!numbered && line.Indent < 8 && line.Content.Length > 70 && Chunks(line).Count == 1))
            {
                break;
            }

            end = i + 1;
        }

        return end;
    }

    private void FindRivers()
    {
        var body = lines.Where(l => !l.IsBlank && !l.Noise && !PaperMarks.IsPageNumber(l.Content)).ToList();
        for (var i = 0; i < rivers.Length; i++)
        {
            var (from, to) = ((heads[i].Start + heads[i].End) / 2, (heads[i + 1].Start + heads[i + 1].End) / 2);
            rivers[i] = Enumerable.Range(from, Math.Max(1, to - from)).MinBy(x => (body.Count(l => !IsBlankAt(l, x)), -Calm(body, x), Math.Abs(x - heads[i + 1].Start)));
        }
    }

    // Of two rivers the wider one parts the columns.
    private static int Calm(List<SourceLine> body, int x)
    {
        var width = 0;
        while (width < 6 && body.TrueForAll(l => IsBlankAt(l, x + width)))
        {
            width++;
        }

        return width;
    }

    private static bool IsBlankAt(SourceLine line, int x) => x < line.Indent || x - line.Indent >= line.Content.Length || line.Content[x - line.Indent] == ' ';

    private List<IReadOnlyList<Block>> Rows()
    {
        var rows = new List<List<SourceLine>> { new() { lines[0] } };
        var group = new List<SourceLine>();
        foreach (var line in lines.Skip(1))
        {
            if (line.IsBlank || line.Noise || (PaperMarks.IsPageNumber(line.Content) && line.Indent > rivers[0]))
            {
                Close(rows, group);
                continue;
            }

            // What stands right under the heading without a number goes on with it: "Cơ quan / chủ trì".
            if (HasNumber(line) && (group.Exists(HasNumber) || (rows.Count == 1 && group.Count > 0 && group[0] == lines[1])))
            {
                Close(rows, group);
            }

            group.Add(line);
        }

        Close(rows, group);
        return [.. rows.Select(Cells)];
    }

    // A group without a number goes on with the row above it.
    private void Close(List<List<SourceLine>> rows, List<SourceLine> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        if (group.Exists(HasNumber))
        {
            rows.Add([.. group]);
        }
        else
        {
            rows[^1].AddRange(group);
        }

        group.Clear();
    }

    private bool HasNumber(SourceLine line) => line.Indent < rivers[0] + 1 && RowNumber().IsMatch(line.Content);

    private IReadOnlyList<Block> Cells(List<SourceLine> row)
    {
        var cells = new List<Block>();
        for (var column = 0; column < heads.Count; column++)
        {
            var (from, to) = (column == 0 ? 0 : rivers[column - 1], column == heads.Count - 1 ? int.MaxValue : rivers[column]);
            var parts = row.Select(l => l.Cut(from, to)).OfType<Block>().ToList();
            cells.Add(parts.Count == 0 ? new Block(BlockKind.Paragraph, "", []) : parts.Aggregate(Block.Join));
        }

        return cells;
    }

    private static List<(int Start, int End)> Chunks(SourceLine line)
    {
        var chunks = new List<(int, int)>();
        foreach (Match match in Chunk().Matches(line.Content))
        {
            chunks.Add((line.Indent + match.Index, line.Indent + match.Index + match.Length));
        }

        return chunks;
    }

    [GeneratedRegex(@"^(?:STT|TT|Stt|Số TT)\s+\p{Lu}\p{L}*[^.;:]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\S+(?:\s\S+)*")]
    private static partial Regex Chunk();

    [GeneratedRegex(@"^[0-9]{1,3}[.)]?(?:\s|$)|^[IVX]{1,5}[.)]?\s{2,}")]
    private static partial Regex RowNumber();

    [GeneratedRegex(@"^(?:[IVX]{1,5}|[0-9]{1,2})[.)]\s+\p{Lu}{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
