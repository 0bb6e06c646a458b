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
            return body.Length >= 2 ? new NumberParts(figure, $"-{CitationGrammar.Normalise(match.Groups["pcode"].Value)}/{body}", flags) : null;
        }

        return ReadState(match, figure, flags);
    }

    private static NumberParts? ReadState(Match match, string figure, CitationFlags flags)
    {
        var codes = CitationGrammar.Normalise(match.Groups["codes"].Value);
        var year = match.Groups["year"].Success ? match.Groups["year"].Value : "";
        flags |= MendShape(match, ref codes, ref year);
        if (codes.Contains('§', StringComparison.Ordinal))
        {
            // A scanner writes § for 8 between figures and adds it elsewhere.
            codes = Regex.Replace(codes, "(?<=[0-9])§(?=[0-9])", "8").Replace("§", "", StringComparison.Ordinal);
            flags |= CitationFlags.UnclearNumber;
        }

        codes = FootnoteDigit().Replace(codes, "");
        codes = MendAssembly(codes, match.Groups["odd"].Value, ref flags);
        return LooksLikeCodes(codes, year.Length > 0) ? new NumberParts(figure, year.Length > 0 ? $"/{year}/{codes}" : $"/{codes}", flags) : null;
    }

    // Ways to build a number wrong that leave no doubt of what is meant: "59/NĐ-2023/NĐ-CP", "59-2023-NĐ-CP", "59/NĐ-CP/2023",
    // "59/2023/NĐ.CP", "59/2023/NĐ/CP", "59//2023/NĐ-CP".
    private static CitationFlags MendShape(Match match, ref string codes, ref string year)
    {
        var wrong = match.Groups["bad"].Success || match.Groups["twice"].Success || match.Groups["dot"].Success;
        if (match.Groups["dashed"] is { Success: true } dashed)
        {
            wrong = true;
            year = FourDigits().Match(dashed.Value).Value;
        }

        if (match.Groups["late"].Success)
        {
            // Only the numbers of legal texts carry a year at all.
            wrong = true;
            year = year.Length > 0 || !Normative().IsMatch(codes) ? year : match.Groups["lateyear"].Value;
        }

        if (match.Groups["dot"].Success)
        {
            codes = codes.Replace('.', '-');
        }

        if (Slashed().Match(codes) is { Success: true } slashed)
        {
            wrong = true;
            codes = $"{slashed.Groups["t"].Value}-{slashed.Groups["b"].Value}";
        }

        return wrong ? CitationFlags.MalformedNumber : CitationFlags.None;
    }

    [GeneratedRegex("(?:19|20)[0-9]{2}")]
    private static partial Regex FourDigits();

    [GeneratedRegex("^(?:NĐ-CP|TT(?:LT)?-|QĐ-TTg|QH|PL-|QĐ-UBND|NQ-HĐND)", RegexOptions.CultureInvariant)]
    private static partial Regex Normative();

    [GeneratedRegex("^(?<t>NĐ|CT|QĐ|TT|NQ|KH|CTr|TB|BC|TTr|HD|CĐ)/(?<b>CP|TTg|UBND|HĐND|B[A-ZĐ]{1,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

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
