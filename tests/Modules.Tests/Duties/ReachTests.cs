using System.Net;
using CoSo.Contracts.Duties;

namespace CoSo.Modules.Tests.Duties;

/// <summary>Who sees and who may: a sibling's duty does not exist; the assigner reaches beyond the line of command.</summary>
public sealed class ReachTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("phuong6", HttpStatusCode.NotFound)] // sibling
    [InlineData("khupho1", HttpStatusCode.NotFound)] // elsewhere below
    [InlineData("mattran", HttpStatusCode.NotFound)]
    [InlineData("quantri", HttpStatusCode.Forbidden)] // no right to see duties at all
    [InlineData("phuong4", HttpStatusCode.OK)]
    [InlineData("noivu", HttpStatusCode.OK)]
    [InlineData("chutich", HttpStatusCode.OK)]
    public async Task A_wards_duty(string userName, HttpStatusCode expected)
    {
        var id = await house.DutyAsync();

        (await (await house.AsAsync(userName)).GetAsync($"/viec/{id}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("noivu", HttpStatusCode.OK)] // assigner's coordinator, though the Front is not below
    [InlineData("mattran", HttpStatusCode.OK)]
    [InlineData("phuong4", HttpStatusCode.NotFound)]
    [InlineData("liendoanlaodong", HttpStatusCode.NotFound)]
    public async Task The_fronts_duty(string userName, HttpStatusCode expected)
    {
        var id = await house.DutyAsync("mttq");

        (await (await house.AsAsync(userName)).GetAsync($"/viec/{id}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("phuong6", "Report", HttpStatusCode.NotFound)]
    [InlineData("noivu", "Report", HttpStatusCode.Forbidden)] // who coordinates does not report in a unit's place
    [InlineData("chutich", "Report", HttpStatusCode.Forbidden)]
    [InlineData("phuong4", "Confirm", HttpStatusCode.Forbidden)]
    [InlineData("phuong4", "Due", HttpStatusCode.Forbidden)]
    [InlineData("phuong4", "Withdraw", HttpStatusCode.Forbidden)]
    [InlineData("chutich", "Return", HttpStatusCode.Forbidden)]
    [InlineData("phuong6", "Wait", HttpStatusCode.NotFound)]
    [InlineData("phuong6", "WithdrawFile", HttpStatusCode.NotFound)]
    public async Task Actions_on_a_wards_duty(string userName, string handler, HttpStatusCode expected)
    {
        var id = await house.DutyAsync();
        var visitor = await house.AsAsync(userName);
        var page = await visitor.GetAsync("/dang-nhap");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", "0"), new("Result.Text", "Xong"), new("Reason.Text", "x")]);
        using var posted = await visitor.Http.PostAsync($"/viec/{id}?handler={handler}", body);

        Assert.Equal(expected, posted.StatusCode);
        Assert.Equal(DutyState.Open, (await house.StoredAsync(id)).State);
    }

    [Theory]
    [InlineData("/viec/tao-moi", "phuong4")]
    [InlineData("/viec/tao-moi", "chutich")]
    [InlineData("/viec/nhac", "phuong4")]
    [InlineData("/bang", "phuong4")]
    [InlineData("/bang/don-vi/phuong-4", "phuong4")]
    [InlineData("/viec", "quantri")]
    public async Task Pages_are_refused_without_the_right(string url, string userName) =>
        (await (await house.AsAsync(userName)).GetAsync(url)).ShouldBe(HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("/lam-viec")]
    [InlineData("/viec")]
    [InlineData("/bang")]
    [InlineData("/tim")]
    public async Task A_visitor_is_sent_to_sign_in(string url) => (await house.Anonymous().GetAsync(url)).ShouldRedirectTo("/dang-nhap");

    [Fact]
    public async Task A_head_of_a_ward_sees_no_other_units_board()
    {
        await house.DutyAsync("phuong-6");

        var head = await house.AsAsync("chutichphuong12");

        (await head.GetAsync("/bang/don-vi/phuong-6")).ShouldBe(HttpStatusCode.NotFound);
        (await head.GetAsync("/bang/don-vi/phuong-12")).ShouldBeShown();
        Assert.DoesNotContain("Phường 6", (await head.GetAsync("/bang")).ShouldBeShown().Text, StringComparison.Ordinal);
    }
}
