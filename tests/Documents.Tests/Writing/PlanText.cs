using System.Text.RegularExpressions;
using CoSo.Documents.Writing;
using CoSo.Kernel;

namespace CoSo.Documents.Tests.Writing;

/// <summary>
/// The plans of <c>localities/</c> as papers: blocks of <c>plan.txt</c> parted by blank lines. It knows the shape of those files
/// only; reading plans as they come is the reader's work.
/// </summary>
internal static partial class PlanText
{
    private const string Marks = "¹²³⁴⁵⁶⁷⁸⁹";

    public static OfficialPaper Parse(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(b => b.Trim('\n')).ToList();
        var number = NumberLine().Match(blocks[2]);
        var placed = PlaceAndDay().Match(blocks[3]);
        var title = blocks[4].Split('\n', 2);
        var notes = blocks.Where(b => Marks.Contains(b[0])).ToDictionary(b => b[0], b => b[1..].Trim());
        var recipients = blocks.FindIndex(b => b.StartsWith("Nơi nhận:", StringComparison.Ordinal));
        var firstHeading = blocks.FindIndex(b => b.StartsWith("I. ", StringComparison.Ordinal));
        var signature = blocks[recipients + 1].Split('\n');

        return new OfficialPaper
        {
            IssuingAgency = blocks[0],
            Number = number.Groups[1].Value,
            Sign = number.Groups[2].Value,
            Place = placed.Groups[1].Value,
            Date = new DateOnly(Number(placed, 4), Number(placed, 3), Number(placed, 2)),
            TypeName = title[0],
            Summary = title[1].Replace('\n', ' '),
            Bases = [.. blocks.Take(firstHeading).Skip(5).Where(b => b.EndsWith(';'))],
            Body = [.. blocks.Take(recipients).Skip(5).Where(b => !b.EndsWith(';') && !Marks.Contains(b[0])).Select(b => Block(b, notes))],
            Recipients = blocks[recipients].Split('\n')[1..],
            Signature = new(signature[0], signature[1], blocks[recipients + 2]),
            MadeAt = new DateTime(Number(placed, 4), Number(placed, 3), Number(placed, 2), 1, 0, 0, DateTimeKind.Utc),
        };
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value);

    private static PaperBlock Block(string block, Dictionary<char, string> notes)
    {
        var heading = HeadingLine().Match(block);
        return heading.Success
            ? new PaperHeading(heading.Groups[1].Value[0] is 'I' or 'V' ? 1 : 2, heading.Groups[1].Value, heading.Groups[2].Value)
            : block.StartsWith("- ", StringComparison.Ordinal)
                ? new PaperBullet(Runs(block[2..], notes))
                : new PaperParagraph(Runs(block, notes));
    }

    private static List<PaperRun> Runs(string text, Dictionary<char, string> notes)
    {
        var runs = new List<PaperRun>();
        foreach (var piece in Piece().Split(text).Where(p => p.Length > 0))
        {
            if (Marks.Contains(piece[0]))
            {
                runs[^1] = runs[^1] with { Footnote = notes[piece[0]] };
            }
            else
            {
                runs.Add(new(piece, Italic: piece[0] == '('));
            }
        }

        return runs;
    }

    [GeneratedRegex(@"^Số: (\d+)/(.+)$")]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^(.+), ngày (\d+) tháng (\d+) năm (\d+)$")]
    private static partial Regex PlaceAndDay();

    /// <summary>A numbered line without a full stop is a heading; with one it is a numbered sentence.</summary>
    [GeneratedRegex(@"^([IVX]+\.|\d+\.) ([^\n]*[^.\n])$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"([¹²³⁴⁵⁶⁷⁸⁹]|\((?:hằng|thực hiện|mỗi|hoàn thành)[^)]*\))")]
    private static partial Regex Piece();
}
