namespace CoSo.Law.Tests;

/// <summary>
/// Counts time the slow way, day by day, over days off of 2024 and 2025 typed here by hand from the announcements. It shares
/// nothing with the law book, so that both cannot be wrong in the same way.
/// </summary>
internal static class Oracle
{
    public static readonly DateOnly First = new(2024, 1, 1);
    public static readonly DateOnly Last = new(2025, 12, 31);

    private static readonly HashSet<(int Year, int Month, int Day)> WeekdaysOff =
    [
        (2024, 1, 1),
        (2024, 2, 8), (2024, 2, 9), (2024, 2, 12), (2024, 2, 13), (2024, 2, 14),
        (2024, 4, 18),
        (2024, 4, 29), (2024, 4, 30), (2024, 5, 1),
        (2024, 9, 2), (2024, 9, 3),
        (2025, 1, 1),
        (2025, 1, 27), (2025, 1, 28), (2025, 1, 29), (2025, 1, 30), (2025, 1, 31),
        (2025, 4, 7),
        (2025, 4, 30), (2025, 5, 1), (2025, 5, 2),
        (2025, 9, 1), (2025, 9, 2),
    ];

    private static readonly HashSet<(int Year, int Month, int Day)> WeekendsWorked = [(2024, 5, 4), (2025, 4, 26)];

    public static bool IsWorked(DateOnly day)
    {
        var key = (day.Year, day.Month, day.Day);
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? WeekendsWorked.Contains(key) : !WeekdaysOff.Contains(key);
    }

    /// <summary>Last day of a term; null when the count leaves the two years.</summary>
    public static DateOnly? Due(DateOnly start, int count, TermUnit unit, bool rolls, DateOnly? suspendedFrom = null, DateOnly? suspendedTo = null)
    {
        var unsuspendedEnd = unit is TermUnit.WorkingDays ? (DateOnly?)null : Corresponding(start, count, unit);
        var toCount = unit is TermUnit.WorkingDays ? count : DaysTo(start, unsuspendedEnd!.Value);
        var day = start;
        for (var counted = 0; counted < toCount;)
        {
            day = day.AddDays(1);
            if (day > Last)
            {
                return null;
            }

            var suspended = suspendedFrom <= day && day <= suspendedTo;
            if (!suspended && (unit is not TermUnit.WorkingDays || IsWorked(day)))
            {
                counted++;
            }
        }

        while (rolls && !IsWorked(day))
        {
            day = day.AddDays(1);
        }

        return day > Last ? null : day;
    }

    /// <summary>Counts back from an event to the last day on which one may still act.</summary>
    public static DateOnly? Before(DateOnly eventDay, int count, TermUnit unit)
    {
        var day = eventDay;
        for (var counted = 0; counted < count;)
        {
            day = day.AddDays(-1);
            if (day < First)
            {
                return null;
            }

            counted += unit is TermUnit.Days || IsWorked(day) ? 1 : 0;
        }

        while (!IsWorked(day))
        {
            day = day.AddDays(-1);
            if (day < First)
            {
                return null;
            }
        }

        return day;
    }

    private static int DaysTo(DateOnly start, DateOnly end)
    {
        var days = 0;
        for (var day = start; day < end; day = day.AddDays(1))
        {
            days++;
        }

        return days;
    }

    private static DateOnly Corresponding(DateOnly start, int count, TermUnit unit)
    {
        if (unit is TermUnit.Days or TermUnit.Weeks)
        {
            var day = start;
            for (var i = 0; i < count * (unit is TermUnit.Weeks ? 7 : 1); i++)
            {
                day = day.AddDays(1);
            }

            return day;
        }

        var (year, month) = (start.Year, start.Month);
        for (var i = 0; i < count * (unit is TermUnit.Years ? 12 : 1); i++)
        {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        int[] lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        return new DateOnly(year, month, Math.Min(start.Day, lengths[month - 1]));
    }
}
