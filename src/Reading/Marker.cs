using System.Globalization;
using System.Text.RegularExpressions;

namespace CoSo.Reading;

/// <summary>Kinds of numbering, outermost first.</summary>
internal enum MarkerKind
{
    None,
    Part,
    Upper,
    Roman,
    Arabic,
    Decimal2,
    Decimal3,
    Decimal4,
    ArabicBracket,
    Letter,
    Dash,
    Plus,
    Dot,
}

/// <summary>The numbering at the start of a paragraph.</summary>
internal readonly partial record struct Marker(MarkerKind Kind, string Number, int Length)
{
    public bool IsNumbered => Kind is >= MarkerKind.Part and <= MarkerKind.ArabicBracket;

    public bool IsBullet => Kind is MarkerKind.Dash or MarkerKind.Plus or MarkerKind.Dot;

    public static Marker Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return new Marker(MarkerKind.None, "", 0);
        }

        var kind = match switch
        {
            _ when match.Groups["part"].Success => MarkerKind.Part,
            _ when match.Groups["roman"].Success => MarkerKind.Roman,
            _ when match.Groups["upper"].Success => MarkerKind.Upper,
            _ when match.Groups["dec"].Success => MarkerKind.Decimal2 + Math.Min(2, match.Groups["dec"].Value.Count(c => c == '.') - 1),
            _ when match.Groups["arabic"].Success => match.Groups["close"].Value == ")" || match.Groups["open"].Success ? MarkerKind.ArabicBracket : MarkerKind.Arabic,
            _ when match.Groups["letter"].Success => MarkerKind.Letter,
            _ when match.Groups["plus"].Success => MarkerKind.Plus,
            _ when match.Groups["dash"].Success => MarkerKind.Dash,
            _ => MarkerKind.Dot,
        };
        var number = match.Groups["n"].Success ? match.Groups["n"].Value : "";
        return new Marker(kind, number, match.Length);
    }

    /// <summary>The figure of an Arabic number; 0 for others.</summary>
    public int Figure => int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    [GeneratedRegex(
        @"^(?:(?<part>(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:(?:thứ|THỨ)\s+)?(?<n>[IVX]+|[0-9]+|nhất|hai|ba|tư|NHẤT|HAI|BA|TƯ))(?:\s*[.:/-]\s*|\s+|$)" +
        @"|(?<roman>(?<n>[IVX]{1,6}))\s?(?:[.)]\s?|/\s*(?=[\p{Lu}""“])|[–-]\s*(?=[\p{L}""“]))(?=\D)" +
        @"|(?<upper>(?<n>[A-HĐ]))[.)/]\s?(?=[\p{L}""“])" +
        @"|(?<dec>(?<n>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}))[.)]?\s+(?=\S)" +
        @"|(?<open>\()?(?<arabic>(?<n>[0-9]{1,2}))(?:(?<close>[.)])\s?(?=[^\d\s/])|/\s+|\s?-\s+(?=\p{Lu}))" +
        @"|(?:Điều|ĐIỀU)\s+(?<arabic>(?<n>[0-9]{1,3}))\s*[.:]\s*" +
        @"|(?<letter>(?<n>[a-zđ]))[.)]\s?(?=\S)" +
        @"|(?<plus>\+)\s*(?=\S)" +
        @"|(?<dash>[-–—~\uF02D])\s*(?=\S)" +
        @"|(?<dot>[•*▪●○◦♦➢✓❖\u25AA\uF0A7\uF0B7\uF0FC\uF0D8\u00B7]|o(?=\s{1,3}\p{Lu}))\s*(?=\S))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
