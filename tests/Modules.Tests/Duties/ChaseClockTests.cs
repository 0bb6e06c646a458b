using System.Globalization;
using CoSo.Duties.Chasing;
using CoSo.Law;

namespace CoSo.Modules.Tests.Duties;

/// <summary>Which step of chasing an open duty has reached: plain days.</summary>
public sealed class ChaseClockTests
{
    private static readonly WorkingCalendar Calendar = LawBook.Load(Path.Combine(TestPlaces.Root, "law")).Calendar;

    private static readonly ChaseSteps Steps = new(new DateOnly(2024, 1, 1), -2, 1, 3, 6);

    [Theory]
    [InlineData("2024-09-06", "2024-09-11", null)] // three working days before: not yet
    [InlineData("2024-09-09", "2024-09-11", "Remind")] // two working days before
    [InlineData("2024-09-11", "2024-09-11", "Remind")] // the day itself, nothing sent before
    [InlineData("2024-09-12", "2024-09-11", "RemindAgain")] // one working day late: the first reminder comes too late to be sent
    [InlineData("2024-09-16", "2024-09-11", "Head")] // three working days late, over a weekend
    [InlineData("2024-09-19", "2024-09-11", "Above")]
    [InlineData("2024-09-04", "2024-08-30", "RemindAgain")] // 31/8 to 3/9: weekend and National Day
    [InlineData("2024-09-06", "2024-08-30", "Head")]
    public void Steps_by_the_day(string today, string due, string? expected) => Assert.Equal(expected, Step(today, Late(due)));

    [Fact]
    public void What_was_sent_is_not_sent_again_and_a_milder_step_never_follows_a_stronger()
    {
        var late = Late("2024-09-11");

        Assert.Null(Step("2024-09-12", late with { Reached = ChaseStep.RemindAgain }));
        Assert.Null(Step("2024-09-13", late with { Reached = ChaseStep.Head }));
        Assert.Equal("Above", Step("2024-09-19", late with { Reached = ChaseStep.RemindAgain })); // the head was skipped while the house was shut
        Assert.Null(Step("2024-12-02", late with { Reached = ChaseStep.Above }));
    }

    [Fact]
    public void Who_is_asked_who_waits_and_who_has_no_day_is_not_chased()
    {
        Assert.Null(Step("2024-09-19", Late("2024-09-11") with { IsRequested = true }));
        Assert.Null(Step("2024-09-19", Late("2024-09-11") with { IsWaiting = true, LateAfter = null }));
        Assert.Null(Step("2024-09-19", default));
    }

    [Fact]
    public void Short_notice_is_reminded_before_and_never_chased_after()
    {
        var given = new ChaseFacts(Day("2024-09-11"), null, null, false, false, null);

        Assert.Equal("Remind", Step("2024-09-10", given));
        Assert.Null(Step("2024-09-19", given));
    }

    [Fact]
    public void Days_waited_move_the_steps()
    {
        var waited = Late("2024-09-11") with { LateAfter = Day("2024-09-16"), ShownLateFrom = Day("2024-09-19") };

        Assert.Null(Step("2024-09-16", waited));
        Assert.Equal("RemindAgain", Step("2024-09-17", waited));
    }

    [Fact]
    public void Nobody_above_hears_before_the_unit_could_explain()
    {
        var late = Late("2024-09-11") with { ShownLateFrom = Day("2024-09-18") };

        Assert.Equal("RemindAgain", Step("2024-09-17", late)); // four days late, yet still its time to explain
        Assert.Equal("Head", Step("2024-09-18", late));
    }

    private static ChaseFacts Late(string due) => new(Day(due), Day(due), Day(due).AddDays(1), false, false, null);

    private static string? Step(string today, ChaseFacts duty) => ChaseClock.StepOn(Day(today), duty, Steps, Calendar)?.ToString();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
