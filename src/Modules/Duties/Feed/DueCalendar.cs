using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Documents.Calendars;

namespace CoSo.Duties.Feed;

/// <summary>
/// Due days as an iCalendar object. Events of a whole day, not tasks: the calendars officials carry (telephone, Outlook, Google)
/// show no VTODO of a subscription, and a legal day has no hour. A day's event keeps its UID for good, its SEQUENCE is the
/// duty's version, and what was withdrawn is CANCELLED rather than gone.
/// </summary>
internal sealed class DueCalendar(Locality locality)
{
    public byte[] Write(FeedShown shown, string publicUrl)
    {
        var text = CalendarText.Begin("Han cong viec", $"{shown.Name} - {locality.ShortName}");
        foreach (var day in shown.Days)
        {
            Event(text, day, publicUrl);
        }

        foreach (var session in shown.Sessions)
        {
            text.Session(Of(session, publicUrl));
        }

        return text.Line("END:VCALENDAR").ToBytes();
    }

    private CalendarSession Of(FeedSession session, string publicUrl) => new(
        $"{session.Id}@{locality.Key}.coso", session.Version, session.Title, session.On, session.Starts, session.Ends, session.Place, "", publicUrl + session.Url,
        session.ChangedOn.ToDateTime(TimeOnly.MinValue) - Clock.VietnamOffset) { IsCalledOff = session.IsCalledOff };

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
