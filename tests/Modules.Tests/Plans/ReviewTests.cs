using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans;

public sealed class ReviewTests
{
    [Fact]
    public async Task Two_reviewers_of_one_item_lose_nothing()
    {
        await using var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);
        var other = await house.AsAsync("noivu");
        var url = $"/ke-hoach/{plan}/soat-lai?sua=1";
        var mine = (await desk.Coordinator.GetAsync(url)).ShouldBeShown();
        var theirs = (await other.GetAsync(url)).ShouldBeShown();

        (await other.SubmitAsync(theirs, "form.p-edit button[value=save]", Text("Người thứ nhất sửa"))).ShouldRedirectTo($"/ke-hoach/{plan}/soat-lai");
        var answer = await desk.Coordinator.SubmitAsync(mine, "form.p-edit button[value=save]", Text("Người thứ hai sửa"));

        answer.ShouldShowRefusal("vừa sửa mục này");
        Assert.Contains("Người thứ nhất sửa", answer[".p-edit .c-notice"] ?? "", StringComparison.Ordinal);
        Assert.Contains("Người thứ hai sửa", answer[".p-edit textarea"] ?? "", StringComparison.Ordinal);
        (await desk.Coordinator.SubmitAsync(answer, "form.p-edit button[value=save]")).ShouldRedirectTo($"/ke-hoach/{plan}/soat-lai");
        Assert.Equal("Người thứ hai sửa", (await desk.MeasuresAsync(plan))[0].Text);
        Assert.Equal(2, (await house.AuditAsync((await desk.MeasuresAsync(plan))[0].Id)).Count(kind => kind == "MeasureChanged"));
    }

    [Fact]
    public async Task A_bulk_change_leaves_alone_what_somebody_else_just_changed()
    {
        await using var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);
        var measures = await desk.MeasuresAsync(plan);
        await house.WithDbAsync(async db =>
        {
            var one = await db.Set<Measure>().SingleAsync(measure => measure.Id == measures[0].Id);
            one.ChangedBy = Guid.NewGuid();
            one.ChangedAt = house.Time.GetUtcNow().UtcDateTime.AddHours(1);
            return await db.SaveChangesAsync();
        });

        (await desk.ManyAsync(plan, "kind-general", measures.Take(2).Select(measure => measure.Id))).ShouldRedirectTo("/ke-hoach/");

        var after = await desk.MeasuresAsync(plan);
        Assert.Equal(measures[0].Kind, after[0].Kind);
        Assert.Equal(MeasureKind.General, after[1].Kind);
    }

    [Fact]
    public async Task A_day_needs_the_paper_behind_it()
    {
        await using var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);
        var ids = (await desk.MeasuresAsync(plan)).Select(measure => measure.Id).ToList();

        (await desk.ManyAsync(plan, "schedule", ids, ("DueOn", "30/10/2024"))).ShouldShowRefusal("văn bản làm căn cứ");
        (await desk.ManyAsync(plan, "schedule", ids, ("DueOn", "31/02/2024"), ("DueBasis", "Công văn 1"))).ShouldShowRefusal("không phải là một ngày có thật");
        (await desk.ManyAsync(plan, "schedule", [], ("DueOn", "30/10/2024"), ("DueBasis", "Công văn 1"))).ShouldShowRefusal("Chưa chọn mục nào");

        (await desk.ManyAsync(plan, "schedule", [], ("All", "true"), ("DueOn", "30/10/2024"), ("DueBasis", "Công văn 1"))).ShouldRedirectTo("/ke-hoach/");
        Assert.All(await desk.MeasuresAsync(plan), measure => Assert.Equal("Công văn 1", measure.DueBasis));
    }

    [Fact]
    public async Task Splitting_merging_and_dismissing_can_be_undone()
    {
        await using var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);
        var before = await ActiveAsync(desk, plan);

        var page = await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/soat-lai?sua=1");
        var split = await desk.Coordinator.SubmitAsync(page, "form.p-edit button[value=split]", Text("Phần một\nPhần hai\nPhần ba"));
        Assert.Equal(before.Count + 2, (await ActiveAsync(desk, plan)).Count);
        await UndoAsync(desk, plan, split);
        Assert.Equal(before, await ActiveAsync(desk, plan));

        var merged = await desk.ManyAsync(plan, "merge", (await desk.MeasuresAsync(plan)).Where(measure => measure.ReplacedIn is null).Take(3).Select(measure => measure.Id));
        Assert.Equal(before.Count - 2, (await ActiveAsync(desk, plan)).Count);
        await UndoAsync(desk, plan, merged);

        var dismissed = await desk.ManyAsync(plan, "dismiss", (await desk.MeasuresAsync(plan)).Where(measure => measure.ReplacedIn is null).Take(1).Select(measure => measure.Id));
        Assert.Equal(before.Count - 1, (await ActiveAsync(desk, plan)).Count);
        await UndoAsync(desk, plan, dismissed);
        Assert.Equal(before, await ActiveAsync(desk, plan));
        Assert.Equal(3, (await house.AuditAsync(plan)).Count(kind => kind == "ReviewChangeUndone"));
    }

    [Fact]
    public async Task Every_tab_filter_and_form_of_the_review_is_shown()
    {
        await using var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInPlanFileAsync();
        var root = $"/ke-hoach/{plan}/soat-lai";
        string[] pages =
        [
            "", "?loai=Duty", "?xem=Doubtful", "?xem=Unsettled", "?xem=WithoutDay", "?xem=WithoutUnit", "?xem=UnknownUnit", "?xem=PastDay", "?xem=Dismissed",
            "?sap-xep=text&muc=45", "?sua=3", "/don-vi", "/bao-cao", "/can-cu", "/thong-tin",
        ];

        foreach (var page in pages)
        {
            (await desk.Coordinator.GetAsync(root + page)).ShouldBeShown();
        }

        Assert.NotEmpty((await desk.Coordinator.GetAsync(root)).Document.QuerySelectorAll(".p-text mark[id]"));
    }

    private static Dictionary<string, object> Text(string text) => new() { ["Edit.Text"] = text };

    private static async Task UndoAsync(PlanDesk desk, Guid plan, HtmlPage done) =>
        (await desk.Coordinator.PostAsync($"/ke-hoach/{plan}/soat-lai", new { changeId = done.Location!.Split("hoan-tac=")[1] }, "Undo")).ShouldRedirectTo("/ke-hoach/");

    private static async Task<List<string>> ActiveAsync(PlanDesk desk, Guid plan) =>
        [.. (await desk.MeasuresAsync(plan)).Where(measure => measure.ReplacedIn is null).Select(measure => measure.Text)];
}
