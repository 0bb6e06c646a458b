namespace CoSo.Law;

/// <summary>The holidays of a year computed from the law alone: what is expected before the yearly decision is known.</summary>
internal static class HolidayYear
{
    /// <summary>Days off by name, days in lieu of weekend holidays included.</summary>
    public static Dictionary<DateOnly, string> Compute(int year, IReadOnlyList<Holiday> holidays)
    {
        var off = new Dictionary<DateOnly, string>();
        foreach (var holiday in holidays.OrderBy(h => h.In(year)))
        {
            if (holiday.Provision.Covers(holiday.In(year)))
            {
                Add(off, holiday, BestStart(year, holiday, off));
            }
        }

        return off;
    }

    private static DateOnly BestStart(int year, Holiday holiday, Dictionary<DateOnly, string> others)
    {
        var day = holiday.In(year);
        if (holiday.DaysBefore.Count == 1)
        {
            return day.AddDays(-holiday.DaysBefore[0]);
        }

        // MaxBy keeps the first of equals, and the list is best first.
        return holiday.DaysBefore.Select(before => day.AddDays(-before)).MaxBy(start =>
        {
            var trial = new Dictionary<DateOnly, string>(others);
            Add(trial, holiday, start);
            return LongestRestAround(day, trial);
        });
    }

    private static void Add(Dictionary<DateOnly, string> off, Holiday holiday, DateOnly start)
    {
        var inLieu = 0;
        for (var i = 0; i < holiday.Days; i++)
        {
            var day = start.AddDays(i);
            inLieu += WorkingCalendar.IsWeekend(day) || off.ContainsKey(day) ? 1 : 0;
            off.TryAdd(day, holiday.Name);
        }

        var next = start.AddDays(holiday.Days);
        while (holiday.IsMadeUp && inLieu > 0)
        {
            if (!WorkingCalendar.IsWeekend(next) && off.TryAdd(next, $"nghỉ bù {holiday.Name}"))
            {
                inLieu--;
            }

            next = next.AddDays(1);
        }
    }

    private static int LongestRestAround(DateOnly day, Dictionary<DateOnly, string> off)
    {
        bool IsRest(DateOnly d) => WorkingCalendar.IsWeekend(d) || off.ContainsKey(d);
        var length = 1;
        for (var d = day.AddDays(1); IsRest(d); d = d.AddDays(1))
        {
            length++;
        }

        for (var d = day.AddDays(-1); IsRest(d); d = d.AddDays(-1))
        {
            length++;
        }

        return length;
    }
}
