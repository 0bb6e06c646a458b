using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoSo.Documents.Writing;

/// <summary>Headings, paragraphs, bullets, tables; collects the footnotes met on the way.</summary>
internal sealed class PaperBody(MainDocumentPart main, FootnotesPart footnotesPart)
{
    private const double TextSize = 14;
    private const double TableSize = 12;
    private int footnotes;
    private int pictures;

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<PaperBlock> blocks, int width = Word.TextWidth)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case PaperHeading heading:
                    yield return Heading(heading);
                    break;
                case PaperParagraph paragraph:
                    yield return Text("", paragraph.Runs);
                    break;
                case PaperBullet bullet:
                    yield return Text("- ", bullet.Runs);
                    break;
                case PaperPicture picture:
                    yield return PaperPictures.Of(main, picture, ++pictures);
                    break;
                case PaperTable table:
                    if (table.Caption is { } caption)
                    {
                        yield return Word.Centered(caption, 13, bold: true, before: 120, after: 80, keep: true);
                    }

                    yield return Table(table, width);
                    yield return Word.Line(JustificationValues.Left, 0, 0, false, Word.Run("", 6));
                    break;
            }
        }
    }

    /// <summary>Puts "./." behind the last sentence and keeps it on the page of the signature.</summary>
    public static IReadOnlyList<PaperBlock> Ended(IReadOnlyList<PaperBlock> blocks)
    {
        switch (blocks.Count == 0 ? null : blocks[^1])
        {
            case PaperParagraph { Runs.Count: > 0 } last:
                return [.. blocks.Take(blocks.Count - 1), new PaperParagraph(Ended(last.Runs))];
            case PaperBullet { Runs.Count: > 0 } last:
                return [.. blocks.Take(blocks.Count - 1), new PaperBullet(Ended(last.Runs))];
            default:
                return [.. blocks, new PaperParagraph("./.")];
        }
    }

    private static PaperRun[] Ended(IReadOnlyList<PaperRun> runs)
    {
        var last = runs[^1];
        return [.. runs.Take(runs.Count - 1), last with { Text = last.Text.TrimEnd('.', '/', ' ') + "./." }];
    }

    private static Paragraph Heading(PaperHeading heading) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = $"Heading{Math.Clamp(heading.Level, 1, 3)}" },
            new KeepNext()),
        Word.Run($"{heading.Number} {heading.Text}".Trim(), TextSize, bold: true, italic: heading.Level >= 3));

    private Paragraph Text(string before, IReadOnlyList<PaperRun> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "BodyText" }));
        if (before.Length > 0)
        {
            paragraph.Append(Word.Run(before, TextSize));
        }

        foreach (var run in runs)
        {
            paragraph.Append(Word.Run(run.Text, TextSize, run.Bold, run.Italic));
            if (run.Footnote is { } note)
            {
                paragraph.Append(FootnoteMark(note));
            }
        }

        return paragraph;
    }

    private Run FootnoteMark(string text)
    {
        var id = ++footnotes;
        footnotesPart.Footnotes!.Append(new Footnote(
            new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }),
                new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()),
                Word.Run(" " + text, 10)))
        {
            Id = id,
        });
        return new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = id });
    }

    private static Table Table(PaperTable table, int width)
    {
        var total = table.Columns.Sum(column => column.Share);
        var widths = table.Columns.Select(column => (int)(width * column.Share / total)).ToArray();
        var result = new Table(
            new TableProperties(
                new TableWidth { Width = widths.Sum().ToString(), Type = TableWidthUnitValues.Dxa },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString() })));

        var heading = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < widths.Length; i++)
        {
            heading.Append(Cell(table.Columns[i].Title, widths[i], PaperAlign.Center, bold: true, TableVerticalAlignmentValues.Center));
        }

        result.Append(heading);
        foreach (var row in table.Rows)
        {
            result.Append(Row(row, table, widths));
        }

        return result;
    }

    private static TableRow Row(PaperRow row, PaperTable table, int[] widths)
    {
        var result = new TableRow(new TableRowProperties(new CantSplit()));
        if (row.Cells.Count == 1 && widths.Length > 1)
        {
            var whole = Cell(row.Cells[0], widths.Sum(), PaperAlign.Left, row.Bold, TableVerticalAlignmentValues.Center);
            whole.TableCellProperties!.InsertAfter(
                new GridSpan { Val = widths.Length }, whole.TableCellProperties.TableCellWidth!);
            result.Append(whole);
            return result;
        }

        for (var i = 0; i < widths.Length; i++)
        {
            var text = i < row.Cells.Count ? row.Cells[i] : "";
            result.Append(Cell(text, widths[i], table.Columns[i].Align, row.Bold, TableVerticalAlignmentValues.Center));
        }

        return result;
    }

    private static TableCell Cell(string text, int width, PaperAlign align, bool bold, TableVerticalAlignmentValues vertical)
    {
        var where = align switch
        {
            PaperAlign.Center => JustificationValues.Center,
            PaperAlign.Right => JustificationValues.Right,
            _ => JustificationValues.Left,
        };
        return new TableCell(
            new TableCellProperties(
                new TableCellWidth { Width = width.ToString(), Type = TableWidthUnitValues.Dxa },
                new TableCellVerticalAlignment { Val = vertical }),
            Word.Line(where, 30, 30, false, Word.Run(text, TableSize, bold)));
    }

    private static TableBorders Borders()
    {
        const uint thin = 4;
        return new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = thin },
            new LeftBorder { Val = BorderValues.Single, Size = thin },
            new BottomBorder { Val = BorderValues.Single, Size = thin },
            new RightBorder { Val = BorderValues.Single, Size = thin },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = thin },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = thin });
    }
}
