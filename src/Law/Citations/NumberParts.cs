using System.Text.RegularExpressions;

namespace CoSo.Law.Citations;

/// <summary>A number taken apart and put together as it should be.</summary>
internal sealed partial record NumberParts(string Figure, string Ending, CitationFlags Flags)
{
    public string Normalised => Figure + Ending;

    public static NumberParts? Read(Match match)
    {
        var flags = match.Groups["junk"].Success ? CitationFlags.UnclearNumber : CitationFlags.None;
        var figure = match.Groups["fig"].Value;
        if (figure.Contains(' ', StringComparison.Ordinal))
        {
            flags |= CitationFlags.UnclearNumber;
            figure = figure.Replace(" ", "", StringComparison.Ordinal);
        }

        if (match.Groups["old"].Success)
        {
            return new NumberParts(figure, "-" + match.Groups["old"].Value, flags);
        }

        if (match.Groups["pcode"].Success)
        {
            var body = CitationGrammar.Normalise(match.Groups["pbody"].Value);
            return body.Length >= 2 ? new NumberParts(figure, $"-{match.Groups["pcode"].Value}/{body}", flags) : null;
        }

        return ReadState(match, figure, flags);
    }

    private static NumberParts? ReadState(Match match, string figure, CitationFlags flags)
    {
        var codes = CitationGrammar.Normalise(match.Groups["codes"].Value);
        if (match.Groups["bad"].Success)
        {
            flags |= CitationFlags.MalformedNumber;
        }

        if (codes.Contains('§', StringComparison.Ordinal))
        {
            // A scanner writes § for 8 between figures and adds it elsewhere.
            codes = Regex.Replace(codes, "(?<=[0-9])§(?=[0-9])", "8").Replace("§", "", StringComparison.Ordinal);
            flags |= CitationFlags.UnclearNumber;
        }

        codes = FootnoteDigit().Replace(codes, "");
        codes = MendAssembly(codes, match.Groups["odd"].Value, ref flags);
        var year = match.Groups["year"].Success ? match.Groups["year"].Value + "/" : "";
        return LooksLikeCodes(codes, year.Length > 0) ? new NumberParts(figure, $"/{year}{codes}", flags) : null;
    }

    // "131/NQ-CP3": a footnote figure that lost its raised place.
    [GeneratedRegex("(?<=(?:^|-)(?:CP|TTg|UBND|HĐND))[0-9]{1,2}$")]
    private static partial Regex FootnoteDigit();

    // Terms of the National Assembly are figures: a scanner's "QHI1", "QHI 1" can only be QH11.
    private static string MendAssembly(string codes, string odd, ref CitationFlags flags)
    {
        var at = codes.IndexOf("QH", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && !codes.Contains("UBTVQH", StringComparison.Ordinal)))
        {
            return codes;
        }

        var term = codes[(at + 2)..] + odd;
        var mended = term.Replace('I', '1').Replace('l', '1').Replace('O', '0');
        if (mended.Length is 1 or 2 && mended.All(char.IsAsciiDigit))
        {
            flags |= mended == codes[(at + 2)..] ? CitationFlags.None : CitationFlags.UnclearNumber;
            return codes[..(at + 2)] + mended;
        }

        return codes;
    }

    // At least two capitals somewhere, so that "2/Tổ", "3/Phòng" or "máy/công" are no numbers; one code alone needs a year or to be known.
    private static bool LooksLikeCodes(string codes, bool hasYear)
    {
        var capitals = codes.Count(c => char.IsUpper(c));
        if (capitals < 2 && codes is not "CP" and not "TTg" and not "L")
        {
            return false;
        }

        return hasYear || codes.Contains('-', StringComparison.Ordinal) || codes.Contains('/', StringComparison.Ordinal) || codes.All(c => char.IsUpper(c) || char.IsDigit(c)) && codes.Length >= 2 || codes is "TTg" || char.IsUpper(codes[1]);
    }
}
