using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>The articles on counting time, shown wherever they shaped a due day.</summary>
public sealed record CountingRules
{
    /// <summary>The day of the event is not counted.</summary>
    public required LegalSource Start { get; init; }

    /// <summary>Weeks, months and years end on the corresponding day, or the last day of the month.</summary>
    public required LegalSource Corresponding { get; init; }

    /// <summary>A last day off moves to the next working day.</summary>
    public required LegalSource Roll { get; init; }
}

/// <summary>
/// The arithmetic of terms: pure functions over the calendar. Civil Code: the first day is not counted; months and years end on
/// the corresponding day or the last of the month.
/// </summary>
internal sealed record Counting(WorkingCalendar Calendar, CountingRules Rules)
{
    private const int MaxCount = 5_000;

    /// <summary>Last day of a term before any rolling.</summary>
    public DateOnly Nominal(DateOnly start, TermLength length)
    {
        // Short enough for the arithmetic of days in every unit; the calendar ends long before.
        if (Math.Abs(length.Count) > MaxCount)
        {
            throw new LawException($"Thời hạn {length} quá dài.");
        }

        return length.Unit switch
        {
            TermUnit.WorkingDays => Calendar.AddWorkingDays(start, length.Count),
            TermUnit.Days => start.AddDays(length.Count),
            TermUnit.Weeks => start.AddDays(7 * length.Count),
            TermUnit.Months => start.AddMonths(length.Count),
            _ => start.AddYears(length.Count),
        };
    }

    /// <summary>
    /// Last day when some days did not run: each suspension that began before the end pushes the end by what it took away.
    /// Suspensions are in order and do not overlap.
    /// </summary>
    public DateOnly Suspended(DateOnly start, DateOnly end, TermUnit unit, IReadOnlyList<Suspension> suspensions)
    {
        foreach (var (from, to) in suspensions)
        {
            var first = from > start ? from : start.AddDays(1);
            if (first > end || to < first)
            {
                continue;
            }

            end = unit is TermUnit.WorkingDays
                ? Calendar.AddWorkingDays(end, Calendar.WorkingDaysBetween(first.AddDays(-1), to))
                : end.AddDays(to.DayNumber - first.DayNumber + 1);
        }

        return end;
    }
}

/// <summary>Days on which a term does not run, both included; the day it resumes is the day after.</summary>
public sealed record Suspension(DateOnly From, DateOnly To);
