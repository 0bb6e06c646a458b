namespace CoSo.Modules.Tests.Duties;

/// <summary>The month of due days.</summary>
public sealed class CalendarPageTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_month_counts_by_day_and_lists_under_it()
    {
        await house.DutyAsync("phuong-12", due: new DateOnly(2024, 11, 5), with: duty => duty with { Title = "Họp mặt đầu tháng" });
        await house.DutyAsync("phuong-12", due: new DateOnly(2024, 11, 20), with: duty => duty with { Title = "Hội nghị cuối tháng" });
        var ward = await house.AsAsync("phuong12");

        var month = (await ward.GetAsync("/lich?thang=2024-11")).ShouldBeShown();
        var day = (await ward.GetAsync("/lich?thang=2024-11&ngay=2024-11-05")).ShouldBeShown();

        Assert.Equal("Lịch hạn tháng 11/2024", month.Heading);
        Assert.Contains("2 việc đến hạn trong tháng.", month.Text, StringComparison.Ordinal);
        Assert.Equal(35, month.Document.QuerySelectorAll(".d-month td").Length);
        Assert.Equal(["1 việc", "1 việc"], month.All(".d-month a"));
        Assert.Contains("Hội nghị cuối tháng", month.Text, StringComparison.Ordinal);
        Assert.Contains("Họp mặt đầu tháng", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hội nghị cuối tháng", day.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/lich?thang=2024-13")]
    [InlineData("/lich?thang=9999-12")]
    [InlineData("/lich?thang=2024-11&ngay=2024-12-01")]
    [InlineData("/lich?thang=2050-01")] // beyond the calendar of the law
    public async Task What_is_no_month_or_beyond_the_law_is_shown_all_the_same(string url) => (await (await house.AsAsync("phuong12")).GetAsync(url)).ShouldBeShown();

    [Fact]
    public async Task Another_wards_days_are_not_there()
    {
        await house.DutyAsync("phuong-6", due: new DateOnly(2025, 3, 5), with: duty => duty with { Title = "Việc của phường khác" });

        Assert.DoesNotContain("Việc của phường khác", (await (await house.AsAsync("phuong12")).GetAsync("/lich?thang=2025-03")).ShouldBeShown().Text, StringComparison.Ordinal);
    }
}
