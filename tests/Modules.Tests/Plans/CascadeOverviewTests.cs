using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Duties;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans;

/// <summary>The coordinator's page of the plan above.</summary>
public sealed class CascadeOverviewTests
{
    [Fact]
    public async Task The_coordinator_sees_who_has_what_what_nobody_took_over_and_what_differs()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var coordinator = desk.Desk.Coordinator;
        Assert.Contains("15 đơn vị có việc trong kế hoạch", Figures(await coordinator.GetAsync(desk.Cascade)), StringComparison.Ordinal);

        var id = await desk.MakeAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync($"/ke-hoach-don-vi/{id}")).Status);
        Assert.Contains("Đang soạn", (await coordinator.GetAsync($"{desk.Cascade}?tinh-trang=Draft")).Text, StringComparison.Ordinal);
        var lines = await desk.LinesAsync(id);
        var dialogue = lines.Single(line => line.ParentDueOn == new DateOnly(2024, 10, 30));
        (await desk.SaveLineAsync(id, dialogue, new() { ["Edit.Kind"] = "NotTaken", ["Edit.Reason"] = "Đã đối thoại trong tháng 8" })).ShouldRedirectTo("/ke-hoach-don-vi/");
        await desk.ApproveAsync(id);

        (await coordinator.GetAsync($"/ke-hoach-don-vi/{id}")).ShouldBeShown();
        var apart = (await coordinator.GetAsync($"{desk.Cascade}?xem=khac")).ShouldBeShown();
        Assert.Contains("Đã đối thoại trong tháng 8", apart.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("yếu hơn", apart.Text, StringComparison.Ordinal);
        var nobody = (await coordinator.GetAsync($"{desk.Cascade}?xem=viec")).ShouldBeShown();
        Assert.Contains("Biên soạn tài liệu", nobody.Text, StringComparison.Ordinal);
        Assert.Contains("Tổ chức hội nghị đối thoại", nobody.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ban hành kế hoạch của phường", nobody.Text, StringComparison.Ordinal);
        Assert.Contains("Ban hành kế hoạch của phường", (await coordinator.GetAsync($"{desk.Cascade}?xem=viec&tat-ca=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_sees_its_own_row_only_and_a_sibling_finds_nothing()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var id = await desk.MakeAsync();
        await desk.ApproveAsync(id);
        var sibling = await house.AsAsync("phuong4");

        var page = (await sibling.GetAsync(desk.Cascade)).ShouldBeShown();
        Assert.DoesNotContain("Phường 12", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lập kế hoạch của đơn vị", page.Text, StringComparison.Ordinal);
        (await sibling.GetAsync($"/ke-hoach-don-vi/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await sibling.GetAsync($"/ke-hoach-don-vi/{id}/soan")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_coordinator_orders_plans_with_a_day_and_a_paper_and_reminds_through_the_ledger()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var desk = await UnitPlanDesk.OpenAsync(house);
        var coordinator = desk.Desk.Coordinator;
        var justice = await house.WithDbAsync(db => db.Set<UnitRow>().Where(unit => unit.Code == "phong-tu-phap").Select(unit => unit.Id).SingleAsync());
        var page = await coordinator.GetAsync(desk.Cascade);

        (await coordinator.SubmitAsync(page, "button[formaction$='handler=Ask']", new { DueOn = "30/9/2024", Paper = "Công văn số 12/PNV" })).ShouldShowRefusal("Đánh dấu các đơn vị");
        (await coordinator.SubmitAsync(page, "button[formaction$='handler=Ask']", new { ids = new[] { justice }, DueOn = "30/9/2024" })).ShouldShowRefusal("Nhập hạn và văn bản");
        (await coordinator.SubmitAsync(page, "button[formaction$='handler=Ask']", new { ids = new[] { justice }, DueOn = "1/9/2024", Paper = "Công văn số 12/PNV" })).ShouldShowRefusal("Hạn không được trước hôm nay");
        (await coordinator.SubmitAsync(page, "button[formaction$='handler=Ask']", new { ids = new[] { justice }, DueOn = "30/9/2024", Paper = "Công văn số 12/PNV" })).ShouldRedirectTo(desk.Cascade);
        (await coordinator.SubmitAsync(page, "button[formaction$='handler=Urge'][value=all]", new { Words = "Đề nghị gửi trong tuần" })).ShouldRedirectTo(desk.Cascade);

        var order = await house.WithDbAsync(db => db.Set<UnitPlanOrder>().AsNoTracking().SingleAsync(one => one.PlanId == desk.PlanId && one.UnitId == justice));
        var duty = Assert.Single(await desk.DutiesAsync(order.Id));
        Assert.Equal((new DateOnly(2024, 9, 30), "Công văn số 12/PNV", desk.Cascade), (duty.DueOn!.Value, duty.DueHow, duty.SourceUrl));
        Assert.Equal(15, await house.WithDbAsync(db => db.Set<Deed>().CountAsync(deed => deed.Kind == DeedKind.Urged && deed.Text == "Đề nghị gửi trong tuần")));

        // The plan's own order keeps its duty; a new day moves that one.
        (await coordinator.SubmitAsync(await coordinator.GetAsync(desk.Cascade), "button[formaction$='handler=Ask'][value=all]", new { DueOn = "4/10/2024", Paper = "Công văn số 15/PNV" })).ShouldRedirectTo(desk.Cascade);
        var orders = await house.WithDbAsync(db => db.Set<UnitPlanOrder>().AsNoTracking().Where(one => one.PlanId == desk.PlanId).ToListAsync());
        Assert.Equal(15, orders.Count);
        var ward = orders.First(one => one.MeasureId is not null);
        Assert.All(await desk.DutiesAsync(ward.MeasureId!.Value), one => Assert.Equal(new DateOnly(2024, 10, 4), one.DueOn));
        Assert.Contains("UnitPlanOrdered", await house.AuditAsync(order.Id));
    }

    [Fact]
    public async Task Two_hundred_lines_are_paged_and_assigned_at_once()
    {
        await using var house = await RegimesTold.HouseAsync(new RegimesTold());
        var many = string.Join("\n\n", Enumerable.Range(1, 200).Select(i => $"- Tổ chức hội nghị chuyên đề thứ {i} trước ngày 30 tháng 11 năm 2024."));
        var desk = await UnitPlanDesk.OpenAsync(house, UnitPlanDesk.Text.Replace("- Cập nhật danh mục", $"{many}\n\n- Cập nhật danh mục", StringComparison.Ordinal));
        var id = await desk.MakeAsync();
        Assert.True((await desk.LinesAsync(id)).Count > 200);

        var page = (await desk.Officer.GetAsync($"/ke-hoach-don-vi/{id}/soan")).ShouldBeShown();
        Assert.Equal(40, page.Document.QuerySelectorAll(".p-item").Length);
        var late = await desk.Officer.SubmitAsync(page, "button[value=all]", new { AssignedTo = "Tổ dân vận", DueOn = "20/11/2024" });
        late.ShouldRedirectTo($"/ke-hoach-don-vi/{id}/soan");

        // Those that the plan above wants earlier are left for a reason.
        Assert.Contains("giữ nguyên vì hạn này sau hạn", (await desk.Officer.FollowAsync(late)).Text, StringComparison.Ordinal);
        var lines = await desk.LinesAsync(id);
        Assert.All(lines.Where(line => line.ParentDueOn >= new DateOnly(2024, 11, 20)), line => Assert.Equal(("Tổ dân vận", new DateOnly(2024, 11, 20)), (line.AssignedTo, line.DueOn!.Value)));
        Assert.All(lines.Where(line => line.ParentDueOn < new DateOnly(2024, 11, 20)), line => Assert.Null(line.DueOn));
        await desk.ApproveAsync(id);
        (await desk.Desk.Coordinator.GetAsync($"/ke-hoach-don-vi/{id}?trang=5")).ShouldBeShown();
    }

    [Fact]
    public async Task A_division_of_a_two_tier_ward_draws_up_its_plan_too()
    {
        await using var house = await House.StartAsync("phuong-dien-hong", new DateOnly(2026, 11, 23));
        var coordinator = await house.AsAsync("vanhoaxahoi");
        var desk = new PlanDesk(house, coordinator);
        var plan = PlanDesk.IdOf(await desk.UploadAsync(File.ReadAllBytes(Path.Combine(TestPlaces.Root, "localities", "phuong-dien-hong", "plan.docx"))));
        await desk.MapAllAsync(plan, "Phòng Văn hóa - Xã hội");
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");
        var officer = await house.AsAsync("kinhte");
        var head = await house.AsAsync("truongkinhte");

        var answer = await officer.SubmitAsync((await officer.GetAsync($"/ke-hoach/{plan}/ke-hoach-don-vi")).ShouldBeShown(), "form[action$='handler=Make']");
        var id = answer.Location!.Split('/')[2];
        (await officer.SubmitAsync(await officer.GetAsync($"/ke-hoach-don-vi/{id}"), "form[action$='handler=Submit']")).ShouldRedirectTo($"/ke-hoach-don-vi/{id}");
        (await head.SubmitAsync(await head.GetAsync($"/ke-hoach-don-vi/{id}"), "form[action$='handler=Approve']")).ShouldRedirectTo($"/ke-hoach-don-vi/{id}");

        Assert.Contains("Ngô Thị Tường Vi", (await coordinator.GetAsync($"/ke-hoach/{plan}/ke-hoach-don-vi")).Text, StringComparison.Ordinal);
        Assert.NotEmpty(await officer.Http.GetByteArrayAsync($"/ke-hoach-don-vi/{id}?handler=Word"));
    }

    private static string Figures(HtmlPage page) => string.Join(" | ", page.All(".c-figures *")) + page.Text;
}
