using System.Globalization;
using System.Text.RegularExpressions;

namespace CoSo.Law.Citations;

/// <summary>A day as official papers print it: "ngày 14 tháng 8 năm 2023", "ngày 08/12/2021".</summary>
public static partial class CitationDate
{
    /// <summary>
    /// Reads a day at the start of the text. True when there is one there, existing or not; <paramref name="day"/> is null when
    /// it does not exist (31/02): such a day is shown to a person, never guessed.
    /// </summary>
    public static bool TryReadAt(string text, int start, out DateOnly? day, out int length)
    {
        day = null;
        length = 0;
        var match = Printed().Match(text, start);
        if (!match.Success)
        {
            return false;
        }

        length = match.Length;
        day = ToDay(match.Groups["d"].Value, match.Groups["m"].Value, match.Groups["y"].Value);
        return true;
    }

    /// <summary>The day of these figures; null when it does not exist.</summary>
    public static DateOnly? ToDay(string day, string month, string year)
    {
        var d = Figure(day);
        var m = Figure(month);
        var y = Figure(year);
        return y is >= 1945 and <= 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static int Figure(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\G(?:(?:đề\s+)?ng[àa]y?|Ngày)\s*(?<d>[0-9]{1,2})\s*(?:tháng\s*(?<m>[0-9]{1,2})\s*,?\s*năm\s*(?<y>[0-9]{4})|(?:[/.]|-)\s*(?<m>[0-9]{1,2})\s*(?:[/.]|-)\s*(?<y>[0-9]{4}))(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Printed();
}
