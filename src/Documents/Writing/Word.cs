using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoSo.Documents.Writing;

/// <summary>Short names for the Open XML elements that the parts of a paper are made of. Sizes in points, lengths in twips.</summary>
internal static class Word
{
    /// <summary>A4 less the margins of Decree 30: left 30 mm, right 20 mm.</summary>
    public const int TextWidth = 11906 - LeftMargin - RightMargin;
    public const int LandscapeTextWidth = 16838 - LeftMargin - RightMargin;
    public const int LeftMargin = 1701;
    public const int RightMargin = 1134;
    public const int TopMargin = 1134;

    /// <summary>First lines of the body: 1.27 cm.</summary>
    public const int FirstLine = 720;

    public static Run Run(string text, double size, bool bold = false, bool italic = false, bool underline = false)
    {
        var properties = new RunProperties();
        if (bold)
        {
            properties.Append(new Bold(), new BoldComplexScript());
        }

        if (italic)
        {
            properties.Append(new Italic(), new ItalicComplexScript());
        }

        var halfPoints = ((int)(size * 2)).ToString();
        properties.Append(new FontSize { Val = halfPoints }, new FontSizeComplexScript { Val = halfPoints });
        if (underline)
        {
            properties.Append(new Underline { Val = UnderlineValues.Single });
        }

        var run = new Run(properties);
        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    public static Paragraph Centered(string text, double size, bool bold = false, bool italic = false, int before = 0, int after = 0, bool keep = false) =>
        Line(JustificationValues.Center, before, after, keep, Run(text, size, bold, italic));

    public static Paragraph Line(JustificationValues where, int before, int after, bool keep, params Run[] runs)
    {
        var properties = new ParagraphProperties();
        if (keep)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(Spacing(before, after), new Indentation { FirstLine = "0" }, new Justification { Val = where });
        var paragraph = new Paragraph(properties);
        paragraph.Append(runs);
        return paragraph;
    }

    public static SpacingBetweenLines Spacing(int before, int after, int line = 240) => new()
    {
        Before = before.ToString(), After = after.ToString(), Line = line.ToString(), LineRule = LineSpacingRuleValues.Auto,
    };

    /// <summary>A horizontal rule of the given length in the middle of a column.</summary>
    public static Paragraph Rule(int columnWidth, int length, bool keep = false)
    {
        var side = Math.Max(0, (columnWidth - length) / 2).ToString();
        var properties = new ParagraphProperties();
        if (keep)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "40", After = "0", Line = "100", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = side, Right = side, FirstLine = "0" });
        return new Paragraph(properties);
    }

    /// <summary>A table without borders or cell margins, for blocks that stand side by side.</summary>
    public static Table SideBySide(int left, int right, IEnumerable<OpenXmlElement> leftCell, IEnumerable<OpenXmlElement> rightCell)
    {
        var zero = new TableCellMarginDefault(
            new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa });
        return new Table(
            new TableProperties(
                new TableWidth { Width = (left + right).ToString(), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                zero),
            new TableGrid(new GridColumn { Width = left.ToString() }, new GridColumn { Width = right.ToString() }),
            new TableRow(new TableRowProperties(new CantSplit()), Cell(left, leftCell), Cell(right, rightCell)));
    }

    /// <summary>
    /// Width of a text in twips, near enough for the length of a rule: widths of Times New Roman by class of letter.
    /// </summary>
    public static int Measure(string text, double size, bool bold)
    {
        var em = 0.0;
        foreach (var c in text.Normalize(System.Text.NormalizationForm.FormC))
        {
            em += c switch
            {
                ' ' => 0.25,
                'I' or 'i' or 'l' or 'j' or 't' or 'f' or 'Í' or 'í' or 'ì' or 'ị' or '-' or '.' or ',' => 0.33,
                'M' or 'W' or 'm' => 0.85,
                _ when char.IsUpper(c) => 0.70,
                _ => 0.49,
            };
        }

        return (int)(em * size * 20 * (bold ? 1.04 : 1));
    }

    private static TableCell Cell(int width, IEnumerable<OpenXmlElement> content)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = width.ToString(), Type = TableWidthUnitValues.Dxa }));
        cell.Append(content);
        return cell;
    }

    /// <summary>Characters that XML cannot hold would make the file unreadable; they come with text pasted from PDFs.</summary>
    private static string Clean(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c is '\n' or '\t' || (c >= ' ' && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }
}
