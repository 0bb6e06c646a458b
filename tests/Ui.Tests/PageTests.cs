using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CoSo.Ui.Tests;

public sealed partial class PageTests(SampleHost host)
{
    private const string Page = "/lam-viec/bo-giao-dien";

    [Fact]
    public async Task A_page_has_nothing_that_a_strict_content_policy_forbids()
    {
        var page = await host.GetAsync(Page);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotMatch(Handler(), page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task A_page_has_one_heading_a_title_and_the_clock()
    {
        var page = await host.GetAsync(Page);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("Bộ giao diện - CoSo", page.Title);
        Assert.Equal("Bản trình diễn: hôm nay được đặt là thứ Tư, 11/9/2024", page.QuerySelector(".c-clock")!.TextContent);
        Assert.Equal("#noi-dung", page.QuerySelector("body > a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Navigation_shows_what_one_may_see_and_where_one_is()
    {
        var nav = (await host.GetAsync(Page)).QuerySelector("header nav")!;

        Assert.Equal(["Việc của tôi", "Bộ giao diện", "Danh mục"], nav.QuerySelectorAll("a:not(.c-narrow)").Select(a => a.TextContent));
        Assert.Equal("Bộ giao diện", nav.QuerySelector("a[aria-current=page]")!.TextContent);
        Assert.Equal("Danh mục", nav.QuerySelector("details a:not(.c-narrow)")!.TextContent);
        // A phone keeps only the current entry in the bar and finds the others in the menu.
        Assert.Equal(["Việc của tôi", "Bộ giao diện"], nav.QuerySelectorAll("details a.c-narrow").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Every_chart_has_its_figures_as_a_table()
    {
        var charts = (await host.GetAsync(Page)).QuerySelectorAll(".c-chart");

        Assert.Equal(3, charts.Length);
        Assert.All(charts, chart => Assert.NotNull(chart.QuerySelector("table")));
        Assert.Equal("5", charts[2].QuerySelector("td[data-heat='5']")!.TextContent);
    }

    [Fact]
    public async Task The_language_is_kept_and_leads_back()
    {
        using var response = await SwitchAsync("en", "/lam-viec?trang=2");

        Assert.Equal("/lam-viec?trang=2", response.Headers.Location!.ToString());
        Assert.Contains("coso-lang=en", response.Headers.GetValues("Set-Cookie").Single());
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("")]
    public async Task The_language_switch_leads_nowhere_else(string back)
    {
        using var response = await SwitchAsync("vi", back);

        Assert.Equal("/", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/khong-co", 404, "Không tìm thấy trang")]
    [InlineData("/cam", 403, "Bạn không được giao việc này")]
    [InlineData("/hong", 500, "Hệ thống gặp lỗi")]
    [InlineData("/loi/500", 404, "Không tìm thấy trang")]
    public async Task Failures_say_what_to_do(string path, int status, string heading)
    {
        var page = await host.GetAsync(path, status: status);

        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_post_without_its_token_is_explained()
    {
        using var response = await host.Client.PostAsync(Page, new FormUrlEncodedContent([new("Subject", "x")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Chưa nhận được yêu cầu", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_page_sends_no_cookie_it_does_not_need()
    {
        using var response = await host.Client.GetAsync(Page);

        Assert.DoesNotContain(response.Headers.GetValues("Set-Cookie"), c => c.Contains("TempData", StringComparison.Ordinal));
    }

    private Task<HttpResponseMessage> SwitchAsync(string language, string back) =>
        host.Client.PostAsync("/ngon-ngu", new FormUrlEncodedContent([new("language", language), new("returnUrl", back)]));

    [GeneratedRegex("\\son\\w+=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();
}
