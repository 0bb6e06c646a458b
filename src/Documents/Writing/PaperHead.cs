using CoSo.Kernel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoSo.Documents.Writing;

/// <summary>Everything above the body: agencies, Quốc hiệu, number, place and day, type, summary, bases (Decree 30, annex I).</summary>
internal static class PaperHead
{
    private const int Left = 3600;
    private const int Right = Word.TextWidth - Left;
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";

    public static IEnumerable<OpenXmlElement> Of(OfficialPaper paper)
    {
        yield return Word.SideBySide(Left, Right, Agency(paper), Country(paper));
        if (paper.TypeName is { } type)
        {
            yield return Word.Centered(type.ToUpperInvariant(), 14, bold: true, before: 360, keep: true);
            yield return Summary(paper.Summary);
            yield return Word.Rule(Word.TextWidth, Word.TextWidth / 4, keep: true);
        }

        foreach (var line in AddressedTo(paper))
        {
            yield return line;
        }

        // The distance to the body lies on an empty line only when nothing else makes it.
        var first = true;
        foreach (var basis in paper.Bases)
        {
            yield return Basis(basis, first);
            first = false;
        }

        if (first)
        {
            yield return Word.Line(JustificationValues.Left, 0, 0, true, Word.Run("", 6));
        }
    }

    /// <summary>How an annex names the paper it belongs to.</summary>
    public static string NumberAndDay(OfficialPaper paper) =>
        $"{paper.NumberLine.Replace("Số: ", "số ", StringComparison.Ordinal)} {Day(paper)}{(paper.IssuerName is { } name ? $" của {name}" : "")}";

    private static IEnumerable<OpenXmlElement> Agency(OfficialPaper paper)
    {
        if (paper.ParentAgency is { } parent)
        {
            yield return Word.Centered(parent.ToUpperInvariant(), 12);
        }

        yield return Word.Centered(paper.IssuingAgency.ToUpperInvariant(), 12, bold: true);
        var longest = paper.IssuingAgency.Split('\n').Max(line => Word.Measure(line.ToUpperInvariant(), 12, bold: true));
        yield return Word.Rule(Left, Math.Min(longest, Left) * 2 / 5);
        if (paper.Sign.Length > 0)
        {
            yield return Word.Centered(paper.NumberLine, 13, before: 120);
        }

        if (paper.TypeName is null)
        {
            yield return Word.Centered($"V/v {paper.Summary}", 12, before: 60);
        }

        if (paper.IsDraft)
        {
            yield return DraftMark();
        }
    }

    private static IEnumerable<OpenXmlElement> Country(OfficialPaper paper)
    {
        yield return Word.Centered("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold: true);
        yield return Word.Centered(Motto, 13, bold: true);
        yield return Word.Rule(Right, Word.Measure(Motto, 13, bold: true));
        yield return Word.Centered($"{paper.Place}, {Day(paper)}", 13, italic: true, before: 120);
    }

    private static string Day(OfficialPaper paper)
    {
        var blank = new string('\u00A0', 7);
        return paper.Date is { } day ? Vn.FormalDay(day) : $"ngày{blank}tháng{blank}năm {paper.Year}";
    }

    private static IEnumerable<OpenXmlElement> AddressedTo(OfficialPaper paper)
    {
        if (paper.AddressedTo.Count == 1)
        {
            yield return Word.Centered($"Kính gửi: {paper.AddressedTo[0]}", 14, before: 240, after: 120);
        }
        else if (paper.AddressedTo.Count > 1)
        {
            yield return Left1134("Kính gửi:", 240, 0);
            for (var i = 0; i < paper.AddressedTo.Count; i++)
            {
                var last = i == paper.AddressedTo.Count - 1;
                yield return Left1134($"     - {paper.AddressedTo[i].TrimEnd(';', '.')}{(last ? "." : ";")}", 0, last ? 120 : 0);
            }
        }

        static Paragraph Left1134(string text, int before, int after) => new(
            new ParagraphProperties(Word.Spacing(before, after), new Indentation { Left = "2268", FirstLine = "0" }),
            Word.Run(text, 14));
    }

    /// <summary>Drawn in at both sides: a long summary breaks into lines of like length.</summary>
    private static Paragraph Summary(string summary) => new(
        new ParagraphProperties(
            new KeepNext(),
            Word.Spacing(0, 0),
            new Indentation { Left = "567", Right = "567", FirstLine = "0" },
            new Justification { Val = JustificationValues.Center }),
        Word.Run(summary, 14, bold: true));

    private static Paragraph Basis(string basis, bool first)
    {
        var ended = basis.TrimEnd(';', '.', ' ') + (basis.EndsWith('.') ? "." : ";");
        return new Paragraph(
            new ParagraphProperties(
                Word.Spacing(first ? 240 : 0, 120, 264),
                new Indentation { FirstLine = Word.FirstLine.ToString() },
                new Justification { Val = JustificationValues.Both }),
            Word.Run(ended, 14, italic: true));
    }

    private static Paragraph DraftMark()
    {
        var box = new ParagraphBorders(
            new TopBorder { Val = BorderValues.Single, Size = 8, Space = 2, Color = "000000" },
            new LeftBorder { Val = BorderValues.Single, Size = 8, Space = 4, Color = "000000" },
            new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 2, Color = "000000" },
            new RightBorder { Val = BorderValues.Single, Size = 8, Space = 4, Color = "000000" });
        return new Paragraph(
            new ParagraphProperties(
                box,
                Word.Spacing(160, 0),
                new Indentation { Left = "1100", Right = "1100", FirstLine = "0" },
                new Justification { Val = JustificationValues.Center }),
            Word.Run("DỰ THẢO", 13, bold: true));
    }
}
