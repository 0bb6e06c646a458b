using System.Text.RegularExpressions;

namespace CoSo.Reading;

/// <summary>Numbers that a scanner misread, set right by the number that must come: "HI." or "1II." behind II is III, "11. NỘI DUNG" behind I is II.</summary>
internal static partial class MarkerMending
{
    private static readonly string[] Roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

    public static Marker Mend(Marker read, string text, Marker? before)
    {
        // "I. Mục đích" inside part I can only be its first figure.
        if (read is { Kind: MarkerKind.Roman, Number: "I" } && before is not null && Heading().Match(text) is not { Success: true })
        {
            return read with { Kind = MarkerKind.Arabic, Number = "1" };
        }

        if (read.Kind is not (MarkerKind.None or MarkerKind.Arabic or MarkerKind.Upper))
        {
            return read;
        }

        var match = Heading().Match(text);
        var next = match.Success && before is { } last ? Array.IndexOf(Roman, last.Number) + 1 : 0;
        return next > 1 && next < Roman.Length && Strokes(match.Groups["n"].Value) == Strokes(Roman[next])
            ? new Marker(MarkerKind.Roman, Roman[next], match.Length)
            : read;
    }

    // What a scanner makes of the strokes of a Roman number: H is two, figures and small letters are one.
    private static string Strokes(string number) => number.Replace("H", "II", StringComparison.Ordinal).Replace('1', 'I').Replace('l', 'I').Replace('|', 'I').Replace('Y', 'V').Replace('U', 'V');

    [GeneratedRegex(@"^(?<n>[IVXH1l|YU]{1,6})\s?[.,]\s+(?=\p{Lu}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
