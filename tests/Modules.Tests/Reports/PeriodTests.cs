using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Law;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Reports;

public sealed class PeriodTests(House house) : IClassFixture<House>
{
    private LawBook Law => house.Services.GetRequiredService<LawBook>();

    [Theory]
    [InlineData(2024, 1, "2023-12-15", "2023-12-15", "2024-03-14", "quý I năm 2024")]
    [InlineData(2024, 2, "2024-03-15", "2023-12-15", "2024-06-14", "quý II và 6 tháng năm 2024")]
    [InlineData(2024, 3, "2024-06-15", "2023-12-15", "2024-09-14", "quý III và 9 tháng năm 2024")]
    [InlineData(2024, 4, "2024-09-15", "2023-12-15", "2024-12-14", "quý IV và năm 2024")]
    [InlineData(2026, 4, "2026-09-15", "2025-12-15", "2026-12-14", "quý IV và năm 2026")]
    public void A_cut_off_day_has_its_quarter_and_the_time_since_15_12(int year, int quarter, string from, string since, string cutOff, string name)
    {
        var day = ReportCalendar.CutOffs(year, PeriodKinds.All, Law.Reporting)[quarter - 1];

        Assert.Equal((from, since, cutOff), (day.From.ToString("yyyy-MM-dd"), day.Since.ToString("yyyy-MM-dd"), day.CutOff.ToString("yyyy-MM-dd")));
        Assert.Equal(name, Period.Name(day.Kinds, day.Quarter, day.Year));
    }

    [Theory]
    [InlineData("2024-09-14", "2024-09-17")] // a Saturday: Monday and Tuesday
    [InlineData("2024-03-14", "2024-03-18")] // a Thursday: Friday, Monday
    [InlineData("2024-06-14", "2024-06-18")] // a Friday
    [InlineData("2024-12-14", "2024-12-17")]
    [InlineData("2024-02-07", "2024-02-16")] // over Tết: 8–14 February off
    [InlineData("2024-04-26", "2024-05-03")] // 27/4–1/5 off
    public void The_day_of_sending_rolls_and_the_cut_off_does_not(string cutOff, string due)
    {
        var rules = house.Services.GetRequiredService<Locality>().Rules;

        var sending = ReportCalendar.Sending(DateOnly.Parse(cutOff), rules, Law.Calendar);

        Assert.Equal(DateOnly.Parse(due), sending.On);
        Assert.Contains("gửi trong 2 ngày làm việc (cần xác nhận)", sending.How);
    }

    [Fact]
    public void A_locality_without_a_rule_sets_no_day()
    {
        var sending = ReportCalendar.Sending(new DateOnly(2024, 9, 14), new LocalityRules(), Law.Calendar);

        Assert.Null(sending.On);
        Assert.Contains("chưa ấn định hạn gửi", sending.How);
    }

    [Fact]
    public void Six_months_and_year_fall_on_two_cut_off_days()
    {
        var days = ReportCalendar.CutOffs(2024, PeriodKinds.SixMonths | PeriodKinds.Year, Law.Reporting);

        Assert.Equal(["6 tháng năm 2024", "năm 2024"], days.Select(day => Period.Name(day.Kinds, day.Quarter, day.Year)));
    }

    [Fact]
    public async Task Adopting_opens_the_running_period_only_and_raises_one_duty_for_each_return()
    {
        await using var own = await House.StartAsync();

        await own.AdoptAsync(["phuong-4", "phuong-5", "mttq"]);

        var periods = await own.WithDbAsync(db => db.Set<Period>().OrderBy(p => p.CutOff).Select(p => p.State).ToListAsync());
        Assert.Equal([PeriodState.Waiting, PeriodState.Waiting, PeriodState.Open, PeriodState.Waiting], periods);
        var returns = await own.WithDbAsync(db => db.Set<Return>().ToListAsync());
        Assert.All(returns, made => Assert.Equal(new DateOnly(2024, 9, 17), made.DueOn));
        Assert.Equal(
            returns.Count, (await own.AuditAsync()).Count(kind => kind == "DutyRaised"));
    }

    [Fact]
    public async Task A_unit_named_in_two_regimes_sends_one_return_that_answers_both()
    {
        await using var own = await House.StartAsync();

        var plan = await own.AdoptAsync(["van-phong"], [ReportPeriodKind.SixMonths, ReportPeriodKind.Year], on: new DateOnly(2024, 6, 10));
        await own.AdoptAsync(["van-phong", "phuong-4"], [ReportPeriodKind.Quarter], on: new DateOnly(2024, 6, 10), planId: plan);

        var cutOff = new DateOnly(2024, 6, 14);
        var id = await own.ReturnIdAsync("van-phong", cutOff);
        Assert.Equal(PeriodKinds.Quarter | PeriodKinds.SixMonths, await own.WithDbAsync(db => db.Set<Return>().Where(r => r.Id == id).Select(r => r.Kinds).SingleAsync()));
        Assert.Equal(2, await own.WithDbAsync(db => db.Set<Return>().CountAsync()));
    }

    [Fact]
    public async Task A_unit_does_not_report_to_itself_and_the_coordinators_report_upward_is_the_consolidated_one()
    {
        await using var own = await House.StartAsync();

        await own.AdoptAsync(["phong-noi-vu", "phuong-4"]);
        await own.AdoptAsync(["phong-noi-vu"], to: "so-noi-vu");

        Assert.Equal(1, await own.WithDbAsync(db => db.Set<Return>().CountAsync()));
        Assert.Equal(1, await own.WithDbAsync(db => db.Set<ConsolidatedReport>().CountAsync()));
    }

    [Fact]
    public async Task The_next_period_opens_on_its_first_day_and_an_old_one_when_the_coordinator_asks()
    {
        await using var own = await House.StartAsync();
        await own.AdoptAsync(["phuong-4"]);
        own.Time.Set(new DateOnly(2024, 9, 15));

        var opened = await own.WithServicesAsync(services => services.GetRequiredService<OpenPeriod>().OpenDueAsync(CancellationToken.None));
        var coordinator = await own.AsAsync("noivu");
        var page = (await coordinator.GetAsync("/bao-cao/ky/2024-06-14")).ShouldBeShown();
        var answer = await coordinator.SubmitAsync(page, "button[value=open]");

        Assert.Equal(1, opened);
        answer.ShouldRedirectTo("/bao-cao/ky/2024-06-14");
        var states = await own.WithDbAsync(db => db.Set<Period>().OrderBy(p => p.CutOff).Select(p => p.State).ToListAsync());
        Assert.Equal([PeriodState.Waiting, PeriodState.Open, PeriodState.Open, PeriodState.Open], states);
        var old = await own.ReturnIdAsync("phuong-4", new DateOnly(2024, 6, 14));
        Assert.True(await own.WithDbAsync(db => db.Set<Return>().Where(r => r.Id == old).Select(r => r.NeverLate).SingleAsync()));
    }
}
