using CoSo.Law;

namespace CoSo.Cases.Reception;

/// <summary>How one stretch of time stands against the least number of reception days.</summary>
/// <param name="Planned">Days planned or held by the head.</param>
/// <param name="Held">Days the head held.</param>
internal sealed record FloorPeriod(DateOnly From, DateOnly To, LawNumber Required, int Planned, int Held)
{
    public bool IsPlanned => Required.IsMet(Planned);

    public bool IsHeld => Required.IsMet(Held);
}

/// <param name="Counts">Whether the day counts for the head: it is not one that a deputy held where the law lets none stand in.</param>
internal sealed record FloorDay(DateOnly On, bool IsHeld, bool Counts);

/// <summary>The least number of days on which a head receives: pure functions over the law book. The number and its period are data.</summary>
internal static class ReceptionFloor
{
    /// <summary>Whether a day held by that person counts, by the law of the day.</summary>
    public static bool Counts(LawBook law, DateOnly day, ReceivedBy? by) =>
        by is not ReceivedBy.Deputy || law.InForceOn(day).FindNumber("reception.deputy.counted") is not { } number || number.IsMet(1);

    /// <summary>The periods that begin in the month, each with its number; none where the law sets none. Weeks run from Monday and belong to the month of their Thursday.</summary>
    public static List<FloorPeriod> Of(LawBook law, string numberId, DateOnly month, IReadOnlyList<FloorDay> days)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        if (law.InForceOn(first).FindNumber(numberId) is not { Per: { } per } number)
        {
            return [];
        }

        return per is TermUnit.Weeks ? [.. Weeks(first, last).Select(week => Period(week, week.AddDays(6), number, days))] : [Period(first, last, number, days)];
    }

    /// <summary>The whole periods between two days, those that reach beyond them left out.</summary>
    public static List<FloorPeriod> Between(LawBook law, string numberId, DateOnly from, DateOnly to, IReadOnlyList<FloorDay> days)
    {
        var periods = new List<FloorPeriod>();
        for (var month = new DateOnly(from.Year, from.Month, 1).AddMonths(-1); month <= to; month = month.AddMonths(1))
        {
            periods.AddRange(Of(law, numberId, month, days).Where(period => period.From >= from && period.To <= to));
        }

        return periods;
    }

    private static FloorPeriod Period(DateOnly from, DateOnly to, LawNumber number, IReadOnlyList<FloorDay> days)
    {
        var within = days.Where(day => day.On >= from && day.On <= to && day.Counts).ToList();
        return new FloorPeriod(from, to, number, within.DistinctBy(day => day.On).Count(), within.Where(day => day.IsHeld).DistinctBy(day => day.On).Count());
    }

    private static IEnumerable<DateOnly> Weeks(DateOnly first, DateOnly last)
    {
        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        for (; monday <= last; monday = monday.AddDays(7))
        {
            if (monday.AddDays(3) is var thursday && thursday >= first && thursday <= last)
            {
                yield return monday;
            }
        }
    }
}
