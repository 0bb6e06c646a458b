using System.Globalization;
using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Law.Citations;

/// <summary>What is wrong with the form of a number, and how it should be written where that can be told.</summary>
public enum NumberFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Put together wrong: <c>59/NĐ-2023/NĐ-CP</c>.</summary>
    Malformed,

    /// <summary>Letters of the sign in the wrong case or without their marks: <c>46-Ctr/QU</c>, <c>13/NQ-HDND</c>.</summary>
    Letters,

    /// <summary>A paper of the Party in the form of the State, or the other way round: <c>58/CT-TW</c>, <c>155-KH/UBND</c>.</summary>
    OtherSide,

    /// <summary>A legal text without its year: <c>64/NĐ-CP</c>.</summary>
    YearMissing,

    /// <summary>A year where such papers have none: <c>12/2024/KH-UBND</c>.</summary>
    YearTooMuch,

    /// <summary>The year in the number is another than that of the day printed with it.</summary>
    YearDiffers,
}

/// <summary>
/// The form of numbers: of the State <c>n/TYPE-ISSUER</c>, legal texts <c>n/YEAR/TYPE-ISSUER</c> (30/2020/NĐ-CP, annexes I and III;
/// 34/2016/NĐ-CP), of the Party <c>n-TYPE/ISSUER</c> (36-HD/VPTW).
/// </summary>
public static partial class NumberForm
{
    // Since the law on making legal texts of 1996 every legal text carries its year.
    private const int FirstYearInNumbers = 1998;

    // From 2009 decisions of the Prime Minister are legal texts only where they carry a year: never more than two hundred a year.
    private const int FirstYearOfOwnSeries = 2009;
    private const int MostLegalDecisions = 200;

    private static readonly string[] Types =
        ["NQ", "QĐ", "CT", "QC", "QyĐ", "QĐi", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "TT", "TTLT", "NĐ", "PL", "KL", "NQLT", "GM"];

    private static readonly string[] Issuers = ["CP", "TTg", "UBND", "HĐND", "UBTVQH", "VPCP"];

    /// <summary>Judges one mention. The suggestion is null where the right form cannot be told from the text.</summary>
    public static (NumberFault Fault, string? Suggestion) Judge(Citation citation)
    {
        if (citation.Flags.HasFlag(CitationFlags.MalformedNumber))
        {
            return (NumberFault.Malformed, citation.Number);
        }

        if (citation.Flags.HasFlag(CitationFlags.FromRange))
        {
            return (NumberFault.None, null);
        }

        var state = State().Match(citation.Number);
        return state.Success ? JudgeState(citation, state) : Party().Match(citation.Number) is { Success: true } party ? JudgeParty(party) : (NumberFault.None, null);
    }

    private static (NumberFault, string?) JudgeState(Citation citation, Match match)
    {
        var (figure, year, type, body) = (match.Groups["n"].Value, match.Groups["y"].Value, match.Groups["t"].Value, match.Groups["b"].Value);
        var (rightType, rightBody) = (body.Length > 0 ? Right(type, Types) : type, Right(body, Issuers));
        var head = year.Length > 0 ? $"{figure}/{year}" : figure;
        if (rightType != type || rightBody != body)
        {
            return (NumberFault.Letters, $"{head}/{rightType}-{rightBody}");
        }

        if (year.Length == 0 && PartyBody().IsMatch(body) && Types.Contains(type))
        {
            return (NumberFault.OtherSide, $"{figure}-{type}/{body}");
        }

        return JudgeYear(citation, figure, year, body.Length > 0 ? $"{type}-{body}" : type);
    }

    private static (NumberFault, string?) JudgeYear(Citation citation, string figure, string year, string sign)
    {
        if (year.Length == 0)
        {
            var needs = AlwaysDated().IsMatch(sign) && (citation.Date is null || citation.Date.Value.Year >= FirstYearInNumbers);
            return needs ? (NumberFault.YearMissing, citation.Date is { } day ? $"{figure}/{day.Year}/{sign}" : null) : (NumberFault.None, null);
        }

        var written = int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture);
        var tooMuch = NeverDated().IsMatch(sign)
            || (written >= FirstYearOfOwnSeries && sign == "CT-TTg")
            || (written >= FirstYearOfOwnSeries && sign == "QĐ-TTg" && int.Parse(figure, NumberStyles.None, CultureInfo.InvariantCulture) > MostLegalDecisions);
        if (tooMuch)
        {
            return (NumberFault.YearTooMuch, $"{figure}/{sign}");
        }

        return citation.Date is { } printed && printed.Year != written ? (NumberFault.YearDiffers, null) : (NumberFault.None, null);
    }

    private static (NumberFault, string?) JudgeParty(Match match)
    {
        var (figure, type, body) = (match.Groups["n"].Value, match.Groups["t"].Value, match.Groups["b"].Value);
        var right = Right(type, Types);
        if (right != type)
        {
            return (NumberFault.Letters, $"{figure}-{right}/{body}");
        }

        return StateBody().IsMatch(body) && Types.Contains(type) ? (NumberFault.OtherSide, $"{figure}/{type}-{body}") : (NumberFault.None, null);
    }

    // The one known code that differs in case and marks only; a code that is known as it stands is right.
    private static string Right(string code, string[] known)
    {
        if (code.Length == 0 || known.Contains(code))
        {
            return code;
        }

        var folded = VietnameseText.Fold(code);
        var alike = known.Where(one => VietnameseText.Fold(one) == folded).ToList();
        return alike.Count == 1 ? alike[0] : code;
    }

    [GeneratedRegex(@"^(?<n>[0-9]+)/(?:(?<y>(?:19|20)[0-9]{2})/)?(?<t>\p{L}[\p{L}0-9]*)(?:-(?<b>[\p{L}0-9]+))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex State();

    [GeneratedRegex(@"^(?<n>[0-9]+)-(?<t>\p{L}+)/(?<b>[\p{L}0-9]+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Party();

    /// <summary>Letters of Party bodies in the sign of a paper.</summary>
    [GeneratedRegex("^(?:TW|TU|QU|HU|ĐU|ĐUK|ThU|VPTW|BTCTW|BTGTW|BDVTW|BNCTW|UBKTTW|BTGDVTW|BTVTU|BTVQU)$", RegexOptions.CultureInvariant)]
    private static partial Regex PartyBody();

    [GeneratedRegex("^(?:UBND|HĐND|CP|TTg|BNV|BTC|BYT|BCT|BTP|BGDĐT|BXD|BGTVT|BKHĐT|BTTTT|BLĐTBXH|VPCP)$", RegexOptions.CultureInvariant)]
    private static partial Regex StateBody();

    [GeneratedRegex("^(?:NĐ-CP|QH1[0-9]|TT-B[A-ZĐ]{2,9}|TTLT-.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex AlwaysDated();

    [GeneratedRegex("^(?:KH|CTr|BC|TB|TTr|CĐ|HD|PA|ĐA|GM)-", RegexOptions.CultureInvariant)]
    private static partial Regex NeverDated();
}
