using CoSo.Law;

namespace CoSo.Cases.Reception;

/// <summary>Which days a rota falls on: a pure function. A day off moves to the next working day, as the posted rotas do.</summary>
internal static class RotaDays
{
    /// <summary>The days of the months for weekdays and days of the month, in order, each once.</summary>
    public static List<DateOnly> Of(WorkingCalendar calendar, DateOnly from, DateOnly to, IReadOnlyCollection<DayOfWeek> weekdays, IReadOnlyCollection<int> daysOfMonth)
    {
        var days = new SortedSet<DateOnly>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (weekdays.Contains(day.DayOfWeek) || daysOfMonth.Contains(day.Day))
            {
                days.Add(calendar.NextWorkingDay(day));
            }
        }

        return [.. days.Where(day => day <= to)];
    }
}
