using CoSo.Law;

namespace CoSo.Duties;

/// <summary>Days a person may set as a due day.</summary>
internal static class DayRules
{
    /// <returns>Why the day cannot be set; null when it can.</returns>
    public static Refusal? Check(DateOnly day, DateOnly today, WorkingCalendar calendar)
    {
        if (day > calendar.Last.AddYears(-1))
        {
            return DutyRefusals.DayOutOfCalendar with { Arguments = [Vn.Day(today), Vn.Day(calendar.Last.AddYears(-1))] };
        }

        return day < today ? DutyRefusals.DueBeforeToday with { Arguments = [Vn.Day(today)] } : null;
    }
}
