using System.Text.RegularExpressions;

namespace CoSo.Reading;

/// <summary>The short form of a task: without footnote marks, the days and issuers of cited papers, and trailing manner.</summary>
internal static partial class TaskText
{
    private const int EnoughWords = 24;
    private const int TooManyWords = 90;

    public static string Shorten(string sentence)
    {
        var text = Marks().Replace(sentence, "");
        text = CitationDays().Replace(text, "");
        text = Blanks().Replace(text, " ").Trim(' ', ',', '.', ';', ':', '*', '-').Trim();
        text = Connective().Replace(text, "");
        text = CutManner(text);
        return text.Length == 0 ? sentence.Trim() : char.ToUpperInvariant(text[0]) + text[1..];
    }

    // Past the first two dozen words a clause of purpose or manner adds nothing to what has to be done.
    private static string CutManner(string text)
    {
        foreach (Match match in Manner().Matches(text))
        {
            if (Words(text[..match.Index]) >= (match.Value[0] is ',' or ';' && match.Length == 2 ? TooManyWords : EnoughWords))
            {
                var cut = text[..match.Index].TrimEnd(' ', ',', ';');
                return cut.EndsWith(" và", StringComparison.Ordinal) ? cut[..^3].TrimEnd() : cut;
            }
        }

        return text;
    }

    private static int Words(string text) => text.Count(c => c == ' ') + 1;

    [GeneratedRegex(@"[\u00B9\u00B2\u00B3\u2070\u2074-\u2079⁽⁾]+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<=[\p{L}0-9]),?\s+ngày\s+[0-9]{1,2}\s*(?:tháng\s*[0-9]{1,2}\s*năm\s*[0-9]{4}|/\s*[0-9]{1,2}\s*/\s*[0-9]{4})(?=\s+của\s)", RegexOptions.CultureInvariant)]
    private static partial Regex CitationDays();

    [GeneratedRegex(@"^(?:đồng thời|Đồng thời|ngoài ra|Ngoài ra|bên cạnh đó|Bên cạnh đó),?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Connective();

    [GeneratedRegex(@"[,;]?\s+(?:nhằm|để(?=\s+(?:bảo đảm|đảm bảo|tạo|góp phần|kịp thời|nâng cao))|góp phần|(?<=[,;]\s)(?:bảo đảm|đảm bảo)|phù hợp với|theo đúng|theo quy định|trong đó|nhất là|đặc biệt là|tạo điều kiện|đáp ứng|tránh)\s|[;,]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Manner();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
