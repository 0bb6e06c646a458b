using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>Short forms that the document defines: "… (gọi tắt là DVCQ)", "Bộ Giáo dục và Đào tạo (GDĐT)".</summary>
internal static partial class AbbreviationReader
{
    public static Dictionary<string, string> Read(IReadOnlyList<Block> blocks)
    {
        var found = new Dictionary<string, string>();
        foreach (var block in blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.Footnote))
        {
            foreach (Match match in Definition().Matches(block.Text))
            {
                var named = match.Groups["say"].Success;
                var shortForm = match.Groups["s"].Value.Trim(' ', '"', '“', '”', '.');
                var before = block.Text[Math.Max(0, match.Index - 160)..match.Index];
                if ((LongForm(before, shortForm) ?? (named && shortForm.Count(char.IsUpper) >= 2 ? LastPhrase(before) : null)) is { } longForm)
                {
                    found[shortForm] = longForm;
                }
            }
        }

        return found;
    }

    // The words before whose first letters spell the short form; a few words may stand between ("… ở cơ sở (gọi tắt là QCDC)").
    private static string? LongForm(string before, string shortForm)
    {
        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = EvenFold.Fold(new string([.. shortForm.Where(char.IsLetter)]));
        if (letters.Length < 2)
        {
            return null;
        }

        for (var skip = 0; skip <= 4 && words.Length - skip >= letters.Length; skip++)
        {
            if (Spells(words[..(words.Length - skip)], letters) is { } length)
            {
                return string.Join(' ', words[(words.Length - skip - length)..(words.Length - skip)]).Trim(',', ';', '“', '”', '"');
            }
        }

        return null;
    }

    private static int? Spells(string[] words, string letters)
    {
        var (at, used) = (letters.Length - 1, 0);
        for (var i = words.Length - 1; i >= 0 && at >= 0; i--, used++)
        {
            var folded = EvenFold.Fold(words[i].TrimStart('“', '"', '('));
            if (folded.Length > 0 && folded[0] == letters[at])
            {
                at--;
            }
            else if (folded is not ("va" or "cua" or "cac" or "-" or "ve" or "cho"))
            {
                return null;
            }
        }

        return at < 0 ? used : null;
    }

    private static string? LastPhrase(string before)
    {
        var start = before.LastIndexOfAny([',', ';', '.', ':', '(']) + 1;
        var phrase = before[start..].Trim();
        return phrase.Length is > 2 and < 90 ? phrase : null;
    }

    [GeneratedRegex(@"\((?:(?<say>(?:sau\s+đây\s+|dưới\s+đây\s+)?(?:được\s+)?(?:gọi|viết)\s+(?:tắt|chung)?\s*là)\s*:?\s*(?<s>[^()]{2,60})|(?<s>[A-ZĐƯ][A-ZĐƯa-z&]{0,3}[A-ZĐƯ&]{1,8}))\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
