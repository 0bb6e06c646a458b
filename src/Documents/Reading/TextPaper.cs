using CoSo.Kernel;

namespace CoSo.Documents.Reading;

/// <summary>Plain text into a paper.</summary>
internal static class TextPaper
{
    public static Outcome<Paper> Read(string text, string fileName, List<PaperNote> notes)
    {
        if (string.IsNullOrWhiteSpace(text.Trim('\uFEFF', '\0')))
        {
            return ReadingRefusals.Empty;
        }

        return Assemble(text, new LineHints(), PaperFormat.Text, fileName, notes);
    }

    /// <summary>Lays out lines of text; the text of a PDF comes this way too, with what its fonts and places tell.</summary>
    public static Outcome<Paper> Assemble(string text, LineHints hints, PaperFormat format, string fileName, List<PaperNote> notes)
    {
        var source = ComposedText.Of(text);
        if (SecrecyGrade.Find(source.Text.Split('\n').Take(200)) is { } grade)
        {
            return ReadingRefusals.Secret with { Arguments = [grade] };
        }

        return new Paper { FileName = fileName, Format = format, Text = text, Blocks = new LineLayout(source, hints).Read(), Notes = notes };
    }
}
