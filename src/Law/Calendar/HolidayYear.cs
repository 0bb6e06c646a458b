namespace CoSo.Law;

/// <summary>
/// The holidays of a year computed from the law alone: what is expected before the yearly decision is known. Names stand in an
/// array by day of the year; arrays and plain loops because this runs each time a command starts.
/// </summary>
internal sealed class HolidayYear
{
    // A day in lieu may be carried past the last of December.
    private const int Room = 380;

    private readonly DateOnly firstDay;
    private readonly string?[] off;

    private HolidayYear(int year, string?[] off)
    {
        firstDay = new DateOnly(year, 1, 1);
        this.off = off;
    }

    /// <summary>The name of the holiday or day in lieu by day of the year, from 0; null for other days.</summary>
    public static IReadOnlyList<string?> Compute(int year, IReadOnlyList<Holiday> holidays)
    {
        var result = new HolidayYear(year, new string?[Room]);
        var ordered = new List<Holiday>(holidays);
        ordered.RemoveAll(holiday => !holiday.Provision.Covers(holiday.In(year)));
        ordered.Sort((a, b) => a.In(year).CompareTo(b.In(year)));
        foreach (var holiday in ordered)
        {
            result.Add(holiday, result.BestStart(year, holiday));
        }

        return result.off;
    }

    private DateOnly BestStart(int year, Holiday holiday)
    {
        var day = holiday.In(year);
        var (best, longest) = (day, 0);
        foreach (var before in holiday.DaysBefore)
        {
            var trial = new HolidayYear(year, [.. off]);
            trial.Add(holiday, day.AddDays(-before));
            var rest = trial.LengthOfRestAround(day);
            if (rest > longest)
            {
                (best, longest) = (day.AddDays(-before), rest);
            }
        }

        return best;
    }

    private void Add(Holiday holiday, DateOnly start)
    {
        var inLieu = 0;
        for (var i = 0; i < holiday.Days; i++)
        {
            var day = start.AddDays(i);
            inLieu += IsRest(day) ? 1 : 0;
            off[Index(day)] ??= holiday.Name;
        }

        var next = start.AddDays(holiday.Days);
        for (; holiday.IsMadeUp && inLieu > 0; next = next.AddDays(1))
        {
            if (!IsRest(next))
            {
                off[Index(next)] = $"nghỉ bù {holiday.Name}";
                inLieu--;
            }
        }
    }

    private int LengthOfRestAround(DateOnly day)
    {
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

    private bool IsRest(DateOnly day) => WorkingCalendar.IsWeekend(day) || (day >= firstDay && off[Index(day)] is not null);

    private int Index(DateOnly day) => day.DayNumber - firstDay.DayNumber;
}
