using System.Globalization;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoSo.Documents.Writing;

/// <summary>Lays an <see cref="OfficialPaper"/> out by annex I of Decree 30/2020/NĐ-CP. The same paper gives the same bytes.</summary>
public static class OfficialPaperWriter
{
    private const string HeaderId = "rIdHeader";
    private const string FirstHeaderId = "rIdFirstHeader";
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>The DOCX file.</summary>
    public static byte[] Write(OfficialPaper paper) => Write([paper]);

    /// <summary>Several papers in one DOCX file, each on pages of its own, to be printed in one go.</summary>
    public static byte[] Write(IReadOnlyList<OfficialPaper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1");
            var footnotes = AddStandingParts(main);
            main.Document = new Document(BodyOf(papers, new PaperBody(main, footnotes)));
            AddProperties(document, papers[0]);
        }

        return StablePackage.From(stream.ToArray());
    }

    private static Body BodyOf(IReadOnlyList<OfficialPaper> papers, PaperBody blocks)
    {
        var body = new Body();
        for (var i = 0; i < papers.Count; i++)
        {
            var section = Add(body, papers[i], blocks, restart: i > 0);
            if (i < papers.Count - 1)
            {
                body.Append(EndOfSection(section));
                continue;
            }

            if (papers[i].Annexes.Count == 0)
            {
                body.Append(Tiny());
            }

            body.Append(section);
        }

        return body;
    }

    /// <returns>Properties of the section that the paper ends in.</returns>
    private static SectionProperties Add(Body body, OfficialPaper paper, PaperBody blocks, bool restart)
    {
        // LibreOffice sets a whole empty line above a table that opens a document; a paragraph of no height prevents it.
        body.Append(Tiny());
        body.Append(PaperHead.Of(paper));
        var content = blocks.Of(PaperBody.Ended(paper.Body)).ToList();

        // The last lines stay with the signature: a signature alone on a page invites doubt about what was signed.
        if (content[^1] is Paragraph { ParagraphProperties: { } last })
        {
            last.InsertAfter(new KeepNext(), last.ParagraphStyleId);
        }

        body.Append(content);
        body.Append(PaperFoot.Of(paper));
        var section = Section(landscape: false, restart);
        for (var i = 0; i < paper.Annexes.Count; i++)
        {
            // A section ends with the paragraph that carries its properties; the next begins on a new page.
            body.Append(EndOfSection(section));
            var annex = paper.Annexes[i];
            body.Append(Annex(paper, annex, i, blocks));
            section = Section(annex.Landscape, restart: true);
        }

        return section;
    }

    private static IEnumerable<OpenXmlElement> Annex(OfficialPaper paper, PaperAnnex annex, int index, PaperBody blocks)
    {
        var number = paper.Annexes.Count > 1 ? $"Phụ lục {Roman[index]}" : "Phụ lục";
        yield return Word.Centered(number, 14, bold: true, keep: true);
        yield return Word.Centered(annex.Title.ToUpper(CultureInfo.InvariantCulture), 14, bold: true, keep: true);
        var type = paper.TypeName is { } name ? name[..1].ToUpperInvariant() + name[1..].ToLowerInvariant() : "Công văn";
        yield return Word.Centered(
            $"(Kèm theo {type} {PaperHead.NumberAndDay(paper)})", 13, italic: true, after: 60, keep: true);
        var width = annex.Landscape ? Word.LandscapeTextWidth : Word.TextWidth;
        yield return Word.Rule(width, width / 5, keep: true);
        yield return Word.Line(JustificationValues.Left, 0, 0, true, Word.Run("", 6));
        foreach (var element in blocks.Of(annex.Body, width))
        {
            yield return element;
        }
    }

    private static Paragraph EndOfSection(SectionProperties section)
    {
        var paragraph = Tiny();
        paragraph.ParagraphProperties!.Append(section);
        return paragraph;
    }

    /// <summary>Word wants a paragraph behind a table; this one takes no room.</summary>
    private static Paragraph Tiny() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }));

    private static SectionProperties Section(bool landscape, bool restart = false)
    {
        var size = landscape
            ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = 11906, Height = 16838 };
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId },
            new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeaderId },
            new SectionType { Val = SectionMarkValues.NextPage },
            size,
            new PageMargin { Top = Word.TopMargin, Bottom = 1134, Left = Word.LeftMargin, Right = Word.RightMargin, Header = 567, Footer = 567, Gutter = 0 });
        if (restart)
        {
            section.Append(new PageNumberType { Start = 1 });
        }

        section.Append(new TitlePage());
        return section;
    }

    private static FootnotesPart AddStandingParts(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = PaperStyles.Styles();
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = PaperStyles.Settings();
        main.AddNewPart<HeaderPart>(HeaderId).Header = PaperStyles.PageNumber();
        main.AddNewPart<HeaderPart>(FirstHeaderId).Header = PaperStyles.NoPageNumber();
        var footnotes = main.AddNewPart<FootnotesPart>("rIdFootnotes");
        footnotes.Footnotes = PaperStyles.Footnotes();
        return footnotes;
    }

    private static void AddProperties(WordprocessingDocument document, OfficialPaper paper)
    {
        var part = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "rId2");
        var title = SecurityElement.Escape($"{paper.TypeName} {paper.Summary}".Trim().Replace('\n', ' '));
        var author = SecurityElement.Escape(paper.Author ?? paper.IssuingAgency.Replace('\n', ' '));
        var at = paper.MadeAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{at}</dcterms:modified><dc:language>vi-VN</dc:language></cp:coreProperties>
            """;
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(content);
    }
}
