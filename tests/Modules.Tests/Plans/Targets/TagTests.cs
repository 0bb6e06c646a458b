using CoSo.Kernel;
using System.Net;
using CoSo.Modules.Tests.Duties;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans.Targets;

/// <summary>Themes, movements, resolutions: made once, put on things of any module, and found again there.</summary>
public sealed class TagTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_tag_needs_a_name_and_is_made_once()
    {
        var coordinator = await house.AsAsync("noivu");
        (await coordinator.PostAsync("/the/them", Fields("", "Theme"))).ShouldShowError("Form.Name", "Nhập tên thẻ");

        var id = await MakeAsync("Năm chuyển đổi số");
        (await coordinator.PostAsync("/the/them", Fields("Năm chuyển đổi số", "Theme"))).ShouldShowRefusal("Đã có thẻ cùng loại");

        Assert.Contains("TagMade", await house.AuditAsync(id));
        Assert.Contains("Năm chuyển đổi số", (await coordinator.GetAsync("/the")).ShouldBeShown().Text);
        Assert.Contains("Chưa có nội dung nào mang thẻ này", (await coordinator.GetAsync($"/the/{id}")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task On_a_duty_it_filters_list_and_board_and_the_tags_page_shows_it()
    {
        var tag = await MakeAsync("Dân vận khéo");
        var duty = await house.DutyAsync(with: one => one with { Title = "Việc mang thẻ" });
        await house.DutyAsync(with: one => one with { Title = "Việc không mang thẻ" });
        var coordinator = await house.AsAsync("noivu");

        (await coordinator.PostAsync($"/the/gan/duty/{duty}", new { Chosen = new[] { tag.ToString() } })).ShouldRedirectTo($"/viec/{duty}");

        var list = (await coordinator.GetAsync($"/viec?the={tag}")).ShouldBeShown();
        Assert.Contains("Việc mang thẻ", list.Text);
        Assert.DoesNotContain("Việc không mang thẻ", list.Text);
        Assert.Contains("0 trên 1 việc", (await coordinator.GetAsync($"/bang?ke-hoach=tat-ca&the={tag}")).ShouldBeShown().Text);
        Assert.Contains("Dân vận khéo", (await coordinator.GetAsync($"/viec/{duty}")).ShouldBeShown().Text);
        Assert.Contains("Việc mang thẻ", (await coordinator.GetAsync($"/the/{tag}")).ShouldBeShown().Text);
        Assert.Contains("TagsPut", await house.AuditAsync(duty));

        // Another ward sees the tag, not the duty under it.
        Assert.DoesNotContain("Việc mang thẻ", (await (await house.AsAsync("phuong12")).GetAsync($"/the/{tag}")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task What_stands_below_a_plan_carries_the_plans_tags()
    {
        var tag = await MakeAsync("Nghị quyết về dân vận", "Resolution");
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);
        await desk.MapAllAsync(plan);
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");

        (await desk.Coordinator.PostAsync($"/the/gan/plan/{plan}", new { Chosen = new[] { tag.ToString() } })).ShouldRedirectTo($"/ke-hoach/{plan}");

        var duties = (await desk.Coordinator.GetAsync($"/viec?the={tag}&tinh-trang=All")).ShouldBeShown();
        Assert.Contains("Cập nhật danh mục nội dung", duties.Text);

        (await desk.Coordinator.PostAsync($"/the/gan/plan/{plan}", new { })).ShouldRedirectTo($"/ke-hoach/{plan}");
        Assert.DoesNotContain("Cập nhật danh mục nội dung", (await desk.Coordinator.GetAsync($"/viec?the={tag}&tinh-trang=All")).ShouldBeShown().Text);
        Assert.False(await house.WithDbAsync(db => db.Set<TagMark>().AnyAsync(mark => mark.TagId == tag)));
    }

    [Fact]
    public async Task Things_out_of_reach_and_unknown_kinds_are_not_found()
    {
        var coordinator = await house.AsAsync("noivu");
        var duty = await house.DutyAsync();

        (await coordinator.GetAsync($"/the/gan/khac/{duty}")).ShouldBe(HttpStatusCode.NotFound);
        (await coordinator.GetAsync($"/the/gan/plan/{duty}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("phuong4")).GetAsync($"/the/gan/duty/{duty}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Dictionary<string, object> Fields(string name, string kind) => new() { ["Form.Name"] = name, ["Form.Kind"] = kind, ["Form.FromYear"] = "2024", ["Form.ToYear"] = "2024" };

    private async Task<Guid> MakeAsync(string name, string kind = "Theme")
    {
        var answer = await (await house.AsAsync("noivu")).PostAsync("/the/them", Fields(name, kind));
        answer.ShouldRedirectTo("/the/");
        return Guid.Parse(answer.Location!.Split('/')[2]);
    }
}

/// <summary>A tag is no secret: everybody who sees plans may open it and finds what is in reach.</summary>
internal sealed class TagSample : ISample
{
    public string Route => "the/{id}";

    public bool SeenFromBeyond => true;

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        var id = OrderedId.New();
        await house.WithDbAsync(async db =>
        {
            db.Add(new WorkTag { Id = id, Name = $"Thẻ {id}", Folded = $"the {id}", FromYear = 2024 });
            return await db.SaveChangesAsync();
        });
        return new { id };
    }
}

/// <summary>A target of the unit, to put tags on.</summary>
internal sealed class TagSubjectSample : ISample
{
    public string Route => "the/gan/{kind}/{id}";

    public async Task<object> MakeAsync(House house, Guid unitId)
    {
        return new { kind = "target", id = await SampleTarget.IdAsync(house, unitId) };
    }
}

/// <summary>Sentences of a plan, proposed to those who manage the plan.</summary>
internal sealed class TargetProposalSample : ISample
{
    public string Route => "ke-hoach/{id}/de-xuat-chi-tieu";

    public Task<object> MakeAsync(House house, Guid unitId) => SamplePlan.MakeAsync(house, unitId, PlanState.InForce, namedUnit: "phuong-12");
}
