using System.Text.RegularExpressions;

namespace CoSo.Documents.Reading;

/// <summary>
/// The stamp of a state secret: "MẬT", "TỐI MẬT" or "TUYỆT MẬT" standing alone on a line near the head. The word inside a
/// sentence ("bí mật nhà nước", "bảo mật") is no stamp.
/// </summary>
internal static partial class SecrecyGrade
{
    private const int HeadLines = 40;

    public static string? Find(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(l => !string.IsNullOrWhiteSpace(l)).Take(HeadLines))
        {
            var match = Stamp().Match(line);
            if (match.Success)
            {
                return match.Groups["g"].Value.ToUpperInvariant() switch { "TUYỆT MẬT" => "Tuyệt mật", "TỐI MẬT" => "Tối mật", _ => "Mật" };
            }
        }

        return null;
    }

    // A stamp may share its line with the other column of the head, parted by a tab, a bar or a wide gap.
    [GeneratedRegex(
        @"(?:^|\t|\||\s{3,})\s*[\[(*""“]?\s*(?:[ĐĐ]ộ\s+mật\s*:\s*)?(?<g>tuyệt\s?mật|tối\s?mật|mật)\s*[\])*""”]?\s*(?:$|\t|\||\s{3,})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Stamp();
}
