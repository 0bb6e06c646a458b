using System.Net;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Data.Search;
using CoSo.Duties;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Plans;

public sealed class AdoptionTests
{
    [Fact]
    public async Task A_plan_goes_from_its_file_to_duties_and_regimes_in_one_step()
    {
        var told = new RegimesTold();
        await using var house = await RegimesTold.HouseAsync(told);
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInPlanFileAsync();
        var duties = (await desk.MeasuresAsync(plan)).Where(measure => measure.Kind == MeasureKind.Duty && measure.DueOn is null && measure.Rhythm == Rhythm.Once).Select(measure => measure.Id).ToList();
        Assert.NotEmpty(duties);

        (await desk.ManyAsync(plan, "schedule", duties, ("DueOn", "30/10/2024"), ("DueBasis", "Công văn số 12/PNV ngày 5/4/2024"))).ShouldRedirectTo("/ke-hoach/");
        await desk.MapAllAsync(plan);
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");

        Assert.Equal(PlanState.InForce, await desk.StateAsync(plan));
        var raised = await DutiesOfAsync(house, plan);
        Assert.True(raised.Count > 100, $"{raised.Count} duties");
        Assert.Contains(raised, duty => duty.DueOn == new DateOnly(2024, 10, 30) && duty.DueHow == "Công văn số 12/PNV ngày 5/4/2024");
        Assert.All(raised, duty => Assert.StartsWith("Kế hoạch số 142/KH-UBND", duty.SourceLabel, StringComparison.Ordinal));
        Assert.Contains(told.Told, regime => regime.SenderUnitIds.Count > 40 && regime.Periods.Contains(ReportPeriodKind.NineMonths));
        var events = await house.AuditAsync(plan);
        Assert.Contains("PlanUploaded", events);
        Assert.Contains("MeasuresScheduled", events);
        Assert.Single(events, "PlanAdopted");
        Assert.Equal(1, await house.WithDbAsync(db => db.Search("142/KH-UBND dan van chinh quyen").CountAsync(entry => entry.SubjectId == plan)));
        (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}")).ShouldBeShown();
    }

    [Fact]
    public async Task Pressing_twice_adopts_once()
    {
        var told = new RegimesTold();
        await using var house = await RegimesTold.HouseAsync(told);
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);

        var page = await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/dua-vao-theo-doi");
        var answers = await Task.WhenAll(
            desk.Coordinator.SubmitAsync(page, "main form", new { EvenUnsettled = "true", NumberLater = "true" }),
            desk.Coordinator.SubmitAsync(page, "main form", new { EvenUnsettled = "true", NumberLater = "true" }));

        Assert.All(answers, answer => answer.ShouldRedirectTo($"/ke-hoach/{plan}"));
        Assert.Single(await house.AuditAsync(plan), "PlanAdopted");
        var raised = await DutiesOfAsync(house, plan);
        Assert.Equal(raised.Count, raised.DistinctBy(duty => (duty.SourceId, duty.UnitId)).Count());
    }

    [Fact]
    public async Task A_failure_in_the_middle_leaves_nothing()
    {
        var told = new RegimesTold { Fails = true };
        await using var house = await RegimesTold.HouseAsync(told);
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);

        (await desk.AdoptAsync(plan)).ShouldBe(HttpStatusCode.InternalServerError);

        Assert.Equal(PlanState.InReview, await desk.StateAsync(plan));
        Assert.Empty(await DutiesOfAsync(house, plan));
        Assert.DoesNotContain("PlanAdopted", await house.AuditAsync(plan));
        Assert.Equal(0, await house.WithDbAsync(db => db.Set<SearchEntry>().CountAsync(entry => entry.SubjectId == plan)));

        told.Fails = false;
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");
        Assert.NotEmpty(await DutiesOfAsync(house, plan));
    }

    [Fact]
    public async Task An_unknown_unit_holds_the_adoption_up_until_somebody_says_who_it_is()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text.Replace("Phòng Tư pháp", "Trung tâm Sao Hỏa", StringComparison.Ordinal));

        (await desk.AdoptAsync(plan)).ShouldShowRefusal("chưa rõ đơn vị thực hiện");
        Assert.Contains("Trung tâm Sao Hỏa", (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/soat-lai/don-vi")).Text, StringComparison.Ordinal);
        (await desk.Coordinator.PostAsync($"/ke-hoach/{plan}/soat-lai/don-vi", new { part = "Trung tâm Sao Hỏa", meaning = "Sở Sao Kim" })).ShouldShowRefusal("Sở Sao Kim");

        await desk.MapAllAsync(plan, "14 phường");
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");
        Assert.Contains("PlanNameMapped", await house.AuditAsync(plan));
        Assert.Equal(14, (await DutiesOfAsync(house, plan)).Count(duty => duty.Title.StartsWith("Biên soạn", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Standing_work_comes_back_once_with_every_period()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);
        await desk.AdoptAsync(plan);
        var before = (await DutiesOfAsync(house, plan)).Count;

        foreach (var cutOff in new[] { new DateOnly(2024, 9, 14), new DateOnly(2024, 9, 14), new DateOnly(2024, 12, 14) })
        {
            await house.WithServicesAsync(async services =>
            {
                await services.GetRequiredService<IPeriodOpened>().OpenedAsync(plan, cutOff.AddMonths(-3), cutOff, Guid.Empty, CancellationToken.None);
                return await services.GetRequiredService<CoSo.Data.AppDbContext>().SaveChangesAsync();
            });
        }

        var raised = (await DutiesOfAsync(house, plan)).Skip(before).ToList();
        Assert.Equal(28, raised.Count);
        Assert.Equal(14, raised.Count(duty => duty.Period == "2024-09-14" && duty.DueOn == new DateOnly(2024, 9, 14)));
    }

    [Fact]
    public async Task A_ward_sees_the_plan_when_it_is_in_force_and_not_before()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);
        var ward = await house.AsAsync("phuong4");

        (await ward.GetAsync($"/ke-hoach/{plan}")).ShouldBe(HttpStatusCode.NotFound);
        await desk.AdoptAsync(plan);

        (await ward.GetAsync($"/ke-hoach/{plan}")).ShouldBeShown();
        (await ward.GetAsync("/ke-hoach")).ShouldBeShown();
        (await ward.GetAsync($"/ke-hoach/{plan}/muc/1")).ShouldBeShown();
        Assert.Equal(HttpStatusCode.OK, (await ward.Http.GetAsync($"/ke-hoach/{plan}/tep")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await ward.GetAsync($"/ke-hoach/{plan}/soat-lai")).Status);
    }

    [Fact]
    public async Task A_plan_of_a_sibling_that_names_others_is_not_seen()
    {
        await using var house = await House.StartAsync();
        var sibling = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == "phuong-14").Select(unit => unit.Id).SingleAsync());
        var sample = await SamplePlan.MakeAsync(house, sibling, PlanState.InForce, namedUnit: "phuong-14");
        var id = sample.GetType().GetProperty("id")!.GetValue(sample);
        var ward = await house.AsAsync("phuong4");

        (await ward.GetAsync($"/ke-hoach/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await ward.GetAsync($"/ke-hoach/{id}/muc/1")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await ward.Http.GetAsync($"/ke-hoach/{id}/tep")).StatusCode);
    }

    private static Task<List<Duty>> DutiesOfAsync(House house, Guid planId) =>
        house.WithDbAsync(db => db.Set<Duty>().AsNoTracking().Where(duty => duty.PlanId == planId).OrderBy(duty => duty.Id).ToListAsync());
}
