namespace CoSo.Law.Tests;

/// <summary>
/// Counts time the slow way, day by day, from 2021 to 2030, over days off typed here by hand (from the announcements to 2027; after
/// them from a lunar almanac and the articles on days in lieu). It shares nothing with the law book.
/// </summary>
internal static class DecadeOracle
{
    public static readonly DateOnly First = new(2021, 1, 1);
    public static readonly DateOnly Last = new(2030, 12, 31);

    private static readonly HashSet<DateOnly> WeekdaysOff =
    [
        .. Year(2021, "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9"),
        .. Year(2022, "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9"),
        .. Year(2023, "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9"),
        .. Year(2024, "1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9"),
        .. Year(2025, "1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9"),
        .. Year(2026, "1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11"),
        .. Year(2027, "1/1 4/2 5/2 8/2 9/2 10/2 16/4 30/4 3/5 2/9 3/9 24/11"),
        .. Year(2028, "3/1 24/1 25/1 26/1 27/1 28/1 4/4 1/5 2/5 1/9 4/9 24/11"),
        .. Year(2029, "1/1 12/2 13/2 14/2 15/2 16/2 23/4 30/4 1/5 3/9 4/9"),
        .. Year(2030, "1/1 31/1 1/2 4/2 5/2 6/2 12/4 30/4 1/5 2/9 3/9"),
    ];

    private static readonly HashSet<DateOnly> WeekendsWorked = [new(2024, 5, 4), new(2025, 4, 26), new(2026, 1, 10), new(2026, 8, 22)];

    public static bool IsWorked(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? WeekendsWorked.Contains(day) : !WeekdaysOff.Contains(day);

    /// <summary>
    /// Last day of a term of days or working days, extended so many times, that did not run on the days suspended; null when the
    /// count leaves the decade.
    /// </summary>
    public static DateOnly? Due(DateOnly start, TermLength length, TermLength? extension, int times, IReadOnlyList<Suspension> pauses)
    {
        var day = Run(start, length, pauses);
        for (var time = 0; time < times && day is { } end; time++)
        {
            day = Run(end, extension!.Value, pauses);
        }

        while (day is { } rest && !IsWorked(rest))
        {
            day = rest.AddDays(1);
        }

        return day > Last ? null : day;
    }

    /// <summary>Last day on which one may still act before an event.</summary>
    public static DateOnly Before(DateOnly eventDay, TermLength length)
    {
        var day = eventDay;
        for (var counted = 0; counted < length.Count;)
        {
            day = day.AddDays(-1);
            counted += length.Unit is TermUnit.Days || IsWorked(day) ? 1 : 0;
        }

        while (!IsWorked(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private static DateOnly? Run(DateOnly start, TermLength length, IReadOnlyList<Suspension> pauses)
    {
        var day = start;
        for (var counted = 0; counted < length.Count;)
        {
            day = day.AddDays(1);
            if (day > Last)
            {
                return null;
            }

            var runs = !pauses.Any(pause => pause.From <= day && day <= pause.To);
            counted += runs && (length.Unit is TermUnit.Days || IsWorked(day)) ? 1 : 0;
        }

        return day;
    }

    private static IEnumerable<DateOnly> Year(int year, string days) =>
        days.Split(' ').Select(day => day.Split('/')).Select(parts => new DateOnly(year, int.Parse(parts[1]), int.Parse(parts[0])));
}
