using System.Net;
using CoSo.Contracts.Duties;
using CoSo.Modules.Tests.Plans;
using CoSo.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Portal;

public sealed class PortalTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/ke-hoach-nam")]
    [InlineData("/tim-kiem")]
    [InlineData("/tim-kiem?q=doi+thoai")]
    [InlineData("/gioi-thieu")]
    public async Task Without_a_plan_every_page_is_shown_and_no_door_leads_to_nowhere(string url)
    {
        await using var house = await House.StartAsync();
        var visitor = house.Anonymous();

        var page = (await visitor.GetAsync(url)).ShouldBeShown();

        foreach (var href in page.Document.QuerySelectorAll("main a[href], header a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(href => href.Length > 0).Distinct())
        {
            Assert.NotEqual(HttpStatusCode.NotFound, (await visitor.GetAsync(href)).Status);
        }
    }

    [Fact]
    public async Task The_six_doors_stand_in_the_order_of_the_motto()
    {
        await using var house = await House.StartAsync();

        var page = await house.Anonymous().GetAsync("/");

        Assert.Equal(["Dân biết", "Dân bàn", "Dân làm", "Dân kiểm tra", "Dân giám sát", "Dân thụ hưởng"], page.All(".c-door b"));
        Assert.Empty(page.Document.QuerySelectorAll("a.c-door"));
        Assert.Contains("Chưa có kế hoạch nào được đưa vào theo dõi.", page.Text);
    }

    [Fact]
    public async Task An_adopted_plan_gives_account_to_anybody()
    {
        await using var house = await House.StartAsync();
        var plan = await AdoptedAsync(house);

        var home = (await house.Anonymous().GetAsync("/")).ShouldBeShown();
        var page = (await house.Anonymous().GetAsync("/ke-hoach-nam")).ShouldBeShown();

        Assert.Equal(2, home.Document.QuerySelectorAll("a.c-door").Length);
        Assert.Contains("Công khai để Nhân dân biết", home.Text);
        Assert.NotEmpty(home.Document.QuerySelectorAll("figure table, .c-chart table"));
        Assert.Contains("Số 77/KH-UBND", page.Text);
        Assert.Contains("Tổ chức hội nghị đối thoại với Nhân dân", page.Text);
        var states = await house.WithServicesAsync(services => services.GetRequiredService<IDutyFigures>().ByWorkstreamAsync(plan, default));
        Assert.NotEqual(0, states.Sum(state => state.Total));
        Assert.Equal(states.Sum(state => state.Open).ToString(System.Globalization.CultureInfo.InvariantCulture), page.All(".c-figures b")[2]);
    }

    [Fact]
    public async Task No_person_stands_on_the_public_pages()
    {
        await using var house = await House.StartAsync();
        await AdoptedAsync(house);

        foreach (var url in new[] { "/", "/ke-hoach-nam", "/tim-kiem?q=doi+thoai" })
        {
            var page = await house.Anonymous().GetAsync(url);
            Assert.DoesNotContain("Nguyễn Thị Thanh Hà", page.Text);
            Assert.DoesNotContain("Trần Văn Mẫu", page.Text);
        }
    }

    [Fact]
    public async Task Search_finds_what_is_public_with_or_without_diacritics()
    {
        await using var house = await House.StartAsync();
        var plan = await AdoptedAsync(house);
        var visitor = house.Anonymous();

        var folded = await visitor.GetAsync("/tim-kiem?q=hoi+nghi+doi+thoai");
        var exact = await visitor.GetAsync("/tim-kiem?q=Hội nghị đối thoại");
        var nothing = await visitor.GetAsync("/tim-kiem?q=khongcogica");
        var strange = await visitor.GetAsync("/tim-kiem?q=%22%27%3Cscript%3E*%20OR%201%3D1--");

        Assert.Contains("Tổ chức hội nghị đối thoại", folded.Text);
        Assert.Equal(folded.All("tbody td"), exact.All("tbody td"));
        Assert.Contains("Không tìm thấy gì.", nothing.Text);
        strange.ShouldBeShown();
        var href = folded.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        Assert.StartsWith($"/ke-hoach-nam?ke-hoach={plan}#muc-", href, StringComparison.Ordinal);
        var shown = await visitor.GetAsync(href.Split('#')[0]);
        Assert.NotNull(shown.Document.GetElementById(href.Split('#')[1]));
    }

    [Fact]
    public async Task A_plan_still_in_review_is_not_public()
    {
        await using var house = await House.StartAsync();
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);

        (await house.Anonymous().GetAsync($"/ke-hoach-nam?ke-hoach={plan}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain("77/KH-UBND", (await house.Anonymous().GetAsync("/ke-hoach-nam")).Text);
        Assert.Contains("Không tìm thấy gì.", (await house.Anonymous().GetAsync("/tim-kiem?q=doi+thoai")).Text);
    }

    [Fact]
    public async Task What_is_kept_in_memory_follows_the_ledger()
    {
        var time = new AheadOfTime();
        await using var house = await House.StartAsync(services: services => services.AddSingleton<TimeProvider>(time));
        var plan = await AdoptedAsync(house);
        var visitor = house.Anonymous();
        var before = (await visitor.GetAsync("/ke-hoach-nam")).All(".c-figures b");

        await house.WithServicesAsync(async services =>
        {
            var db = services.GetRequiredService<CoSo.Data.AppDbContext>();
            var duty = await db.Set<CoSo.Duties.Duty>().FirstAsync(d => d.PlanId == plan && d.State == DutyState.Open);
            await services.GetRequiredService<IDutyLedger>().ReportedAsync(new DutySource(duty.SourceKind, duty.SourceId, ""), new DateOnly(2024, 9, 11), Guid.Empty, default);
            return await db.SaveChangesAsync();
        });
        time.By = TimeSpan.FromSeconds(6);
        var after = (await visitor.GetAsync("/ke-hoach-nam")).All(".c-figures b");

        Assert.NotEqual(before[1], after[1]);
    }

    [Fact]
    public async Task The_pages_speak_english_too()
    {
        await using var house = await House.StartAsync();
        await AdoptedAsync(house);
        var visitor = house.Anonymous();
        var home = await visitor.GetAsync("/");

        await visitor.SubmitAsync(home, "form.c-language button");
        var english = await visitor.GetAsync("/");

        Assert.Equal("en", english.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("What would you like to know?", english.Heading);
    }

    private static async Task<Guid> AdoptedAsync(House house)
    {
        var desk = await PlanDesk.OpenAsync(house);
        var plan = await desk.TakeInAsync(SmallPlan.Text);
        await desk.MapAllAsync(plan);
        (await desk.AdoptAsync(plan)).ShouldRedirectTo($"/ke-hoach/{plan}");
        Assert.Equal(PlanState.InForce, await desk.StateAsync(plan));
        return plan;
    }

    /// <summary>The machine's clock, moved ahead when the test says so.</summary>
    private sealed class AheadOfTime : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
    }
}
