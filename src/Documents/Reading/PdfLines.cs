using System.Text;
using UglyToad.PdfPig.Content;

namespace CoSo.Documents.Reading;

/// <summary>One line of a page: its text with indent and column gaps as blanks and tabs, and what its fonts tell.</summary>
internal sealed record PdfLine(string Text, double Top, bool GapAbove, bool Bold, bool Centered, bool AtEdge);

/// <summary>Puts the letters of a page together into lines.</summary>
internal static class PdfLines
{
    private const double ColumnGap = 2.2;
    private const double WordGap = 0.18;

    private sealed class Line
    {
        public double Base { get; set; }

        public double Size { get; set; }

        public List<Letter> Letters { get; } = [];
    }

    public static IReadOnlyList<PdfLine> Of(Page page)
    {
        var lines = Gather(page);
        if (lines.Count == 0)
        {
            return [];
        }

        var left = lines.Min(l => l.Letters[0].StartBaseLine.X);
        var pitch = Pitch(lines);
        var written = new List<PdfLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var gap = i > 0 && lines[i - 1].Base - lines[i].Base > pitch * 1.22;
            written.Add(Write(lines[i], page, left, gap, i == 0 || i >= lines.Count - 1));
        }

        return written;
    }

    private static List<Line> Gather(Page page)
    {
        var lines = new List<Line>();
        foreach (var letter in page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).OrderByDescending(l => l.StartBaseLine.Y).ThenByDescending(l => l.PointSize))
        {
            var size = Math.Max(letter.PointSize, 1);
            var line = lines.LastOrDefault(l => Belongs(l, letter, size));
            if (line is null)
            {
                line = new Line { Base = letter.StartBaseLine.Y, Size = size };
                lines.Add(line);
            }

            // A raised figure met before its line: the line takes the place of the larger letters.
            if (size > line.Size)
            {
                (line.Base, line.Size) = (letter.StartBaseLine.Y, size);
            }

            line.Letters.Add(letter);
        }

        foreach (var line in lines)
        {
            line.Letters.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));
        }

        return [.. lines.OrderByDescending(l => l.Base)];
    }

    private static bool Belongs(Line line, Letter letter, double size)
    {
        var below = line.Base - letter.StartBaseLine.Y;
        return size > line.Size * 1.2 ? below >= -0.1 * size && below < 0.55 * size : Math.Abs(below) < 0.3 * Math.Max(size, line.Size);
    }

    private static double Pitch(List<Line> lines)
    {
        var pitches = lines.Zip(lines.Skip(1), (a, b) => a.Base - b.Base).Where(p => p is > 6 and < 40).Order().ToList();
        return pitches.Count == 0 ? 18 : pitches[pitches.Count / 3];
    }

    private static PdfLine Write(Line line, Page page, double left, bool gap, bool edge)
    {
        var first = line.Letters[0];
        var last = line.Letters[^1];
        var text = new StringBuilder();
        text.Append(' ', Column(first, left, line.Size));
        Letter? before = null;
        var bold = 0;
        foreach (var letter in line.Letters)
        {
            if (before is not null)
            {
                var space = letter.StartBaseLine.X - before.EndBaseLine.X;
                if (space > line.Size * ColumnGap)
                {
                    // A new column: put at its place on the page, so that columns of a table stand under one another.
                    text.Append(' ', Math.Max(3, Column(letter, left, line.Size) - text.Length));
                }
                else
                {
                    text.Append(space > line.Size * WordGap ? " " : "");
                }
            }

            text.Append(IsRaised(line, letter) ? PaperMarks.Superscript(letter.Value) : letter.Value);
            bold += letter.FontDetails.IsBold || (letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) ?? false) ? 1 : 0;
            before = letter;
        }

        var margin = Math.Min(first.StartBaseLine.X, page.Width - last.EndBaseLine.X);
        var centered = Math.Abs(first.StartBaseLine.X + last.EndBaseLine.X - page.Width) < page.Width * 0.07 && margin > page.Width * 0.17;
        return new PdfLine(text.ToString(), line.Base, gap, bold * 10 >= line.Letters.Count * 8, centered, edge);
    }

    private static int Column(Letter letter, double left, double size) => Math.Clamp((int)Math.Round((letter.StartBaseLine.X - left) / (size * 0.48)), 0, 200);

    private static bool IsRaised(Line line, Letter letter) =>
        letter.PointSize < line.Size * 0.8 && letter.StartBaseLine.Y - line.Base > line.Size * 0.15 && letter.Value.All(char.IsAsciiDigit);
}

/// <summary>Lines that come back at the edge of page after page: running heads and feet.</summary>
internal sealed class RunningLines
{
    private readonly HashSet<string> repeated;

    private RunningLines(HashSet<string> repeated) => this.repeated = repeated;

    public static RunningLines Of(List<IReadOnlyList<PdfLine>> pages)
    {
        var counts = pages.SelectMany(p => p.Where(l => l.AtEdge).Select(Key).Distinct()).Where(k => k.Length > 3).GroupBy(k => k);
        return new RunningLines([.. counts.Where(g => g.Count() >= 3 && g.Count() * 2 >= pages.Count).Select(g => g.Key)]);
    }

    public bool Contains(PdfLine line) => line.AtEdge && repeated.Contains(Key(line));

    private static string Key(PdfLine line) => new([.. line.Text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c))]);
}
