namespace CoSo.Reading;

/// <summary>
/// The documents an item rests on, as far as the text says so: cited in the item itself or in the heading it stands under, or in a
/// footnote whose mark stands in either. None where the text names none; nothing is guessed.
/// </summary>
public static class BasisReader
{
    /// <param name="text">The text that all spans point into.</param>
    /// <param name="item">The item's own sentence.</param>
    /// <param name="section">Path of its heading.</param>
    public static IReadOnlyList<CitationRead> Of(PlanReading reading, string text, TextSpan item, string? section)
    {
        var heading = section is null ? null : reading.Sections.FirstOrDefault(one => one.Path == section)?.Span;
        List<TextSpan> spans = [item, .. heading is null ? [] : new[] { heading }];
        if (reading.FootnoteTexts.Count > 0)
        {
            var marks = spans.SelectMany(span => Marks(text, span)).ToHashSet();
            spans.AddRange(reading.FootnoteTexts.Where(note => marks.Contains(note.Mark)).Select(note => note.Span));
        }

        return [.. reading.Citations.Where(citation => citation.Mentions.Any(mention => spans.Exists(span => span.Start <= mention.Start && mention.Start < span.End)))];
    }

    /// <summary>Figures in superscript, as numbers of footnotes: "theo quy định¹²".</summary>
    private static IEnumerable<string> Marks(string text, TextSpan span)
    {
        var at = Math.Max(0, span.Start);
        var end = Math.Min(text.Length, span.End);
        while (at < end)
        {
            if (!IsMark(text[at]))
            {
                at++;
                continue;
            }

            var from = at;
            while (at < end && IsMark(text[at]))
            {
                at++;
            }

            yield return string.Concat(text[from..at].Select(c => (int)char.GetNumericValue(c)));
        }
    }

    private static bool IsMark(char c) => c is '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079');
}
