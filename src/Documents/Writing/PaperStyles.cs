using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoSo.Documents.Writing;

/// <summary>Styles, settings and the standing notes of every paper.</summary>
internal static class PaperStyles
{
    private const string Font = "Times New Roman";

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
                new FontSize { Val = "28" },
                new FontSizeComplexScript { Val = "28" },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault()),
        Style("Normal", "Normal", null, null, isDefault: true),
        Style("BodyText", "Body Text", "Normal", BodyText()),
        Heading(1, before: 120),
        Heading(2, before: 60),
        Heading(3, before: 0),
        Style("Header", "header", "Normal", null),
        Style("FootnoteText", "footnote text", "Normal", new StyleParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0" }, new Justification { Val = JustificationValues.Both })),
        new Style(
            new StyleName { Val = "footnote reference" },
            new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }))
        {
            Type = StyleValues.Character, StyleId = "FootnoteReference",
        });

    public static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new FootnoteDocumentWideProperties(
            new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }),
        new ThemeFontLanguages { Val = "vi-VN" });

    public static Footnotes Footnotes() => new(
        new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
        new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark())))
        {
            Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0,
        });

    /// <summary>Page number in the middle of the top margin.</summary>
    public static Header PageNumber() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = "Header" }, new Justification { Val = JustificationValues.Center }),
        new SimpleField(Word.Run("2", 13)) { Instruction = "PAGE" }));

    public static Header NoPageNumber() => new(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Header" })));

    private static StyleParagraphProperties BodyText() => new(
        Word.Spacing(0, 120, 264),
        new Indentation { FirstLine = Word.FirstLine.ToString() },
        new Justification { Val = JustificationValues.Both });

    private static Style Heading(int level, int before) => Style(
        $"Heading{level}", $"heading {level}", "BodyText", new StyleParagraphProperties(
            new KeepNext(), new KeepLines(), Word.Spacing(before, 120, 264), new OutlineLevel { Val = level - 1 }));

    private static Style Style(string id, string name, string? basedOn, StyleParagraphProperties? paragraph, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }

        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        style.Append(new PrimaryStyle());
        if (paragraph is not null)
        {
            style.Append(paragraph);
        }

        return style;
    }
}
