using CoSo.Kernel;
using CoSo.Modules.Tests.Reports;
using CoSo.Plans;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans.Targets;

/// <summary>Targets whose result is read from accepted returns, the public account, and sentences of a plan that become targets.</summary>
public sealed class BoundTests
{
    [Fact]
    public async Task A_bound_target_reads_accepted_returns_only_and_nobody_types_it()
    {
        var house = await House.StartAsync();
        await house.AdoptAsync(["phuong-4", "phuong-12"]);
        var given = new Dictionary<string, string> { [await house.QuarterAsync("dialogue.conferences")] = "2", [await house.SinceAsync("dialogue.conferences")] = "6" };
        var id = await house.MakeTargetAsync(new { Form_IndicatorCode = "dialogue.conferences", Form_Name = "Hội nghị đối thoại" });
        var percent = await house.MakeTargetAsync(
            new { Form_Kind = "Percent", Form_IndicatorCode = "dialogue.answered", Form_OverCode = "dialogue.raised", Form_Name = "Tỷ lệ kiến nghị được trả lời" }, "CT02");
        var first = await house.SendAsync("phuong4", "phuong-4", given);
        await house.SendAsync("phuong12", "phuong-12", given);
        await house.AcceptAsync(first);

        var page = (await (await house.AsAsync("noivu")).GetAsync($"/chi-tieu/{id}?nam=2024")).ShouldBeShown();

        Assert.Contains("Báo cáo đã tiếp nhận", page.Text);
        Assert.Contains("Quý III 14/9/2024 2từ 1 báo cáo", page.Text);
        Assert.Contains("9 tháng 14/9/2024 6từ 1 báo cáo", page.Text);
        Assert.Contains("100 %", (await (await house.AsAsync("noivu")).GetAsync($"/chi-tieu/{percent}?nam=2024")).ShouldBeShown().Text);
        (await (await house.AsAsync("truongnoivu")).PostAsync($"/chi-tieu/{id}/ket-qua?nam=2024", new { ky = "NineMonths", Value = "7" })).ShouldShowRefusal("lấy từ báo cáo đã tiếp nhận");
        await house.DisposeAsync();
    }

    [Fact]
    public async Task A_sentence_of_the_plan_becomes_a_target_or_is_passed_over_and_the_public_reads_the_result()
    {
        var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text.Replace(
            "Người đứng đầu đối thoại với Nhân dân theo quy định.",
            "Người đứng đầu đối thoại với Nhân dân theo quy định. Phấn đấu trả lời 95 % kiến nghị của Nhân dân đúng hạn. Tổ chức ít nhất 28 cuộc đối thoại.", StringComparison.Ordinal));
        await desk.MapAllAsync(plan);
        var proposals = (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/de-xuat-chi-tieu")).ShouldBeShown();
        Assert.Equal(2, proposals.Document.QuerySelectorAll("tbody tr").Length);

        var form = (await desk.Coordinator.GetAsync(proposals.Document.QuerySelector("a[href*='muc=']")!.GetAttribute("href")!)).ShouldBeShown();
        Assert.Equal("95", form.Document.QuerySelectorAll("input[name='Form.Planned']")[6].GetAttribute("value"));
        var made = await desk.Coordinator.SubmitAsync(form, "form[data-unsaved]", new Dictionary<string, object> { ["Form.CountsPeople"] = "true" });
        made.ShouldRedirectTo("/chi-tieu/");
        (await desk.Coordinator.SubmitAsync(await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/de-xuat-chi-tieu"), "tbody form")).ShouldRedirectTo($"/ke-hoach/{plan}/de-xuat-chi-tieu");

        Assert.Contains("Không còn câu nào", (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/de-xuat-chi-tieu")).ShouldBeShown().Text);
        Assert.Equal(2, (await house.AuditAsync(plan)).Count(kind => kind == "TargetProposalSettled"));
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");
        var id = Guid.Parse(made.Location!.Split('/')[2].Split('?')[0]);
        await house.WithDbAsync(async db =>
        {
            var target = await db.Set<Target>().SingleAsync(one => one.Id == id);
            db.Add(new TargetFigure { Id = OrderedId.New(), TargetId = id, UnitId = target.OwnerUnitId, Year = 2024, Period = TargetPeriod.SixMonths, Result = 9000 });
            return await db.SaveChangesAsync();
        });

        var account = (await house.Anonymous().GetAsync("/ke-hoach-nam")).ShouldBeShown();
        Assert.Contains("Tỷ lệ kiến nghị của Nhân dân đúng hạn", account.Text);
        Assert.Contains("90 %", account.Text);
        await house.DisposeAsync();
    }

    [Fact]
    public async Task A_small_count_of_people_is_not_told_in_public()
    {
        var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);
        await desk.MapAllAsync(plan);
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");
        var id = await house.MakeTargetAsync(new { Form_PlanId = plan.ToString(), Form_CountsPeople = "true", Form_Name = "Người có uy tín được biểu dương" });
        await house.WithDbAsync(async db =>
        {
            var target = await db.Set<Target>().SingleAsync(one => one.Id == id);
            db.Add(new TargetFigure { Id = OrderedId.New(), TargetId = id, UnitId = target.OwnerUnitId, Year = 2024, Period = TargetPeriod.Year, Planned = 12, Result = 3 });
            return await db.SaveChangesAsync();
        });

        var row = (await house.Anonymous().GetAsync("/ke-hoach-nam")).ShouldBeShown().All("tr").Single(text => text.Contains("biểu dương", StringComparison.Ordinal));

        Assert.Contains("dưới 5", row);
        Assert.DoesNotContain("25 %", row);
        await house.DisposeAsync();
    }
}
