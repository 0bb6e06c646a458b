using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>The unit that signs: from the head, else from the signature, else from the sentence that says who makes the plan.</summary>
internal static partial class IssuerReader
{
    public static string? FromHead(List<Block> left, Dictionary<string, TextSpan> spans)
    {
        var lines = left.Where(b => PaperCapitals(b.Text) && b.Text.Length > 3).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        // A line that begins with a body opens a new one ("SỞ …" under "UBND TỈNH …"); any other goes on with the name above it.
        var groups = new List<List<Block>>();
        foreach (var line in lines)
        {
            if (groups.Count == 0 || StartsBody(line.Text))
            {
                groups.Add([]);
            }

            groups[^1].Add(line);
        }

        var last = groups[^1];
        spans["issuer"] = new TextSpan(last[0].Span.Start, last[^1].Span.End);
        var own = Title(Stray().Replace(string.Join(' ', last.Select(b => b.Text)), ""));
        var above = groups.Count > 1 && EvenFold.Fold(groups[^2][0].Text) is var parent && (parent.StartsWith("ubnd", StringComparison.Ordinal) || parent.StartsWith("uy ban nhan dan", StringComparison.Ordinal)) ? Place().Match(string.Join(' ', groups[^2].Select(b => b.Text))) : Match.Empty;
        return above.Success && !EvenFold.Fold(own).Contains(EvenFold.Fold(above.Groups["p"].Value), StringComparison.Ordinal) ? $"{own} {LowerFirst(Title(above.Value).Trim())}" : own;
    }

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    public static string? FromSignature(string? body) => body is null ? null : Title(body);

    public static string? FromBody(IReadOnlyList<Block> blocks, Dictionary<string, TextSpan> spans)
    {
        foreach (var block in blocks.Where(b => b.Kind == BlockKind.Paragraph).Take(8))
        {
            var match = Makes().Match(block.Text);
            if (match.Success)
            {
                var unit = match.Groups["u"];
                var span = block.SpanOf(unit.Index, unit.Length);
                spans["issuer"] = new TextSpan(span.Start, span.End);
                return unit.Value.Trim();
            }
        }

        return null;
    }

    private static bool PaperCapitals(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters > 0 && text.Count(char.IsUpper) * 10 >= letters * 8;
    }

    private static bool StartsBody(string text)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetter(text[at]))
        {
            at++;
        }

        return Units.IsUnitAt(text, EvenFold.Fold(text), at) && !PlaceOnly().IsMatch(text);
    }

    /// <summary>"ỦY BAN NHÂN DÂN QUẬN 10" as it is written in a sentence: capitals where names have them.</summary>
    internal static string Title(string capitals)
    {
        var words = Blanks().Replace(capitals.Trim(' ', '*', '-', '_', '.'), " ").Split(' ');
        var small = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "ban", "nhân", "dân", "dục", "tạo", "và", "học", "nghệ", "thông", "hội", "phòng", "vụ", "tin", "truyền", "đào", "công", "hoạch", "tư", "chính", "thể", "thao", "lịch", "trường", "nghiệp", "triển", "thôn", "sát", "tế" };
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Length == 0 || !word.Where(char.IsLetter).All(char.IsUpper) || IsAbbreviation(word))
            {
                continue;
            }

            var lower = word.ToLowerInvariant();
            if (lower == "ủy" && i > 0 && EvenFold.Fold(words[i - 1]) is "thanh" or "huyen" or "tinh" or "quan" or "thi" or "dang")
            {
                words[i] = lower;
                continue;
            }

            var first = i == 0 || !small.Contains(lower) || EndsName(words, i);
            words[i] = first && !(lower is "tỉnh" or "quận" or "huyện" or "xã" or "phường" or "ban" or "thành" or "phố") || i == 0 ? char.ToUpperInvariant(lower[0]) + lower[1..] : lower;
        }

        return string.Join(' ', words);
    }

    private static bool IsAbbreviation(string word) => word is "UBND" or "HĐND" or "UBMTTQ" or "MTTQ" or "THPT" or "THCS" or "TH" or "TP" or "TP." || !EvenFold.Fold(word).Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y');

    private static bool EndsName(string[] words, int i) => i > 0 && EvenFold.Fold(words[i - 1]) is "tinh" or "quan" or "huyen" or "xa" or "phuong" or "thanh" or "va";

    [GeneratedRegex(@"(?:^|[.,;]\s+|\s)(?<u>(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Phòng|Ban|Trường|Văn phòng|Trung tâm|Công an|Ủy ban Mặt trận|Hội|Chi cục|Cục|Thanh tra|Đảng ủy|Khoa)\s[^.;:,]{0,80}?)\s+(?:xây\s+dựng|ban\s+hành|đề\s+ra|lập|triển\s+khai|xây\s+dựng\s+và\s+ban\s+hành)\s+[Kk]ế\s+hoạch", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Makes();

    [GeneratedRegex(@"(?:TỈNH|THÀNH\s+PHỐ|QUẬN|HUYỆN|THỊ\s+XÃ|PHƯỜNG|XÃ|TP\.)\s+(?<p>[\p{L}0-9 ]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\W*(?:TỈNH|THÀNH\s+PHỐ|QUẬN|HUYỆN|THỊ\s+XÃ|THỊ\s+TRẤN|PHƯỜNG|XÃ|TP\.)\s", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceOnly();

    // A stray letter of a scan before the name.
    [GeneratedRegex(@"^\W*(?!ỦY|UỶ|SỞ|BỘ)\p{L}{1,2}\s+(?=(?:ỦY|UỶ|SỞ|TRƯỜNG|BỘ)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Stray();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
