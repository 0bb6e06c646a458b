using System.Text.RegularExpressions;
using CoSo.Documents.Reading;
using CoSo.Kernel;

namespace CoSo.Reading;

/// <summary>One heading of a report that is asked for.</summary>
/// <param name="Path">Number with those above it: <c>II.3</c>.</param>
/// <param name="Level">1 for the outermost.</param>
/// <param name="Hint">What the outline wants told under it; null where it says no more than the heading.</param>
/// <param name="WantsFigure">Asks for figures, not only for a narrative.</param>
/// <param name="HasParts">Other headings stand under it: it is a name over them, not a thing to write.</param>
public sealed record OutlineHeading(string Path, string Title, int Level, string? Hint, bool WantsFigure, bool HasParts);

/// <summary>
/// Turns an outline of a report ("đề cương báo cáo") that a higher level sent, pasted in as text, into headings: numbered and
/// lettered lines are headings, what stands under or behind them in bullets, brackets and sentences is what to tell there.
/// </summary>
public static partial class ReportOutline
{
    private const int TooManyHeadings = 200;
    private const int TitleLength = 300;

    /// <summary>Reads pasted text; the headings in their order, none where the text has no numbered line.</summary>
    public static Outcome<IReadOnlyList<OutlineHeading>> Read(string text)
    {
        var outcome = PaperReader.ReadText(text);
        if (outcome.Refusal is { } refusal)
        {
            return refusal;
        }

        var outline = Outline.OfAll(outcome.Value!.Blocks);
        var sections = outline.Sections.Take(TooManyHeadings).ToList();
        return sections.ConvertAll(section => HeadingOf(outline, section, sections));
    }

    private static OutlineHeading HeadingOf(Outline outline, OutlineNode section, List<OutlineNode> sections)
    {
        var own = section.Block.Text[Math.Min(section.Block.Text.Length, section.TitleEnd)..];
        var (title, bracket) = Bracket(section.Title);
        var under = outline.Nodes.Where(n => n.Section == section && !n.IsSection).Select(n => n.Block.Text);
        var hint = string.Join('\n', under.Prepend(own).Prepend(bracket).Select(Clean).Where(line => line.Length > 1));
        var asks = EvenFold.Fold($"{title} {hint}");
        var parts = sections.Exists(s => s.Section == section);
        return new OutlineHeading(section.Path, Shorten(title), section.Level, hint.Length == 0 ? null : hint, !parts && Figures().IsMatch(asks), parts);
    }

    // "1. Công tác tuyên truyền (nêu số hội nghị)": the bracket is what to tell, not the name.
    private static (string Title, string Bracket) Bracket(string title)
    {
        var match = EndBracket().Match(title);
        return match.Success && match.Index > 3 ? (title[..match.Index].Trim(), match.Groups["in"].Value) : (title, "");
    }

    private static string Clean(string line) => Lead().Replace(line, "").Trim(' ', '(', ')', ':', ';', '.', '*', '_').Trim();

    private static string Shorten(string title) => title.Length <= TitleLength ? title : title[..title.LastIndexOf(' ', TitleLength)] + " …";

    [GeneratedRegex(@"\s*\((?<in>[^()]{4,})\)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EndBracket();

    [GeneratedRegex(@"^\s*[:.]?\s*(?:[-–+*•]\s*)?")]
    private static partial Regex Lead();

    [GeneratedRegex(@"so lieu|so luong|tong so|so luot|so cuoc|so buoi|so hoi nghi|so nguoi|so vu|so don|so tin|so bai|so mo hinh|ty le|ti le|%|bao nhieu|so sanh|cung ky|so tien|kinh phi|bieu so|phu luc so|thong ke", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
