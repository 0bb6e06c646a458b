using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>
/// Which days offices of the State with Saturday and Sunday off work on. Every question is answered from tables made once, so
/// that a board may ask it for each of thousands of rows.
/// </summary>
public sealed class WorkingCalendar
{
    private const int YearsAhead = 20;

    private readonly int firstDayNumber;
    private readonly bool[] isWorking;
    private readonly int[] workingUpTo;
    private readonly int[] workingDays;
    private readonly int[] uncertainUpTo;
    private readonly string?[] names;
    private readonly bool[] isUncertain;

    /// <summary>Makes the tables from the holidays of the law and the decisions of single years.</summary>
    internal WorkingCalendar(IReadOnlyList<Holiday> holidays, IReadOnlyList<YearDecision> decisions)
    {
        Holidays = holidays;
        Decisions = decisions;
        First = new DateOnly(decisions[0].Year, 1, 1);
        Last = new DateOnly(decisions[^1].Year + YearsAhead, 12, 31);
        firstDayNumber = First.DayNumber;
        var length = Last.DayNumber - firstDayNumber + 1;
        names = new string?[length];
        isWorking = new bool[length];
        isUncertain = new bool[length];
        workingUpTo = new int[length];
        uncertainUpTo = new int[length];
        for (var year = First.Year; year <= Last.Year; year++)
        {
            FillYear(year);
        }

        workingDays = Sum();
    }

    /// <summary>First day the calendar knows.</summary>
    public DateOnly First { get; }

    /// <summary>Last day the calendar can compute.</summary>
    public DateOnly Last { get; }

    /// <summary>The holidays of the law, each with its article.</summary>
    public IReadOnlyList<Holiday> Holidays { get; }

    /// <summary>The years whose days off are decided, with the paper that decided them.</summary>
    public IReadOnlyList<YearDecision> Decisions { get; }

    /// <summary>Whether the days off of the year are decided; if not they are computed and may change.</summary>
    public bool IsDecided(int year) => FindDecision(year) is not null;

    /// <summary>Saturday or Sunday, worked or not.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Whether offices work on the day; a Saturday worked in exchange is a working day.</summary>
    public bool IsWorkingDay(DateOnly day) => isWorking[Index(day)];

    /// <summary>The day itself when worked, else the first working day after it.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    /// <summary>The day itself when worked, else the last working day before it.</summary>
    public DateOnly PreviousWorkingDay(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, -1);

    /// <summary>The working day that is so many after the day (before it, when negative); the day itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        if (count == 0)
        {
            return day;
        }

        var index = Index(day);
        var upTo = workingUpTo[index];
        var position = count > 0 ? upTo + count - 1 : upTo - (isWorking[index] ? 1 : 0) + count;
        return position >= 0 && position < workingDays.Length
            ? First.AddDays(workingDays[position])
            : throw OutOfRange();
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and with <paramref name="to"/>; negative the other way round.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => workingUpTo[Index(to)] - workingUpTo[Index(from)];

    /// <summary>"Tết Nguyên đán", "nghỉ bù Giỗ Tổ Hùng Vương", "nghỉ hoán đổi"; null for a day without a holiday.</summary>
    public string? HolidayName(DateOnly day) => names[Index(day)];

    /// <summary>Why the day is not worked: the holiday, "Thứ Bảy" or "Chủ nhật"; null for a working day.</summary>
    public string? ReasonOff(DateOnly day) => IsWorkingDay(day)
        ? null
        : HolidayName(day) ?? (day.DayOfWeek is DayOfWeek.Saturday ? "Thứ Bảy" : "Chủ nhật");

    /// <summary>Whether any day from the first to the last (both included) may still change: no decision yet, or a swap only proposed.</summary>
    public bool IsProvisional(DateOnly first, DateOnly last)
    {
        var before = Index(first) == 0 ? 0 : uncertainUpTo[Index(first) - 1];
        return uncertainUpTo[Index(last)] > before;
    }

    /// <summary>Throws the Vietnamese message when the calendar does not reach the day.</summary>
    internal void Require(DateOnly day) => Index(day);

    private YearDecision? FindDecision(int year)
    {
        foreach (var decision in Decisions)
        {
            if (decision.Year == year)
            {
                return decision;
            }
        }

        return null;
    }

    private void FillYear(int year)
    {
        var decision = FindDecision(year);
        var start = new DateOnly(year, 1, 1).DayNumber - firstDayNumber;
        var days = DateTime.IsLeapYear(year) ? 366 : 365;
        if (decision is null)
        {
            var computed = HolidayYear.Compute(year, Holidays);
            for (var i = 0; i < days; i++)
            {
                names[start + i] = computed[i];
                isUncertain[start + i] = true;
            }
        }
        else
        {
            Name(decision);
        }

        for (var i = start; i < start + days; i++)
        {
            isWorking[i] = names[i] is null && !IsWeekend(First.AddDays(i));
        }

        foreach (var swap in decision?.Swaps ?? [])
        {
            if (swap.IsConfirmed)
            {
                isWorking[Index(swap.Worked)] = true;
            }
            else
            {
                isUncertain[Index(swap.Off)] = isUncertain[Index(swap.Worked)] = true;
            }
        }
    }

    private void Name(YearDecision decision)
    {
        foreach (var (from, to, holiday) in decision.Off)
        {
            for (var day = from; day <= to; day = day.AddDays(1))
            {
                // The range begins with the days the law gives; working days behind them are in lieu of a weekend.
                var isHoliday = day.DayNumber - from.DayNumber < holiday.Days;
                if (isHoliday || !IsWeekend(day))
                {
                    names[Index(day)] = isHoliday ? holiday.Name : $"nghỉ bù {holiday.Name}";
                }
            }
        }

        foreach (var swap in decision.Swaps)
        {
            if (swap.IsConfirmed)
            {
                names[Index(swap.Off)] = $"nghỉ hoán đổi, làm bù {Vn.Day(swap.Worked)}";
            }
        }
    }

    /// <summary>Sums up both tables from the first day on, and lists the working days.</summary>
    private int[] Sum()
    {
        var (working, uncertain) = (0, 0);
        var list = new int[isWorking.Length];
        for (var i = 0; i < isWorking.Length; i++)
        {
            if (isWorking[i])
            {
                list[working++] = i;
            }

            uncertain += isUncertain[i] ? 1 : 0;
            workingUpTo[i] = working;
            uncertainUpTo[i] = uncertain;
        }

        return list[..working];
    }

    private int Index(DateOnly day)
    {
        var index = day.DayNumber - firstDayNumber;
        return (uint)index < (uint)isWorking.Length ? index : throw OutOfRange();
    }

    private LawException OutOfRange() =>
        new($"Lịch ngày làm việc chỉ có từ {Vn.Day(First)} đến {Vn.Day(Last)}.");
}
