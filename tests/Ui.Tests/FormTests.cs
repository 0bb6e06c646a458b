using System.Net;
using AngleSharp.Dom;

namespace CoSo.Ui.Tests;

public sealed class FormTests(SampleHost host)
{
    private const string Page = "/lam-viec/bo-giao-dien";

    private static readonly Dictionary<string, string> Good = new()
    {
        ["Subject"] = "Niêm yết phương án",
        ["Due"] = "20/9/2024",
        ["Unit"] = "p4",
    };

    [Fact]
    public async Task Every_control_has_a_name_to_call_it_by()
    {
        var page = await host.GetAsync(Page);

        var controls = page.QuerySelectorAll("input:not([type=hidden]), select, textarea");
        var nameless = controls.Where(c => c.GetAttribute("aria-label") is null && page.QuerySelector($"label[for='{c.Id}']") is null);

        Assert.True(controls.Length > 15);
        Assert.Empty(nameless.Select(c => c.OuterHtml));
    }

    [Fact]
    public async Task Ids_are_unique_and_what_is_referred_to_exists()
    {
        var (_, page) = await host.PostAsync(Page, []);

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        var referred = page.QuerySelectorAll("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' '))
            .Concat(page.QuerySelectorAll(".ds-error-summary a").Select(a => a.GetAttribute("href")![1..]));

        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(referred.Except(ids));
    }

    [Fact]
    public async Task Errors_are_summed_up_first_and_focused()
    {
        var (response, page) = await host.PostAsync(Page, []);

        var summary = page.QuerySelector("main .ds-error-summary")!;
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("Lỗi: ", page.Title);
        Assert.Equal("alert", summary.GetAttribute("role"));
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal(["#Subject", "#Due", "#Unit"], summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Nhập nội dung nhiệm vụ", summary.QuerySelector("a")!.TextContent);
        Assert.Equal("true", page.GetElementById("Subject")!.GetAttribute("aria-invalid"));
        Assert.Equal("Nhập nội dung nhiệm vụ", page.GetElementById("Subject-error")!.TextContent);
    }

    [Fact]
    public async Task What_was_typed_comes_back_but_no_password()
    {
        var (_, page) = await host.PostAsync(Page, new()
        {
            ["Subject"] = "<b>\"Đối thoại\" & họp</b>",
            ["Result"] = "\ndòng 2",
            ["Cost"] = "một trăm",
            ["Unit"] = "p4",
            ["With"] = "pnv",
            ["Received"] = "Portal",
            ["Public"] = "true",
            ["Password"] = "bi-mat",
        });

        Assert.Equal("<b>\"Đối thoại\" & họp</b>", page.GetElementById("Subject")!.GetAttribute("value"));
        Assert.Equal("\ndòng 2", page.GetElementById("Result")!.TextContent);
        Assert.Equal("một trăm", page.GetElementById("Cost")!.GetAttribute("value"));
        Assert.Equal("p4", page.QuerySelector("#Unit option[selected]")!.GetAttribute("value"));
        Assert.Equal("pnv", page.QuerySelector("input[name=With][checked]")!.GetAttribute("value"));
        Assert.Equal("Portal", page.QuerySelector("input[name=Received][checked]")!.GetAttribute("value"));
        Assert.True(page.GetElementById("Public")!.HasAttribute("checked"));
        Assert.DoesNotContain("bi-mat", page.DocumentElement.OuterHtml);
    }

    [Theory]
    [InlineData("Due", "31/02/2024", "“31/02/2024” không phải là một ngày có thật. Viết ngày/tháng/năm, ví dụ 14/9/2024.")]
    [InlineData("Households", "12a", "Mục “Số hộ tham gia” phải là số, ví dụ 1.250.")]
    [InlineData("Households", "99999", "Mục “Số hộ tham gia” phải từ 0 đến 10000.")]
    [InlineData("Email", "ai do", "Mục “Thư điện tử” chưa đúng dạng thư điện tử, ví dụ ten@coquan.gov.vn.")]
    [InlineData("Received", "Fax", "“Fax” không dùng được cho mục “Kênh tiếp nhận”.")]
    public async Task Values_that_cannot_be_read_are_named_in_vietnamese(string field, string value, string message)
    {
        var (_, page) = await host.PostAsync(Page, new(Good) { [field] = value });

        Assert.Equal(message, page.QuerySelector(".ds-error-summary li")!.TextContent);
    }

    [Fact]
    public async Task Messages_and_labels_follow_the_language()
    {
        var (_, page) = await host.PostAsync(Page, new(Good) { ["Email"] = "x", ["Due"] = "30.2.2024" }, "en");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("is not a day that exists", page.QuerySelector(".ds-error-summary")!.TextContent);
        Assert.Contains("is not an e-mail address", page.QuerySelector(".ds-error-summary")!.TextContent);
        Assert.StartsWith("Error: ", page.Title);
    }

    [Fact]
    public async Task A_refusal_names_its_source()
    {
        var (response, page) = await host.PostAsync(Page, new(Good) { ["Due"] = "1/9/2024" });

        var summary = page.QuerySelector(".ds-error-summary")!;
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Single(summary.QuerySelectorAll("li"));
        Assert.Contains("Hạn hoàn thành không được trước ngày 11/9/2024.", summary.TextContent);
        Assert.Contains("Điều 11 Luật Thực hiện dân chủ ở cơ sở (10/2022/QH15)", summary.TextContent);
    }

    [Fact]
    public async Task Saving_redirects_and_says_so_once()
    {
        var (response, _) = await host.PostAsync(Page, Good);

        using var next = new HttpRequestMessage(HttpMethod.Get, response.Headers.Location);
        next.Headers.Add("Cookie", response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var html = await (await host.Client.SendAsync(next)).Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("<p class=\"c-saved\" role=\"status\">Đã lưu nhiệm vụ.</p>", html);
    }

    [Fact]
    public async Task Optional_fields_say_so_and_required_ones_do_not()
    {
        var page = await host.GetAsync(Page);

        Assert.Contains("không bắt buộc", page.QuerySelector("label[for=Result]")!.TextContent);
        Assert.DoesNotContain("không bắt buộc", page.QuerySelector("label[for=Subject]")!.TextContent);
        Assert.DoesNotContain("không bắt buộc", page.QuerySelector("form.c-filter")!.TextContent);
        Assert.Equal("true", page.GetElementById("Subject")!.GetAttribute("aria-required"));
    }
}
