using System.Globalization;
using System.Text.RegularExpressions;
using CoSo.Kernel;

namespace CoSo.Law.Citations;

/// <summary>
/// A place in a legal text in the short form of the law book: <c>10/2022/QH15 Đ11 k1 a</c> is point a, clause 1, Article 11.
/// </summary>
/// <param name="Document">Number of the text.</param>
/// <param name="Article">Article; null for the whole text. A letter may follow the figure ("7a").</param>
/// <param name="Clause">Clause (khoản).</param>
/// <param name="Point">Point (điểm).</param>
public sealed partial record ArticleReference(string Document, string? Article = null, int? Clause = null, string? Point = null)
{
    /// <summary>Reads the short form; false for anything else.</summary>
    public static bool TryParse(string? text, out ArticleReference reference)
    {
        var match = Short().Match((text ?? "").Trim());
        reference = new ArticleReference(match.Groups["doc"].Value);
        if (!match.Success)
        {
            return false;
        }

        reference = new ArticleReference(
            match.Groups["doc"].Value,
            match.Groups["art"].Success ? match.Groups["art"].Value : null,
            match.Groups["cl"].Success ? int.Parse(match.Groups["cl"].Value, CultureInfo.InvariantCulture) : null,
            match.Groups["pt"].Success ? match.Groups["pt"].Value : null);
        return true;
    }

    /// <summary>As a person is told it: "Điều 11 khoản 1 điểm a".</summary>
    public LegalSource ToSource(string? title = null) => new(Document, ArticleText(), title);

    /// <inheritdoc />
    public override string ToString() =>
        Document + (Article is null ? "" : " Đ" + Article) + (Clause is { } k ? $" k{k}" : "") + (Point is null ? "" : " " + Point);

    private string? ArticleText() =>
        Article is null ? null : Article + (Clause is { } k ? $" khoản {k}" : "") + (Point is null ? "" : $" điểm {Point}");

    [GeneratedRegex(
        @"^(?<doc>[0-9]{1,5}(?:[/-][\p{L}0-9]+)+)(?:\s+Đ(?<art>[0-9]{1,3}[a-zđ]?)(?:\s+k(?<cl>[0-9]{1,3}))?(?:\s+(?:đ(?=[a-z]))?(?<pt>[a-zđ]))?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Short();
}
