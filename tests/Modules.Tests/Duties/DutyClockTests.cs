using System.Globalization;
using CoSo.Contracts.Organization;
using CoSo.Duties;
using CoSo.Law;

namespace CoSo.Modules.Tests.Duties;

/// <summary>The fair rules of lateness, on plain days. Short notice is five working days, the time to explain two.</summary>
public sealed class DutyClockTests
{
    private static readonly WorkingCalendar Calendar = LawBook.Load(Path.Combine(TestPlaces.Root, "law")).Calendar;

    private static readonly LocalityRules Rules = new() { ShortNoticeWorkingDays = 5, ExplainWorkingDays = 2, RemindBeforeWorkingDays = [5, 2, 0] };

    [Theory]
    [InlineData("2024-09-02", "2024-09-17", "2024-09-17", "2024-09-20")] // due Tuesday; Wednesday and Thursday to explain
    [InlineData("2024-09-02", "2024-09-20", "2024-09-20", "2024-09-25")] // due Friday; Monday and Tuesday to explain
    [InlineData("2024-08-01", "2024-08-30", "2024-08-30", "2024-09-06")] // 31 August to 3 September are days off
    [InlineData("2024-09-10", "2024-09-17", "2024-09-17", "2024-09-20")] // exactly five working days' notice
    [InlineData("2024-01-15", "2024-02-07", "2024-02-07", "2024-02-17")] // Tết: 8 to 14 February off
    public void A_set_day_with_notice_is_late_after_it_and_shown_after_the_time_to_explain(string notice, string due, string lateAfter, string shownFrom)
    {
        var lateness = DutyClock.Of(Times(due, notice), Calendar, Rules);

        Assert.Equal(Day(lateAfter), lateness.LateAfter);
        Assert.Equal(Day(shownFrom), lateness.ShownLateFrom);
        Assert.False(lateness.IsShortNotice);
    }

    [Fact]
    public void Without_a_set_day_never_late() => Assert.Null(DutyClock.Of(Times(null, "2024-01-02"), Calendar, Rules).LateAfter);

    [Theory]
    [InlineData("2024-09-11", "2024-09-17")] // four working days
    [InlineData("2024-08-29", "2024-09-06")] // the National Day break leaves four
    [InlineData("2024-09-11", "2024-09-11")]
    [InlineData("2024-09-20", "2024-09-11")] // given after its own day
    public void Too_short_a_notice_is_never_late(string notice, string due)
    {
        var lateness = DutyClock.Of(Times(due, notice), Calendar, Rules);

        Assert.True(lateness.IsShortNotice);
        Assert.Null(lateness.LateAfter);
        Assert.Null(lateness.ShownLateFrom);
    }

    [Fact]
    public void Who_is_asked_is_never_late() =>
        Assert.Null(DutyClock.Of(Times("2024-09-17", "2024-08-01") with { IsRequested = true }, Calendar, Rules).LateAfter);

    [Fact]
    public void Who_waits_is_not_late() =>
        Assert.Null(DutyClock.Of(Times("2024-09-17", "2024-08-01") with { IsWaiting = true }, Calendar, Rules).LateAfter);

    [Theory]
    [InlineData("2024-09-17", 3, "2024-09-20")]
    [InlineData("2024-09-17", 4, "2024-09-23")] // over a weekend
    [InlineData("2024-08-29", 2, "2024-09-04")] // over the National Day break
    public void Working_days_waited_move_the_day(string due, int waited, string lateAfter) =>
        Assert.Equal(Day(lateAfter), DutyClock.Of(Times(due, "2024-08-01") with { WaitedDays = waited }, Calendar, Rules).LateAfter);

    [Theory]
    [InlineData("2024-09-10", "2024-09-18")] // explained before: from the first late day
    [InlineData("2024-09-18", "2024-09-18")] // on the first late day
    [InlineData("2024-09-19", "2024-09-19")]
    [InlineData("2024-09-25", "2024-09-20")] // explained too late: it was shown already
    public void An_explanation_is_shown_from_the_day_it_is_given(string explained, string shownFrom) =>
        Assert.Equal(Day(shownFrom), DutyClock.Of(Times("2024-09-17", "2024-08-01") with { ExplainedOn = Day(explained) }, Calendar, Rules).ShownLateFrom);

    [Theory]
    [InlineData("2024-09-11", "2024-09-16", 3)]
    [InlineData("2024-09-13", "2024-09-15", 0)] // a weekend
    [InlineData("2024-09-11", "2024-09-11", 0)]
    [InlineData("2024-09-12", "2024-09-11", 0)]
    public void Waiting_counts_working_days(string since, string until, int days) =>
        Assert.Equal(days, DutyClock.Waited(Day(since), Day(until), Calendar));

    [Fact]
    public void Soon_begins_with_the_first_reminder() => Assert.Equal(Day("2024-09-10"), DutyClock.SoonFrom(Day("2024-09-17"), Calendar, Rules));

    private static DutyTimes Times(string? due, string notice) => new(due is null ? null : Day(due), Day(notice), false, false, 0, null);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
