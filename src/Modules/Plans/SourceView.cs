using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CoSo.Plans;

/// <summary>A stretch of the source that was read as an item.</summary>
/// <param name="Href">The item itself.</param>
internal sealed record SourceMark(int Ordinal, int Start, int End, string Href, bool IsDoubtful);

/// <summary>
/// The source text with its paragraphs and the stretches read from it. Written straight out: one pass, no matter how many marks.
/// Each mark is a target (<c>#s-12</c>) and leads to its item.
/// </summary>
internal sealed class SourceView(string text, IReadOnlyList<SourceMark> marks) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var sorted = marks.Where(mark => mark.End > mark.Start && mark.End <= text.Length).OrderBy(mark => mark.Start).ThenBy(mark => mark.Ordinal).ToList();
        var next = 0;
        SourceMark? open = null;
        var started = new HashSet<int>();
        foreach (var (start, end) in Lines())
        {
            writer.Write("<p>");
            var at = start;
            while (at < end)
            {
                if (open is not null && open.End <= at)
                {
                    open = null;
                }

                // Two items of one sentence: the later one is only a place to jump to.
                while (next < sorted.Count && sorted[next].Start <= at)
                {
                    if (open is null && sorted[next].End > at)
                    {
                        open = sorted[next];
                    }
                    else
                    {
                        writer.Write($"<span id=\"s-{sorted[next].Ordinal}\"></span>");
                    }

                    next++;
                }

                var until = Math.Min(end, open?.End ?? end);
                if (next < sorted.Count && sorted[next].Start > at)
                {
                    until = Math.Min(until, sorted[next].Start);
                }

                WritePiece(writer, encoder, open, text[at..until], started);
                at = until;
            }

            writer.Write("</p>");
        }
    }

    private static void WritePiece(TextWriter writer, HtmlEncoder encoder, SourceMark? mark, string piece, HashSet<int> started)
    {
        if (mark is null)
        {
            encoder.Encode(writer, piece);
            return;
        }

        writer.Write("<mark");
        if (started.Add(mark.Ordinal))
        {
            writer.Write($" id=\"s-{mark.Ordinal}\"");
        }

        writer.Write($" data-muc=\"{mark.Ordinal}\"{(mark.IsDoubtful ? " data-doubt" : "")}><a tabindex=\"-1\" href=\"");
        encoder.Encode(writer, mark.Href);
        writer.Write("\">");
        encoder.Encode(writer, piece);
        writer.Write("</a></mark>");
    }

    private IEnumerable<(int Start, int End)> Lines()
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var trimmed = end;
            while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1]))
            {
                trimmed--;
            }

            if (trimmed > start)
            {
                yield return (start, trimmed);
            }

            start = end + 1;
        }
    }
}
