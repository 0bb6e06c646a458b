using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoSo.Documents.Writing;

/// <summary>"Nơi nhận" on the left, signature on the right.</summary>
internal static class PaperFoot
{
    private const int Left = 4400;
    private const int Right = Word.TextWidth - Left;

    /// <summary>Room for the signature and the seal.</summary>
    private const int SigningRoom = 1500;

    public static Table Of(OfficialPaper paper) =>
        Word.SideBySide(Left, Right, Recipients(paper.Recipients), Signature(paper.Signature));

    private static IEnumerable<OpenXmlElement> Recipients(IReadOnlyList<string> recipients)
    {
        if (recipients.Count == 0)
        {
            yield return new Paragraph();
            yield break;
        }

        yield return Word.Line(JustificationValues.Left, 120, 0, true, Word.Run("Nơi nhận:", 12, bold: true, italic: true));
        for (var i = 0; i < recipients.Count; i++)
        {
            var text = recipients[i].Trim().TrimStart('-', ' ').TrimEnd(';', '.', ' ');
            yield return new Paragraph(
                new ParagraphProperties(
                    Word.Spacing(0, 0), new Indentation { Left = "142", Hanging = "142" }, new Justification { Val = JustificationValues.Left }),
                Word.Run($"- {text}{(i == recipients.Count - 1 ? "." : ";")}", 11));
        }
    }

    private static IEnumerable<OpenXmlElement> Signature(PaperSignature signature)
    {
        if (signature.Capacity is { } capacity)
        {
            yield return Word.Centered(capacity.ToUpperInvariant(), 14, bold: true, before: 120, keep: true);
        }

        yield return Word.Centered(signature.Title.ToUpperInvariant(), 14, bold: true, before: signature.Capacity is null ? 120 : 0, keep: true);
        yield return Word.Centered(signature.Name ?? "", 14, bold: true, before: SigningRoom);
    }
}
