using System.Net;
using System.Text;
using CoSo.Documents.Reading;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Plans;

/// <summary>A plan in review, or in force, gone over by the one who looks.</summary>
public sealed class CheckTests(House house) : IClassFixture<House>
{
    private const string Wrong = "theo Nghị định số 59/NĐ-2023/NĐ-CP và và";

    private static string Text(string extra) => SmallPlan.Text.Replace("theo quy định.", $"{Wrong} {extra}.", StringComparison.Ordinal);

    [Fact]
    public async Task Findings_stand_beside_the_text_with_rule_place_and_suggestion()
    {
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(Text("một"));

        var page = (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/soat-van-ban")).ShouldBeShown();

        var number = page.Document.QuerySelectorAll("article.p-item").Single(item => item.TextContent.Contains("59/NĐ-2023", StringComparison.Ordinal));
        Assert.Contains("Ghi 59/2023/NĐ-CP.", number.TextContent, StringComparison.Ordinal);
        Assert.Contains("30/2020/NĐ-CP, Phụ lục I", number.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mục I.2", number.TextContent, StringComparison.Ordinal);
        Assert.Equal("59/NĐ-2023/NĐ-CP", page[$"mark#{number.QuerySelector("[data-show]")!.GetAttribute("href")![1..]}"]);
        Assert.NotNull(page.Document.QuerySelector($"nav a[href='/ke-hoach/{plan}/soat-van-ban'][aria-current]"));
    }

    [Fact]
    public async Task Dismissing_needs_a_reason_is_audited_and_holds_for_oneself_alone()
    {
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(Text("hai"));
        var url = $"/ke-hoach/{plan}/soat-van-ban";
        var key = KeyOf((await desk.Coordinator.GetAsync(url)).ShouldBeShown(), "Lặp từ");

        var silent = await desk.Coordinator.PostAsync(url, new { key, reason = " " }, "Dismiss");
        var unknown = await desk.Coordinator.PostAsync(url, new { key = "0000", reason = "nhầm" }, "Dismiss");
        var done = await desk.Coordinator.PostAsync(url, new { key, reason = "Đúng ý người soạn" }, "Dismiss");

        silent.ShouldShowRefusal("Ghi lý do bỏ qua");
        unknown.ShouldShowRefusal("Không còn điều này");
        done.ShouldRedirectTo(url);
        var kept = await house.WithDbAsync(db => db.Set<FindingDismissal>().AsNoTracking().SingleAsync(one => one.FindingKey == key && one.Reason == "Đúng ý người soạn"));
        Assert.Equal("text.doubled", kept.Rule);
        Assert.Equal(["FindingDismissed"], await house.AuditAsync(kept.Id));
        var page = await desk.Coordinator.GetAsync(url);
        Assert.Contains("Lý do bỏ qua: Đúng ý người soạn", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 điều đã bỏ qua", page.Text, StringComparison.Ordinal);

        (await desk.Coordinator.PostAsync(url, new { key }, "TakeBack")).ShouldRedirectTo(url);
        Assert.False(await house.WithDbAsync(db => db.Set<FindingDismissal>().AnyAsync(one => one.Id == kept.Id)));
        Assert.Equal(["DismissalTakenBack", "FindingDismissed"], (await house.AuditAsync(kept.Id)).Order());
    }

    [Fact]
    public async Task What_one_dismissed_another_still_sees()
    {
        await using var own = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(own);
        var plan = await desk.TakeInAsync(Text("ba"));
        await desk.MapAllAsync(plan);
        (await desk.AdoptAsync(plan)).ShouldRedirectTo("/ke-hoach/");
        var url = $"/ke-hoach/{plan}/soat-van-ban";
        var ward = await own.AsAsync("phuong4");

        var key = KeyOf((await ward.GetAsync(url)).ShouldBeShown(), "Lặp từ");
        (await ward.PostAsync(url, new { key, reason = "Văn bản của cấp trên" }, "Dismiss")).ShouldRedirectTo(url);
        var coordinators = (await desk.Coordinator.GetAsync(url)).ShouldBeShown();

        Assert.DoesNotContain("Văn bản của cấp trên", coordinators.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("đã bỏ qua", coordinators.Text, StringComparison.Ordinal);
        Assert.Equal(key, KeyOf(coordinators, "Lặp từ"));
    }

    [Fact]
    public async Task A_plan_in_review_is_nobody_elses_to_check()
    {
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(Text("bốn"));

        (await (await house.AsAsync("phuong4")).GetAsync($"/ke-hoach/{plan}/soat-van-ban")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("quantri")).GetAsync($"/ke-hoach/{plan}/soat-van-ban")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_sheet_holds_what_is_not_dismissed()
    {
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(Text("năm"));
        var url = $"/ke-hoach/{plan}/soat-van-ban";
        (await desk.Coordinator.PostAsync(url, new { key = KeyOf(await desk.Coordinator.GetAsync(url), "Lặp từ"), reason = "nhầm" }, "Dismiss")).ShouldRedirectTo(url);

        var bytes = await desk.Coordinator.Http.GetByteArrayAsync($"{url}?handler=Docx", TestContext.Current.CancellationToken);

        var sheet = PaperReader.Read(new MemoryStream(bytes), "phieu.docx").Value!.Text;
        Assert.Contains("PHIẾU SOÁT VĂN BẢN", sheet, StringComparison.Ordinal);
        Assert.Contains("59/2023/NĐ-CP", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Lặp từ", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Số:", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_localitys_own_plan_raises_almost_nothing()
    {
        await using var own = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(own);
        var plan = await desk.TakeInPlanFileAsync();

        var page = (await desk.Coordinator.GetAsync($"/ke-hoach/{plan}/soat-van-ban")).ShouldBeShown();

        Assert.True(page.All("article.p-item").Count <= 1, string.Join('\n', page.All("article.p-item")));
    }

    internal static string KeyOf(HtmlPage page, string words) => page.Document.QuerySelectorAll("article.p-item")
        .Single(item => item.TextContent.Contains(words, StringComparison.Ordinal)).QuerySelector("[name=key]")!.GetAttribute("value")!;
}
