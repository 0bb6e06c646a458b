using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>How wide the lines of a text are, and whether its paragraphs are wrapped at that width.</summary>
internal readonly record struct WrapWidth(bool Wrapped, int Columns)
{
    public static WrapWidth Of(IEnumerable<SourceLine> lines)
    {
        var widths = lines.Where(l => !l.IsBlank && !l.IsRow).Select(l => l.Width).Order().ToList();
        if (widths.Count < 6)
        {
            return new WrapWidth(false, 0);
        }

        var wide = widths[widths.Count * 85 / 100];
        var full = widths.Count(w => w >= wide * 0.85 && w <= wide * 1.2);
        return new WrapWidth(wide is >= 50 and <= 150 && full * 4 >= widths.Count && widths.Count(w => w > wide * 1.35) * 25 <= widths.Count, wide);
    }
}

internal enum Gap
{
    None,
    Blank,

    /// <summary>A page number, a page break or a footnote stood between.</summary>
    Interruption,
}

/// <summary>Whether a line goes on with the paragraph before it.</summary>
internal static class LineJoin
{
    // Second halves of names with a dash inside, which a wrap can put at the start of a line.
    private static readonly string[] DashedHalves = ["thuong binh", "xa hoi", "tai chinh", "gia dinh", "truyen hinh", "ke hoach", "doi ngoai", "nghe thuat", "van phong", "hanh chinh", "ky thuat", "du lich", "dau tu"];

    private static readonly string[] OpenEnds =
        ["theo", "của", "và", "với", "về", "cho", "các", "trong", "tại", "đến", "từ", "do", "bởi", "để", "hoặc", "những", "là", "có", "trên", "số", "thực hiện", "ngày", "tháng", "năm"];

    public static bool GoesOn(List<SourceLine> paragraph, SourceLine line, Gap gap, WrapWidth width)
    {
        var last = paragraph[^1];
        var open = last.Content[^1] is not ('.' or ';' or ':' or '!' or '?' or '…');
        var full = !width.Wrapped || last.Width + 1 + FirstWord(line.Content) >= width.Columns * 0.86;
        if (PaperMarks.StartsWithMarker(line.Content) && !(open && full && gap == Gap.None && width.Wrapped && IsDashedHalf(line.Content)))
        {
            return false;
        }

        if (PaperMarks.IsCapitals(last.Content) && paragraph.TrueForAll(l => PaperMarks.IsCapitals(l.Content)))
        {
            return gap == Gap.None && open && PaperMarks.IsCapitals(line.Content);
        }

        var small = char.IsLower(line.Content[0]) || line.Content[0] is '(' or ',' or ')' or '&' or '“' or '"';
        return gap switch
        {
            Gap.None when width.Wrapped => GoesOnWrapped(last, line, open, full, width),
            Gap.None => open && GoesOnBroken(paragraph, line),
            Gap.Blank => open && char.IsLower(line.Content[0]) && (width.Wrapped ? full : paragraph.Sum(l => l.Content.Length) > 60),
            _ => open && (small || (width.Wrapped ? full && !IsHeading(paragraph) : EndsOpen(last.Content))),
        };
    }

    /// <summary>Whether a paragraph goes on with the one before it, which broke off in the middle of a sentence.</summary>
    public static bool GoesOn(string last, string next, bool interrupted)
    {
        var open = last[^1] is not ('.' or ';' or ':' or '!' or '?' or '…' or '/');
        return open && last.Length > 60 && !PaperMarks.StartsWithMarker(next) && !PaperMarks.IsCapitals(last) && (char.IsLower(next[0]) || (interrupted && EndsOpen(last)));
    }

    // Text copied from a page is broken anywhere: it goes on in small letters, behind a word that cannot end, inside a bracket,
    // or where the lines before were cut at the same width.
    private static bool GoesOnBroken(List<SourceLine> paragraph, SourceLine line)
    {
        var last = paragraph[^1].Content;
        var even = paragraph.Count > 1 && last.Length > 40 && Math.Abs(last.Length - paragraph[^2].Content.Length) <= 10;
        return (char.IsLower(line.Content[0]) && last.Length > 20) || (last.Length > 25 && last.Length <= 300 && EndsOpen(last)) || (last.Length > 40 && paragraph.Sum(l => l.Content.Count(c => c == '(') - l.Content.Count(c => c == ')')) > 0) || even;
    }

    private static bool GoesOnWrapped(SourceLine last, SourceLine line, bool open, bool full, WrapWidth width)
    {
        if (!full)
        {
            return open && (char.IsLower(line.Content[0]) || last.Content[^1] == ',') && last.Width > width.Columns * 0.3;
        }

        // After a full stop a deeper first line opens a new paragraph; otherwise it is a sentence of the same one.
        var deeper = line.Indent >= last.Indent + 2;
        return open ? !(deeper && char.IsUpper(line.Content[0]) && line.Indent >= last.Indent + 4 && last.Indent < 2 && last.Width < width.Columns * 0.85) : !deeper && last.Width >= width.Columns * 0.85 && last.Content[^1] is '.' or ';';
    }

    // A line is wrapped only where the next word would not have fitted.
    private static int FirstWord(string content)
    {
        var end = content.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? content.Length : end;
    }

    private static bool IsHeading(List<SourceLine> paragraph) => PaperMarks.StartsWithMarker(paragraph[0].Content) && paragraph.Sum(l => l.Content.Length) < 60;

    private static bool EndsOpen(string content) =>
        content[^1] is ',' or '-' || OpenEnds.Any(e => content.EndsWith(" " + e, StringComparison.Ordinal)) || content.Length > 300;

    private static bool IsDashedHalf(string content)
    {
        var rest = EvenFold.Fold(content.TrimStart('-', '–', ' '));
        return content[0] is '-' or '–' && DashedHalves.Any(h => rest.StartsWith(h, StringComparison.Ordinal));
    }
}
