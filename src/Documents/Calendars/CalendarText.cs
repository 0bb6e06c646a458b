using System.Globalization;
using System.Text;

namespace CoSo.Documents.Calendars;

/// <summary>Lines of an iCalendar object by RFC 5545: CRLF, folded at 75 octets without tearing a letter, values escaped.</summary>
public sealed class CalendarText
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int LineLength = 75;

    private const string Zone = "Asia/Ho_Chi_Minh";

    private readonly StringBuilder text = new();

    /// <summary>The head of an object that programs subscribe to: its name, how often to ask, Viet Nam's time.</summary>
    public static CalendarText Begin(string product, string name) => new CalendarText()
        .Line("BEGIN:VCALENDAR").Line("VERSION:2.0").Line($"PRODID:-//CoSo//{product}//VI").Line("CALSCALE:GREGORIAN").Line("METHOD:PUBLISH")
        .Words("NAME", name).Words("X-WR-CALNAME", name)
        .Line($"TIMEZONE-ID:{Zone}").Line($"X-WR-TIMEZONE:{Zone}")
        .Line("REFRESH-INTERVAL;VALUE=DURATION:PT4H").Line("X-PUBLISHED-TTL:PT4H")
        .Line("BEGIN:VTIMEZONE").Line($"TZID:{Zone}").Line("BEGIN:STANDARD").Line("DTSTART:19700101T000000").Line("TZOFFSETFROM:+0700").Line("TZOFFSETTO:+0700").Line("TZNAME:+07")
        .Line("END:STANDARD").Line("END:VTIMEZONE");

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

    /// <summary>A meeting with an hour and a place; called off is CANCELLED, never gone.</summary>
    public CalendarText Session(CalendarSession session)
    {
        Line("BEGIN:VEVENT").Line($"UID:{session.Uid}")
            .Line($"DTSTAMP:{Instant(session.ChangedAt)}").Line($"LAST-MODIFIED:{Instant(session.ChangedAt)}").Line($"SEQUENCE:{session.Version}")
            .Line($"DTSTART;TZID={Zone}:{Day(session.On)}T{Hour(session.Starts)}").Line($"DTEND;TZID={Zone}:{Day(session.On)}T{Hour(session.Ends)}")
            .Words("SUMMARY", session.Title).Words("LOCATION", session.Place);
        if (session.Detail.Length > 0)
        {
            Words("DESCRIPTION", session.Detail);
        }

        return Line($"URL:{session.Url}").Line($"STATUS:{(session.IsCalledOff ? "CANCELLED" : "CONFIRMED")}").Line($"CLASS:{(session.IsPublic ? "PUBLIC" : "PRIVATE")}").Line("END:VEVENT");
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Hour(TimeOnly time) => time.ToString("HHmmss", CultureInfo.InvariantCulture);

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);
}

/// <summary>One session of a calendar, in Viet Nam's hours.</summary>
/// <param name="Uid">Stays for good.</param>
/// <param name="Version">Rises with each change.</param>
public sealed record CalendarSession(string Uid, int Version, string Title, DateOnly On, TimeOnly Starts, TimeOnly Ends, string Place, string Detail, string Url, DateTime ChangedAt)
{
    public bool IsCalledOff { get; init; }

    public bool IsPublic { get; init; }
}
