using System.Text.RegularExpressions;

namespace CoSo.Plans;

internal static class Texts
{
    /// <summary>Composed, trimmed and no longer than a column; null for nothing.</summary>
    public static string? Cut(this string? text, int length)
    {
        var clean = VietnameseText.Clean(text);
        return clean.Length == 0 ? null : clean.Length <= length ? clean : clean[..(length - 1)] + "…";
    }
}

/// <summary>The year a plan is for: as its title says, else the year of its day, else this one.</summary>
internal static partial class YearOfPlan
{
    public static int Of(string? title, DateOnly? issuedOn, DateOnly today) =>
        Year().Match(VietnameseText.Fold(title)) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
            : (issuedOn ?? today).Year;

    [GeneratedRegex(@"\bnam (20\d\d)\b")]
    private static partial Regex Year();
}
