using CoSo.Cases.Pages.Cases;
using CoSo.Cases.Reception;
using CoSo.Law;

namespace CoSo.Modules.Tests.Cases;

/// <summary>The pure rules of reception over plain dates.</summary>
public sealed class ReceptionRuleTests
{
    private static readonly LawBook Law = LawBook.Load(LawFolder.Find());

    [Theory]
    [InlineData("2024-04-01", "2024-04-30", "Thursday", "", "4 11 19 25")] // 18/4: Hùng Kings, moved to the Friday
    [InlineData("2024-09-01", "2024-09-30", "", "2,20", "4 20")] // 2–3/9: National Day
    [InlineData("2024-09-01", "2024-09-30", "Friday", "20", "6 13 20 27")] // the same day only once
    [InlineData("2024-02-01", "2024-02-29", "", "31", "")]
    public void A_rota_falls_on_working_days(string from, string to, string weekdays, string days, string expected)
    {
        var wanted = weekdays.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>).ToList();

        var rota = RotaDays.Of(Law.Calendar, DateOnly.Parse(from), DateOnly.Parse(to), wanted, [.. days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]);

        Assert.Equal(expected, string.Join(' ', rota.Select(day => day.Day)));
    }

    [Fact]
    public void A_ward_needs_a_day_a_week_before_and_two_a_month_since()
    {
        var before = ReceptionFloor.Of(Law, "reception.chairman.ward", new DateOnly(2024, 9, 1), [Planned(2024, 9, 3), Planned(2024, 9, 12)]);
        var since = ReceptionFloor.Of(Law, "reception.chairman.ward", new DateOnly(2026, 11, 1), [Planned(2026, 11, 5), Planned(2026, 11, 19)]);

        Assert.Equal([true, true, false, false], before.Select(period => period.IsPlanned));
        Assert.Equal((true, 2), (Assert.Single(since).IsPlanned, since[0].Planned));
    }

    [Fact]
    public void What_a_deputy_held_counts_before_the_new_law_and_not_under_it()
    {
        Assert.True(ReceptionFloor.Counts(Law, new DateOnly(2024, 9, 10), ReceivedBy.Deputy));
        Assert.False(ReceptionFloor.Counts(Law, new DateOnly(2026, 9, 10), ReceivedBy.Deputy));
        Assert.True(ReceptionFloor.Counts(Law, new DateOnly(2026, 9, 10), ReceivedBy.Head));
    }

    [Fact]
    public void Two_sessions_of_one_day_are_one_day() =>
        Assert.Equal(1, Assert.Single(ReceptionFloor.Of(Law, "reception.chairman.district", new DateOnly(2024, 9, 1), [Planned(2024, 9, 10), Planned(2024, 9, 10)])).Planned);

    [Fact]
    public void Where_the_law_sets_no_number_nothing_is_demanded() =>
        Assert.Empty(ReceptionFloor.Of(Law, "reception.chairman.district", new DateOnly(2026, 9, 1), []));

    [Theory]
    [InlineData("2024-09-10", "final", true)]
    [InlineData("2024-09-10", "answered", false)] // 154/2026/NĐ-CP brought this reason
    [InlineData("2026-09-10", "answered", true)]
    [InlineData("2026-09-10", "other", false)]
    [InlineData("2026-09-10", null, false)]
    public void What_is_told_in_writing_stands_in_the_law_of_the_day(string day, string? reason, bool isTold) =>
        Assert.Equal(isTold, RefusalReasons.NeedsNotice(Law, DateOnly.Parse(day), reason));

    [Theory]
    [InlineData("Nguyễn Thị Thanh Hà", "Nguyễn T. T. H.")]
    [InlineData("Tám", "Tám")]
    [InlineData(null, "")]
    public void Names_in_lists_are_masked(string? name, string masked) => Assert.Equal(masked, Words.Masked(name));

    private static FloorDay Planned(int year, int month, int day) => new(new DateOnly(year, month, day), false, true);
}
