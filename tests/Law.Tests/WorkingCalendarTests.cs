namespace CoSo.Law.Tests;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = Book.Shipped.Calendar;

    // Holidays with a day in lieu, swapped days and worked Saturdays of the years beside 2024 and 2025.
    [Theory]
    [InlineData("2021-02-10", false)]
    [InlineData("2021-02-16", false)]
    [InlineData("2021-02-17", true)]
    [InlineData("2021-05-03", false)]
    [InlineData("2021-09-03", false)]
    [InlineData("2022-01-03", false)]
    [InlineData("2022-04-11", false)]
    [InlineData("2022-05-03", false)]
    [InlineData("2022-05-04", true)]
    [InlineData("2022-09-01", false)]
    [InlineData("2023-01-26", false)]
    [InlineData("2023-05-03", false)]
    [InlineData("2023-09-04", false)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-20", false)]
    [InlineData("2026-04-27", false)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-11-24", false)]
    [InlineData("2025-11-24", true)]
    [InlineData("2027-02-04", false)]
    [InlineData("2027-02-10", false)]
    [InlineData("2027-02-11", true)]
    [InlineData("2027-05-03", false)]
    [InlineData("2027-09-03", false)]
    public void Days_are_worked_or_off_as_decided(string day, bool worked) =>
        Assert.Equal(worked, Calendar.IsWorkingDay(Book.Day(day)));

    [Fact]
    public void A_swap_only_proposed_changes_nothing_but_makes_due_days_provisional()
    {
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2026, 11, 23)));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2026, 11, 28)));

        var over = Book.Shipped.Count(new TermLength(3, TermUnit.WorkingDays), new DateOnly(2026, 11, 20));
        var after = Book.Shipped.Count(new TermLength(3, TermUnit.WorkingDays), new DateOnly(2026, 11, 30));

        Assert.True(over.IsProvisional);
        Assert.False(after.IsProvisional);
    }

    [Fact]
    public void A_year_without_a_decision_is_computed_and_says_so()
    {
        // Tết Mậu Thân 2028 is Wednesday 26 January; 30 April and 1 May fall on a weekend and are made up.
        Assert.False(Calendar.IsDecided(2028));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2028, 1, 26)));
        Assert.False(Calendar.IsWorkingDay(new DateOnly(2028, 5, 2)));
        Assert.True(Calendar.IsWorkingDay(new DateOnly(2028, 5, 3)));

        var due = Book.Shipped.Count(new TermLength(5, TermUnit.WorkingDays), new DateOnly(2028, 3, 6));

        Assert.True(due.IsProvisional);
        Assert.Contains("tạm tính, chưa có quyết định nghỉ", due.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_due_day_in_a_decided_year_is_not_provisional()
    {
        var due = Book.Shipped.Count(new TermLength(5, TermUnit.WorkingDays), new DateOnly(2024, 9, 11));

        Assert.False(due.IsProvisional);
        Assert.DoesNotContain("tạm tính", due.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_computed_from_the_law_are_those_later_decided_but_for_swaps()
    {
        using var scratch = Book.Copy();
        for (var year = 2022; year <= 2027; year++)
        {
            scratch.Delete($"calendar/{year}.yaml");
        }

        var computed = LawBook.Load(scratch.Law).Calendar;

        var different = Enumerable.Range(0, 6 * 365 + 1)
            .Select(new DateOnly(2022, 1, 1).AddDays)
            .Where(d => computed.IsWorkingDay(d) != Calendar.IsWorkingDay(d));
        Assert.Equal(
            ["2024-04-29", "2024-05-04", "2025-04-26", "2025-05-02", "2026-01-02", "2026-01-10", "2026-08-22", "2026-08-31"],
            different.Select(d => d.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("2024-02-10", "Tết Nguyên đán")]
    [InlineData("2024-02-14", "nghỉ bù Tết Nguyên đán")]
    [InlineData("2024-04-18", "Giỗ Tổ Hùng Vương")]
    [InlineData("2024-04-29", "nghỉ hoán đổi, làm bù 4/5/2024")]
    [InlineData("2024-09-03", "Quốc khánh")]
    [InlineData("2026-11-24", "Ngày Văn hóa Việt Nam")]
    [InlineData("2024-09-11", null)]
    [InlineData("2024-09-14", null)]
    public void Holidays_have_their_names(string day, string? name) =>
        Assert.Equal(name, Calendar.HolidayName(Book.Day(day)));

    [Theory]
    [InlineData("2024-09-11", "2024-09-11")]
    [InlineData("2024-09-14", "2024-09-16")]
    [InlineData("2024-05-04", "2024-05-04")]
    [InlineData("2024-02-08", "2024-02-15")]
    public void The_next_working_day_is_the_day_itself_or_the_first_after_it(string day, string next) =>
        Assert.Equal(Book.Day(next), Calendar.NextWorkingDay(Book.Day(day)));

    [Fact]
    public void Days_outside_the_calendar_are_refused_with_its_range()
    {
        var error = Assert.Throws<LawException>(() => Calendar.IsWorkingDay(new DateOnly(2020, 12, 31)));

        Assert.Contains("1/1/2021", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_day_to_the_end_of_2030_is_known()
    {
        for (var year = 2021; year <= 2030; year++)
        {
            var worked = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
                .Count(i => Calendar.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(i)));

            Assert.InRange(worked, 247, 253);
        }
    }
}
