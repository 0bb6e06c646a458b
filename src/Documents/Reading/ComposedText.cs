using System.Text;

namespace CoSo.Documents.Reading;

/// <summary>Composed (NFC) text of a source, every character knowing where it stood in the source.</summary>
internal sealed class ComposedText
{
    private readonly int[]? map;
    private readonly int sourceLength;

    private ComposedText(string text, int[]? map, int sourceLength)
    {
        Text = text;
        this.map = map;
        this.sourceLength = sourceLength;
    }

    public string Text { get; }

    public int SourceOf(int index) => index >= Text.Length ? sourceLength : map is null ? index : map[index];

    public static ComposedText Of(string source)
    {
        if (IsPlain(source))
        {
            return new ComposedText(source, null, source.Length);
        }

        var text = new StringBuilder(source.Length);
        var map = new List<int>(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var end = i + 1;
            while (end < source.Length && IsMark(source[end]))
            {
                end++;
            }

            Append(source, i, end, text, map);
            i = end;
        }

        return new ComposedText(text.ToString(), [.. map], source.Length);
    }

    private static void Append(string source, int start, int end, StringBuilder text, List<int> map)
    {
        var c = source[start];
        if (end == start + 1)
        {
            // Soft hyphens, zero-width blanks and a stray byte order mark are no letters; other blanks are one kind.
            if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u200E' or '\u200F')
            {
                return;
            }

            text.Append(Plain(c));
            map.Add(start);
            return;
        }

        var cluster = source[start..end];
        foreach (var composed in WellFormed(cluster) ? cluster.Normalize(NormalizationForm.FormC) : cluster)
        {
            text.Append(composed);
            map.Add(start);
        }
    }

    // Blanks and hyphens of every width are one kind.
    private static char Plain(char c) => c switch
    {
        '\u00A0' or '\u2007' or '\u202F' or '\u2009' or '\u2002' or '\u2003' => ' ',
        '\u2010' or '\u2011' or '\u2212' => '-',
        _ => c,
    };

    private static bool WellFormed(string text) => !text.Any(char.IsSurrogate);

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsPlain(string source)
    {
        foreach (var c in source)
        {
            if (IsMark(c) || c is '\u00A0' or '\u00AD' or '\uFEFF' or (>= '\u2002' and <= '\u2011') or '\u202F' or '\u2212')
            {
                return false;
            }
        }

        return true;
    }
}
