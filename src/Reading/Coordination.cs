using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>Which bodies a task is done together with: what stands between "phối hợp (với)" and the next verb.</summary>
internal static partial class Coordination
{
    public static List<string> Read(string text)
    {
        var folded = EvenFold.Fold(text);
        var found = new List<string>();
        foreach (Match match in With().Matches(folded))
        {
            var at = match.Index + match.Length;
            if (at >= text.Length || !IsPartner(text, folded, at))
            {
                continue;
            }

            var end = Units.ListEnd(text, folded, at);
            foreach (var part in SplitList(text[at..end]))
            {
                if (!found.Contains(part))
                {
                    found.Add(part);
                }
            }
        }

        return found;
    }

    private static bool IsPartner(string text, string folded, int at)
    {
        if (Units.IsUnitAt(text, folded, at))
        {
            return true;
        }

        // An unknown name in capitals right behind "với" is a partner; a verb is none.
        return char.IsUpper(text[at]) && folded[..at].EndsWith(" voi ", StringComparison.Ordinal) && !Actions.IsVerbAt(text, folded, at, out _);
    }

    /// <summary>"Sở A, Sở B và các đơn vị liên quan" into three; "các cơ quan, đơn vị liên quan" stays one.</summary>
    public static List<string> SplitList(string list)
    {
        var folded = EvenFold.Fold(list);
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i < list.Length; i++)
        {
            var skip = list[i] is ',' or ';' or '\n' ? 1 : folded.AsSpan(i).StartsWith(" va ") ? 3 : folded.AsSpan(i).StartsWith(" cung ") ? 5 : 0;
            if (skip == 0)
            {
                continue;
            }

            var next = i + skip;
            while (next < list.Length && char.IsWhiteSpace(list[next]))
            {
                next++;
            }

            if (next < list.Length && OpensPart(list, folded, next, list[start..i]))
            {
                Add(parts, list[start..i]);
                start = next;
                i = next;
            }
        }

        Add(parts, list[start..]);
        return parts;
    }

    // After a comma a new body begins with a capital head word or with "các"; "các sở, ban, ngành" and "cơ quan, đơn vị" go on.
    private static bool OpensPart(string list, string folded, int at, string before)
    {
        if (!Units.IsUnitAt(list, folded, at, mayBeSmall: false))
        {
            return false;
        }

        var collective = EvenFold.Fold(before).TrimStart().StartsWith("cac ", StringComparison.Ordinal);
        return char.IsUpper(list[at]) && !list[at..].StartsWith("Ủy ban nhân dân các", StringComparison.Ordinal) || folded.AsSpan(at).StartsWith("cac ") || !collective;
    }

    private static void Add(List<string> parts, string part)
    {
        var trimmed = part.Trim(' ', ',', '.', ';', '-', '\n');
        trimmed = LeadingWith().Replace(trimmed, "");
        if (trimmed.Length is > 1 and < 160)
        {
            parts.Add(trimmed);
        }
    }

    [GeneratedRegex(@"(?<!\p{L})(?:phoi hop|phoi ket hop)(?: (?:chat che|dong bo|thuong xuyen|kip thoi|tot))?(?: (?:voi|cung|giua))?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"^(?:với|cùng|và)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingWith();
}
