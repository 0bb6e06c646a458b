using System.Text;
using CoSo.Kernel;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace CoSo.Documents.Reading;

/// <summary>The text layer of a PDF into a paper; a scan without one is told apart and said so.</summary>
internal static class PdfPaper
{
    private const int MaxPages = 600;
    private const int FewLetters = 25;
    private const int MaxLetters = 3_000_000;

    public static Outcome<Paper> Read(byte[] bytes, string fileName)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return ReadPages(document, fileName);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadingRefusals.Encrypted;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parser throws what it likes on a broken file; for the person it is one thing.
            return ReadingRefusals.BrokenPdf;
        }
    }

    private static Outcome<Paper> ReadPages(PdfDocument document, string fileName)
    {
        var pages = new List<IReadOnlyList<PdfLine>>();
        var letters = 0;
        foreach (var page in document.GetPages().Take(MaxPages))
        {
            letters += page.Letters.Count(l => !string.IsNullOrWhiteSpace(l.Value));
            if (letters > MaxLetters)
            {
                return ReadingRefusals.TooLarge;
            }

            pages.Add(PdfLines.Of(page));
        }

        if (letters < FewLetters * Math.Max(1, pages.Count))
        {
            return ReadingRefusals.Scan;
        }

        var hints = new LineHints();
        var text = Compose(pages, hints);
        var notes = new List<PaperNote>();
        return TextPaper.Assemble(TextDecoder.Convert(text, notes), hints, PaperFormat.Pdf, fileName, notes);
    }

    private static string Compose(List<IReadOnlyList<PdfLine>> pages, LineHints hints)
    {
        var running = RunningLines.Of(pages);
        var text = new StringBuilder();
        var number = 0;
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Count; i++)
            {
                if (i == 0 && number > 0)
                {
                    text.Append('\f');
                }
                else if (page[i].GapAbove)
                {
                    text.Append('\n');
                    number++;
                }

                Mark(hints, page[i], number, running);
                text.Append(page[i].Text).Append('\n');
                number++;
            }
        }

        return text.ToString();
    }

    private static void Mark(LineHints hints, PdfLine line, int number, RunningLines running)
    {
        if (line.Bold)
        {
            hints.Bold.Add(number);
        }

        if (line.Centered)
        {
            hints.Centered.Add(number);
        }

        if (running.Contains(line))
        {
            hints.Noise.Add(number);
        }
    }
}
