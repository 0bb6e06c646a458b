using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>What makes a numbered line a heading, and where its title ends.</summary>
internal static class HeadingRules
{
    private const int LongTitle = 260;

    public static (bool IsHeading, int TitleEnd) Judge(OutlineNode node)
    {
        var text = node.Block.Text;
        var body = node.Body.TrimEnd();
        var colon = TitleColon(body);
        if (colon > 0)
        {
            return (true, node.Start + colon);
        }

        var sentence = body.Length > 0 && body[^1] is '.' or ';' && !body.EndsWith("...", StringComparison.Ordinal) && body.Length > 40;
        var several = body.Contains(". ", StringComparison.Ordinal) || (body.Contains("; ", StringComparison.Ordinal) && sentence);
        if (sentence || (several && body.Length > 120) || body.Length > LongTitle)
        {
            return (false, node.Start + OpeningWords(body));
        }

        return (true, text.Length);
    }

    // "1. Sở Nội vụ: Rà soát …" or "3. Nội dung:"; a colon late in a long sentence opens a list, not a title.
    private static int TitleColon(string body)
    {
        var colon = ColonOutsideBrackets(body);
        if (colon < 0 || colon > LongTitle)
        {
            return -1;
        }

        return colon == body.Length - 1 || (colon < 120 && !body[..colon].Contains(". ", StringComparison.Ordinal)) ? colon : -1;
    }

    // "Tổ chức hội nghị (thời gian: tháng 9)": what is in brackets divides nothing.
    private static int ColonOutsideBrackets(string body)
    {
        var depth = 0;
        for (var i = 0; i < body.Length; i++)
        {
            depth += body[i] == '(' ? 1 : body[i] == ')' && depth > 0 ? -1 : 0;
            if (body[i] == ':' && (depth == 0 || !body[i..].Contains(')', StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return -1;
    }

    private static int OpeningWords(string body)
    {
        var (words, depth) = (0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            depth += body[i] == '(' && body.IndexOf(')', i) > 0 ? 1 : body[i] == ')' && depth > 0 ? -1 : 0;
            if (depth > 0)
            {
                continue;
            }

            if (body[i] is ';' or ':' || (body[i] == '.' && i + 1 < body.Length && body[i + 1] == ' '))
            {
                return i;
            }

            words += body[i] == ' ' ? 1 : 0;
            if (words >= 24 && body[i] is ' ' or ',')
            {
                return i;
            }
        }

        return body.Length;
    }

    /// <summary>A letter (or a figure with a bracket) counts as a section only where it is a heading.</summary>
    public static bool IsLetterHeading(OutlineNode node, Block? next)
    {
        var body = node.Body.TrimEnd();
        if (body.Length < 3 || next is null || next.Kind == BlockKind.Tail)
        {
            return false;
        }

        // A heading has something under it that is not its next sibling.
        var under = next.Kind == BlockKind.TableRow ? MarkerKind.Dash : Marker.Read(next.Text).Kind;
        var sibling = under == node.Marker.Kind || Rank(under) < Rank(node.Marker.Kind);
        if (under != MarkerKind.None && sibling)
        {
            return false;
        }

        // "a) Khai mạc lớp tập huấn." over its bullets is a heading in spite of its full stop.
        if (body[^1] is '.' or ';' or ',' or '/')
        {
            return body[^1] == '.' && under is MarkerKind.Dash or MarkerKind.Plus or MarkerKind.Dot && !body.Contains("; ", StringComparison.Ordinal);
        }

        var folded = EvenFold.Fold(body);
        return body[^1] == ':'
            ? body.Length < 130 && (Units.IsUnitAt(body, folded, 0) || !body[..^1].Contains(',', StringComparison.Ordinal) || body.Length < 80)
            : body.Length < 140 && under is MarkerKind.None or MarkerKind.Dash or MarkerKind.Plus or MarkerKind.Dot;
    }

    private static int Rank(MarkerKind kind) => kind == MarkerKind.None ? 99 : (int)kind;
}
