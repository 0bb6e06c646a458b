using System.Globalization;
using System.Text.RegularExpressions;

namespace CoSo.Plans;

/// <summary>
/// Finds what looks like a target in a sentence of a plan: "phấn đấu đạt 95 % hồ sơ giải quyết đúng hạn". It only proposes; a
/// person settles. A number is a target where a word of direction or of striving stands before it, and it is no day, no
/// number of a document, no article.
/// </summary>
internal static partial class TargetSentence
{
    // Folded (EvenFold), so that offsets hold. What comes first in the sentence before the number wins.
    private static readonly (string Word, TargetDirection Direction)[] Directions =
    [
        ("khong qua", TargetDirection.AtMost), ("khong vuot qua", TargetDirection.AtMost), ("khong de qua", TargetDirection.AtMost), ("toi da", TargetDirection.AtMost),
        ("duoi", TargetDirection.AtMost), ("giam con", TargetDirection.AtMost), ("it nhat", TargetDirection.AtLeast), ("toi thieu", TargetDirection.AtLeast),
        ("khong duoi", TargetDirection.AtLeast), ("tu", TargetDirection.AtLeast), ("tren", TargetDirection.AtLeast), ("dat", TargetDirection.AtLeast),
        ("hon", TargetDirection.AtLeast), ("bao dam", TargetDirection.AtLeast), ("dam bao", TargetDirection.AtLeast), ("phan dau", TargetDirection.AtLeast),
        ("co", TargetDirection.AtLeast),
    ];

    private static readonly string[] Striving = ["phan dau", "bao dam", "dam bao", "chi tieu", "muc tieu", "dat", "it nhat", "toi thieu", "khong duoi", "khong qua", "tu", "tren", "khong vuot qua", "giam con", "toi da"];

    private static readonly System.Buffers.SearchValues<char> Stops = System.Buffers.SearchValues.Create(".;,\n()");

    public static IReadOnlyList<FoundTarget> Find(string text)
    {
        var found = new List<FoundTarget>();
        var folded = EvenFold.Fold(text);
        foreach (Match match in Number().Matches(folded))
        {
            var clause = ClauseBefore(folded, match.Index);
            if (IsCited(folded, match) || !IsStriven(folded, match, clause))
            {
                continue;
            }

            found.Add(new FoundTarget(
                match.Index, text.Substring(match.Groups["so"].Index, match.Groups["so"].Length), UnitOf(text, match), ObjectOf(text, match), DirectionOf(folded, match.Index)));
        }

        return found;
    }

    private static bool IsCited(string folded, Match match)
    {
        var before = folded[..match.Index].TrimEnd();
        var after = match.Index + match.Length < folded.Length ? folded[(match.Groups["so"].Index + match.Groups["so"].Length)..] : "";
        return Citing().IsMatch(before) || after.StartsWith('/') || (match.Index > 0 && folded[match.Index - 1] is '/' or '-')
            || (match.Groups["dv"].Value.Length == 0 && Year(match.Groups["so"].Value));
    }

    private static bool Year(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1945 and <= 2100;

    /// <summary>A share is a target in any clause that strives; a bare number only right behind the word.</summary>
    private static bool IsStriven(string folded, Match match, string clause)
    {
        if (IsShare(match))
        {
            return StartsSentence(folded, match.Index) || Striving.Any(word => Has(clause, word)) || Has(clause, "co") || Has(clause, "la");
        }

        var near = clause.Length > 24 ? clause[^24..] : clause;
        return Striving.Any(word => Has(near, word)) && !Has(near, "tu ngay");
    }

    private static bool StartsSentence(string folded, int at) => folded[..at].TrimEnd(' ', '-', '+', '"', '“') is { Length: 0 } or [.., '.' or ';' or ':' or '\n'];

    private static TargetDirection DirectionOf(string folded, int at)
    {
        var clause = ClauseBefore(folded, at);
        foreach (var (word, direction) in Directions)
        {
            if (Has(clause.Length > 40 ? clause[^40..] : clause, word))
            {
                return direction;
            }
        }

        return TargetDirection.AtLeast;
    }

    private static bool IsShare(Match match) => match.Groups["dv"].Value is "%" or "phan tram";

    private static string? UnitOf(string text, Match match) =>
        IsShare(match) ? "%" : match.Groups["dv"].Length > 0 ? text.Substring(match.Groups["dv"].Index, match.Groups["dv"].Length).Trim() : null;

    /// <summary>What the number is of: the words behind it up to the next stop; where nothing follows, those before.</summary>
    private static string ObjectOf(string text, Match match)
    {
        var end = match.Index + match.Length;
        var start = IsShare(match) ? end : match.Groups["so"].Index + match.Groups["so"].Length;
        var stop = text.AsSpan(start).IndexOfAny(Stops);
        var behind = text[start..(stop < 0 ? text.Length : start + stop)].Trim(' ', ':', '-', '"', '“', '”');
        if (behind.Length >= 4)
        {
            return behind;
        }

        var from = text.AsSpan(0, match.Index).LastIndexOfAny(".;\n") + 1;
        return LastWord().Replace(text[from..match.Index].Trim(' ', '-', '+', ':'), "").Trim();
    }

    private static string ClauseBefore(string folded, int at)
    {
        var from = folded.AsSpan(0, at).LastIndexOfAny(".;\n") + 1;
        return folded[from..at];
    }

    private static bool Has(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\w/.,-])(?<so>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?)\s*(?<dv>%|phan tram|dong|trieu dong|ty dong|mo hinh|cong trinh|cuoc|lop|hoi nghi|ho|ho so|nguoi|can bo|khu pho|phuong|don vi|hoc sinh|doanh nghiep|buoi|lan|y kien|du an|van ban|diem)?(?![\w/])")]
    private static partial Regex Number();

    [GeneratedRegex(@"(so|dieu|khoan|diem|ngay|thang|nam|quy|muc|phu luc|khoa|ky|nhiem ky|thu|quan|phuong)$")]
    private static partial Regex Citing();

    [GeneratedRegex(@"\s*(đạt|ít nhất|tối thiểu|không quá|không dưới|từ|trên|dưới|là|tối đa|phấn đấu|bảo đảm|đảm bảo)\s*(ít nhất|tối thiểu|từ|trên)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LastWord();
}

/// <param name="At">Where the number begins in the text.</param>
/// <param name="Number">As written: "95", "1.250".</param>
/// <param name="Unit">"%", "mô hình"; null where none stands behind the number.</param>
/// <param name="Object">What it is a number of.</param>
internal sealed record FoundTarget(int At, string Number, string? Unit, string Object, TargetDirection Direction);
