using System.Globalization;
using System.Text;

namespace CoSo.Duties.Feed;

/// <summary>Lines of an iCalendar object by RFC 5545: CRLF, folded at 75 octets without tearing a letter, values escaped.</summary>
internal sealed class CalendarText
{
    private const int LineLength = 75;

    private readonly StringBuilder text = new();

    /// <summary>A line as it is: names, days, numbers.</summary>
    public CalendarText Line(string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LineLength)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    /// <summary>A line whose value people read.</summary>
    public CalendarText Words(string name, string value) => Line($"{name}:{Escape(value)}");

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);
}
