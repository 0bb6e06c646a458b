using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Ui.Tests;

public sealed class TableTests(SampleHost host)
{
    private const string Page = "/lam-viec/bo-giao-dien";

    [Fact]
    public async Task A_heading_sorts_and_turns_round_and_filters_stay()
    {
        var page = await host.GetAsync(Page + "?don-vi=p4&tim=&trang=3&sap-xep=title");

        var headings = page.QuerySelectorAll("table.c-table th a");
        Assert.Equal(["?don-vi=p4&sap-xep=due", "?don-vi=p4&sap-xep=-title"], headings.Select(a => a.GetAttribute("href")));
        Assert.Equal("ascending", headings[1].ParentElement!.GetAttribute("aria-sort"));
        Assert.Null(headings[0].ParentElement!.GetAttribute("aria-sort"));
        Assert.Equal("p4", page.QuerySelector("#don-vi option[selected]")!.GetAttribute("value"));
        Assert.Equal("title", page.QuerySelector("form.c-filter input[name=sap-xep]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Paging_counts_and_leads_on()
    {
        var page = await host.GetAsync(Page + "?trang=3&sap-xep=-due");

        var paging = page.QuerySelector(".c-paging")!;
        Assert.Equal("9–12 trong 1.234", paging.QuerySelector("p")!.TextContent);
        Assert.Equal("?sap-xep=-due&trang=2", paging.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("?sap-xep=-due&trang=4", paging.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(["1", "2", "3", "4", "5", "…", "309"], paging.QuerySelectorAll("li").Select(l => l.TextContent).Where(t => t is not ("Trước" or "Sau")));
        Assert.Equal("3", paging.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task A_table_without_rows_says_so() =>
        Assert.Contains((await host.GetAsync(Page)).QuerySelectorAll("p.c-empty"), p => p.TextContent == "Không có nhiệm vụ nào quá hạn.");

    [Fact]
    public async Task A_table_of_all_its_rows_says_so_too_when_there_is_none()
    {
        var table = new TableTagHelper(host.Services.GetRequiredService<JsonStringLocalizer>()) { Caption = "Vai trò", Empty = "Chưa được giao vai trò nào", View = Sample.View("") };

        Assert.Equal("<p class=\"c-empty\">Chưa được giao vai trò nào</p>", await Sample.HtmlAsync(table, "c-table", " \n "));
        var seen = new TableTagHelper(host.Services.GetRequiredService<JsonStringLocalizer>()) { Caption = "Vai trò", ShowCaption = true, Empty = "Chưa được giao vai trò nào", View = Sample.View("") };
        Assert.Equal("<p class=\"c-caption\">Vai trò</p><p class=\"c-empty\">Chưa được giao vai trò nào</p>", await Sample.HtmlAsync(seen, "c-table", " \n "));
        Assert.Contains("<tr><td>Văn thư</td></tr>", await Sample.HtmlAsync(table, "c-table", "<tr><td>Văn thư</td></tr>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, "due", false)]
    [InlineData("?trang=3&sap-xep=-title", 3, "title", true)]
    [InlineData("?trang=-1&sap-xep=password", 1, "due", false)]
    [InlineData("?trang=x&sap-xep=--title", 1, "due", false)]
    [InlineData("?trang=999999999", 100_000, "due", false)]
    public void A_request_takes_only_what_the_list_knows(string query, int page, string sort, bool descending)
    {
        var http = new DefaultHttpContext { Request = { QueryString = new QueryString(query) } };

        var request = PageRequest.From(http.Request, new PageShape(["due", "title"], 25));

        Assert.Equal(new PageRequest(page, sort, descending, 25), request);
    }

    [Fact]
    public void The_row_beyond_the_page_only_tells_that_there_is_more()
    {
        var page = new TablePage<int>(new PageRequest(2, "due", false, 3), [4, 5, 6, 7]);

        Assert.Equal([4, 5, 6], page.Rows);
        Assert.True(page.HasNext);
        Assert.Null(page.Total);
    }
}
