namespace CoSo.Law.Tests;

public class LunarCalendarTests
{
    [Theory]
    [InlineData(2021, "2021-02-12", "2021-04-21")]
    [InlineData(2022, "2022-02-01", "2022-04-10")]
    [InlineData(2023, "2023-01-22", "2023-04-29")]
    [InlineData(2024, "2024-02-10", "2024-04-18")]
    [InlineData(2025, "2025-01-29", "2025-04-07")]
    [InlineData(2026, "2026-02-17", "2026-04-26")]
    [InlineData(2027, "2027-02-06", "2027-04-16")]
    [InlineData(2028, "2028-01-26", "2028-04-04")]
    [InlineData(2029, "2029-02-13", "2029-04-23")]
    [InlineData(2030, "2030-02-02", "2030-04-12")]
    public void New_year_and_Hung_Kings_fall_on_the_published_days(int year, string newYear, string hungKings)
    {
        Assert.Equal(Book.Day(newYear), LunarCalendar.ToSolar(new LunarDate(year, 1, 1)));
        Assert.Equal(Book.Day(hungKings), LunarCalendar.ToSolar(new LunarDate(year, 3, 10)));
    }

    // Years in which Viet Nam and China, an hour apart, did not begin the year together.
    [Theory]
    [InlineData(1968, "1968-01-29")]
    [InlineData(1985, "1985-01-21")]
    [InlineData(2007, "2007-02-17")]
    public void The_new_moon_is_taken_at_Viet_Nams_meridian(int year, string newYear) =>
        Assert.Equal(Book.Day(newYear), LunarCalendar.ToSolar(new LunarDate(year, 1, 1)));

    [Theory]
    [InlineData(2020, 4)]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2028, 5)]
    public void Leap_months_are_the_published_ones(int year, int month)
    {
        var leapMonths = Enumerable.Range(1, 12).Where(m => HasLeap(year, m));

        Assert.Equal([month], leapMonths);
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void Ordinary_years_have_no_leap_month(int year) =>
        Assert.DoesNotContain(Enumerable.Range(1, 12), m => HasLeap(year, m));

    [Fact]
    public void Every_day_of_thirty_years_comes_back_from_its_lunar_day_and_follows_the_day_before()
    {
        var before = LunarCalendar.FromSolar(new DateOnly(2014, 12, 31));
        for (var day = new DateOnly(2015, 1, 1); day.Year < 2045; day = day.AddDays(1))
        {
            var lunar = LunarCalendar.FromSolar(day);

            Assert.Equal(day, LunarCalendar.ToSolar(lunar));
            Assert.True(lunar.Day == before.Day + 1 ? lunar.Month == before.Month : lunar.Day == 1 && before.Day is 29 or 30, $"{day}");
            before = lunar;
        }
    }

    [Fact]
    public void A_day_that_the_month_does_not_have_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarCalendar.ToSolar(new LunarDate(2024, 1, 30)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LunarCalendar.ToSolar(new LunarDate(2024, 5, 1, IsLeapMonth: true)));
    }

    private static bool HasLeap(int year, int month)
    {
        try
        {
            LunarCalendar.ToSolar(new LunarDate(year, month, 1, IsLeapMonth: true));
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
