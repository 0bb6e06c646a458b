using CsCheck;

namespace CoSo.Law.Tests;

/// <summary>The law book's counting held against <see cref="Oracle"/> over all of 2024 and 2025.</summary>
public class CountingPropertyTests
{
    private const long Cases = 20_000;

    private static readonly LawBook Law = Book.Shipped;

    private static readonly Gen<DateOnly> Day =
        Gen.Int[0, Oracle.Last.DayNumber - Oracle.First.DayNumber].Select(Oracle.First.AddDays);

    private static readonly Gen<TermUnit> DayUnit = Gen.Bool.Select(worked => worked ? TermUnit.WorkingDays : TermUnit.Days);

    private static readonly Gen<TermLength> Length =
        from unit in Gen.Enum<TermUnit>()
        from count in Gen.Int[1, unit switch { TermUnit.Years => 1, TermUnit.Months => 18, TermUnit.Weeks => 40, _ => 120 }]
        select new TermLength(count, unit);

    [Fact]
    public void Every_day_of_both_years_is_worked_or_off_as_announced()
    {
        for (var day = Oracle.First; day <= Oracle.Last; day = day.AddDays(1))
        {
            Assert.True(Oracle.IsWorked(day) == Law.Calendar.IsWorkingDay(day), $"{day:yyyy-MM-dd}");
            Assert.Equal(Oracle.IsWorked(day), Law.Calendar.ReasonOff(day) is null);
        }
    }

    [Fact]
    public void Terms_end_where_the_independent_count_ends() =>
        Gen.Select(Day, Length, Gen.Bool).Sample(
            (start, length, rolls) =>
            {
                var due = Law.Count(length, start, kind: rolls ? TermKind.Within : TermKind.AtLeast);
                return Oracle.Due(start, length.Count, length.Unit, rolls) is not { } expected || due.Day == expected;
            },
            iter: Cases);

    [Fact]
    public void Suspended_terms_end_where_the_independent_count_ends() =>
        Gen.Select(Day, Length, Gen.Int[-10, 150], Gen.Int[0, 60]).Sample(
            (start, length, after, days) =>
            {
                var from = start.AddDays(after);
                var to = from.AddDays(days);
                var due = Law.Count(length, start).WithSuspension(from, to);
                return Oracle.Due(start, length.Count, length.Unit, true, from, to) is not { } expected || due.Day == expected;
            },
            iter: Cases);

    [Fact]
    public void An_extended_term_ends_where_one_term_of_both_lengths_ends() =>
        Gen.Select(Day, Gen.Int[1, 90], Gen.Int[1, 90], DayUnit).Sample(
            (start, count, more, unit) =>
            {
                var due = Law.Count(new TermLength(count, unit), start).Extend(new TermLength(more, unit), Law.CountingRules.Start);
                return Oracle.Due(start, count + more, unit, true) is not { } expected || due.Day == expected;
            },
            iter: Cases);

    [Fact]
    public void Terms_counted_back_end_where_the_independent_count_ends() =>
        Gen.Select(Day, Gen.Int[1, 60], DayUnit).Sample(
            (day, count, unit) => Oracle.Before(day, count, unit) is not { } expected
                || Law.Count(new TermLength(count, unit), day, kind: TermKind.Before).Day == expected,
            iter: Cases);

    [Fact]
    public void Counted_steps_are_exactly_the_days_that_count() =>
        Gen.Select(Day, Gen.Int[1, 60], DayUnit).Sample(
            (start, count, unit) =>
            {
                var due = Law.Count(new TermLength(count, unit), start);
                var numbers = due.Steps.Where(s => s.Number is not null).ToList();
                return numbers.Select(s => s.Number!.Value).SequenceEqual(Enumerable.Range(1, count))
                    && numbers[^1].Day == due.LastDay
                    && due.Steps[0].Day == start && due.Steps[^1].Day == due.Day
                    && due.Steps.Zip(due.Steps.Skip(1)).All(p => p.Second.Day == p.First.Day.AddDays(1));
            },
            iter: 2_000);

    [Fact]
    public void Adding_working_days_and_counting_between_are_inverse() =>
        Gen.Select(Day, Gen.Int[1, 400]).Sample(
            (start, count) =>
            {
                var end = Law.Calendar.AddWorkingDays(start, count);
                return Law.Calendar.IsWorkingDay(end)
                    && Law.Calendar.WorkingDaysBetween(start, end) == count
                    && Law.Calendar.WorkingDaysBetween(end, start) == -count
                    && (!Law.Calendar.IsWorkingDay(start) || Law.Calendar.AddWorkingDays(end, -count) == start);
            },
            iter: Cases);

    [Fact]
    public void Suspensions_in_any_order_and_overlap_count_each_day_once() =>
        Gen.Select(Day, Length, Gen.Int[0, 60], Gen.Int[0, 30], Gen.Int[0, 30]).Sample(
            (start, length, after, days, overlap) =>
            {
                var from = start.AddDays(after);
                var middle = from.AddDays(days);
                var to = middle.AddDays(overlap);
                var whole = Law.Count(length, start).WithSuspension(from, to);
                var parts = Law.Count(length, start).WithSuspension(middle, to).WithSuspension(from, middle);
                return whole.Day == parts.Day;
            },
            iter: Cases);
}
