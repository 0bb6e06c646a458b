using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;

namespace CoSo.Duties.Feed;

/// <summary>
/// Due days as an iCalendar object. Events of a whole day, not tasks: the calendars officials carry (telephone, Outlook, Google)
/// show no VTODO of a subscription, and a legal day has no hour. A day's event keeps its UID for good, its SEQUENCE is the
/// duty's version, and what was withdrawn is CANCELLED rather than gone.
/// </summary>
internal sealed class DueCalendar(Locality locality)
{
    public const string MediaType = "text/calendar";

    private const string Zone = "Asia/Ho_Chi_Minh";

    public byte[] Write(string name, IEnumerable<DueDay> days, string publicUrl)
    {
        var text = new CalendarText()
            .Line("BEGIN:VCALENDAR").Line("VERSION:2.0").Line("PRODID:-//CoSo//Han cong viec//VI").Line("CALSCALE:GREGORIAN").Line("METHOD:PUBLISH")
            .Words("NAME", $"{name} - {locality.ShortName}").Words("X-WR-CALNAME", $"{name} - {locality.ShortName}")
            .Line($"TIMEZONE-ID:{Zone}").Line($"X-WR-TIMEZONE:{Zone}")
            .Line("REFRESH-INTERVAL;VALUE=DURATION:PT4H").Line("X-PUBLISHED-TTL:PT4H")
            .Line("BEGIN:VTIMEZONE").Line($"TZID:{Zone}").Line("BEGIN:STANDARD").Line("DTSTART:19700101T000000").Line("TZOFFSETFROM:+0700").Line("TZOFFSETTO:+0700").Line("TZNAME:+07")
            .Line("END:STANDARD").Line("END:VTIMEZONE");
        foreach (var day in days)
        {
            Event(text, day, publicUrl);
        }

        return text.Line("END:VCALENDAR").ToBytes();
    }

    private void Event(CalendarText text, DueDay day, string publicUrl)
    {
        var changed = CalendarText.Instant(day.ChangedAt ?? day.GivenOn.ToDateTime(TimeOnly.MinValue) - Clock.VietnamOffset);
        var url = $"{publicUrl}/viec/{day.Id}";
        text.Line("BEGIN:VEVENT")
            .Line($"UID:{(day.IsCooperation ? "phoi-hop-" : "")}{day.Id}@{locality.Key}.coso")
            .Line($"DTSTAMP:{changed}").Line($"LAST-MODIFIED:{changed}").Line($"SEQUENCE:{day.Version}")
            .Line($"DTSTART;VALUE=DATE:{CalendarText.Day(day.DueOn)}").Line($"DTEND;VALUE=DATE:{CalendarText.Day(day.DueOn.AddDays(1))}")
            .Words("SUMMARY", Prefix(day) + day.Title)
            .Words("DESCRIPTION", $"Đơn vị thực hiện: {day.UnitName}\nCăn cứ: {day.SourceLabel}\nXem và cập nhật: {url}")
            .Line($"URL:{url}")
            .Words("CATEGORIES", day.IsCooperation ? "Phối hợp" : day.IsRequested ? "Đề nghị phối hợp" : RelationWords.Of(day.Relation))
            .Line($"STATUS:{(day.State is DutyState.Withdrawn ? "CANCELLED" : "CONFIRMED")}").Line("TRANSP:TRANSPARENT").Line("CLASS:PRIVATE")
            .Line("END:VEVENT");
    }

    private static string Prefix(DueDay day) => day.State switch
    {
        DutyState.Reported => day.Relation is DutyRelation.Draft ? "Đã trình: " : "Đã báo cáo: ",
        DutyState.Closed => day.Relation is DutyRelation.Draft ? "Đã ban hành: " : "Hoàn thành: ",
        DutyState.Withdrawn => "Thôi thực hiện: ",
        _ => day.IsCooperation ? "Phối hợp: " : day.IsRequested ? "Đề nghị phối hợp: " : "Hạn: ",
    };
}
