namespace CoSo.Law;

/// <summary>A public holiday as the law names it: a solar or a lunar day, and how many days go with it.</summary>
public sealed record Holiday
{
    public required string Id { get; init; }

    /// <summary>Vietnamese name: <c>Tết Nguyên đán</c>.</summary>
    public required string Name { get; init; }

    public required int Month { get; init; }

    public required int Day { get; init; }

    /// <summary>Whether <see cref="Month"/> and <see cref="Day"/> are of the lunisolar calendar.</summary>
    public bool IsLunar { get; init; }

    /// <summary>How many days off the law gives.</summary>
    public int Days { get; init; } = 1;

    /// <summary>
    /// How many of the days may lie before the day itself, best first. The yearly decision chooses; where there is none yet, the
    /// choice with the longest unbroken rest is taken.
    /// </summary>
    public IReadOnlyList<int> DaysBefore { get; init; } = [0];

    /// <summary>Whether a day in lieu is given when the holiday falls on a weekend.</summary>
    public bool IsMadeUp { get; init; } = true;

    public required Provision Provision { get; init; }

    /// <summary>The solar day of the holiday in a year.</summary>
    public DateOnly In(int year) => IsLunar
        ? LunarCalendar.ToSolar(new LunarDate(year, Month, Day))
        : new DateOnly(year, Month, Day);
}

/// <summary>Days off of one holiday in one year, as decided; both ends included.</summary>
public sealed record DaysOff(DateOnly From, DateOnly To, Holiday Holiday);

/// <summary>A working day given off against a day of rest that is worked.</summary>
/// <param name="Off">The day given off.</param>
/// <param name="Worked">The Saturday or Sunday worked instead.</param>
/// <param name="IsConfirmed">False for a swap only proposed: it changes nothing, but days counted over it are provisional.</param>
public sealed record Swap(DateOnly Off, DateOnly Worked, bool IsConfirmed);

/// <summary>What was decided about the holidays of one year.</summary>
public sealed record YearDecision(int Year, IReadOnlyList<DaysOff> Off, IReadOnlyList<Swap> Swaps, Provision Provision);
