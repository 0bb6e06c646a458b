using CoSo.Contracts.Duties;
using CoSo.Duties;

namespace CoSo.Modules.Tests.Duties;

/// <summary>Tham mưu: submitted with Tờ trình and draft, done when the issuer's paper has its number.</summary>
public sealed class DraftTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        house.Time.Set(DutyData.Today);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_draft_is_submitted_with_its_product_and_says_so()
    {
        var id = await DraftAsync();
        var unit = await house.AsAsync("tuphap");

        (await unit.DoAsync(id, "Report", new { Result_Text = "Đã trình dự thảo" })).ShouldShowRefusal("Sản phẩm của việc tham mưu là Tờ trình kèm dự thảo");
        (await unit.DoAsync(id, "Report", new { Result_Text = "Đã trình dự thảo", Result_Paper = "số 15/TTr-TP ngày 10/9/2024" })).ShouldRedirectTo("/viec/");

        var page = (await unit.GetAsync($"/viec/{id}")).ShouldBeShown();
        Assert.Equal("Đã trình", page[".c-lead .ds-tag"]);
        Assert.Contains("số 15/TTr-TP ngày 10/9/2024", page[".c-timeline"]!, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[action*='handler=Confirm']"));
    }

    [Fact]
    public async Task A_file_is_product_enough()
    {
        var id = await DraftAsync();
        var unit = await house.AsAsync("tuphap");

        (await unit.DoAsync(id, "Report", new { Result_Text = "Đã trình", Result_Files = new Upload("du-thao.txt", "Dự thảo kế hoạch"u8.ToArray(), "text/plain") })).ShouldRedirectTo("/viec/");

        Assert.Equal(DutyState.Reported, (await house.StoredAsync(id)).State);
    }

    [Theory]
    [InlineData("tuphap")] // the unit that drafted
    [InlineData("noivu")] // who assigned
    public async Task It_is_done_when_the_paper_has_its_number(string userName)
    {
        var id = await DraftAsync();
        var visitor = await house.AsAsync(userName);

        (await visitor.DoAsync(id, "Issue", new { Issue_Number = "", Issue_On = "" })).ShouldShowError("Issue.Number", "Nhập số, ký hiệu văn bản");
        (await visitor.DoAsync(id, "Issue", new { Issue_Number = "KH-UBND", Issue_On = "10/9/2024" })).ShouldShowRefusal("ví dụ 142/KH-UBND");
        (await visitor.DoAsync(id, "Issue", new { Issue_Number = "142/KH-UBND", Issue_On = "12/9/2024" })).ShouldShowRefusal("Ngày văn bản không được sau hôm nay");
        (await visitor.DoAsync(id, "Issue", new { Issue_Number = "142/KH-UBND", Issue_On = "10/9/2024" })).ShouldRedirectTo("/viec/");

        var duty = await house.StoredAsync(id);
        Assert.Equal((DutyState.Closed, new IssuedPaper("142/KH-UBND", new DateOnly(2024, 9, 10)), new DateOnly(2024, 9, 10)), (duty.State, duty.Paper, duty.ReportedOn));
        Assert.Equal("Đã ban hành", (await visitor.GetAsync($"/viec/{id}"))[".c-lead .ds-tag"]);
        Assert.Contains("DutyPaperIssued", await house.AuditAsync(id));
    }

    [Fact]
    public async Task The_clerk_gives_the_number_and_puts_it_right_with_history()
    {
        var id = await DraftAsync();
        await (await house.AsAsync("tuphap")).DoAsync(id, "Report", new { Result_Text = "Đã trình", Result_Paper = "số 16/TTr-TP ngày 11/9/2024" });
        var clerk = await house.AsAsync("vanthu");

        var list = (await clerk.GetAsync("/viec/van-thu")).ShouldBeShown();
        Assert.Contains("số 16/TTr-TP ngày 11/9/2024", list.Text, StringComparison.Ordinal);
        (await clerk.PostAsync($"/viec/van-thu/{id}", new { Version = 99, Number = "201/KH-UBND", On = "11/9/2024" })).ShouldShowRefusal("người khác đã thay đổi việc này");
        var form = (await clerk.GetAsync($"/viec/van-thu/{id}")).ShouldBeShown();
        (await clerk.SubmitAsync(form, "form[data-unsaved]", new { Number = "201/KH-UBND", On = "11/9/2024" })).ShouldRedirectTo("/viec/van-thu");
        var again = await clerk.GetAsync($"/viec/van-thu/{id}");
        (await clerk.SubmitAsync(again, "form[data-unsaved]", new { Number = "210/KH-UBND", On = "11/9/2024", Text = "Ghi nhầm số" })).ShouldRedirectTo("/viec/van-thu");

        Assert.Equal("210/KH-UBND", (await house.StoredAsync(id)).PaperNumber);
        Assert.Equal(["DutyRaised", "DutyReported", "DutyConfirmed", "DutyPaperIssued", "DutyPaperCorrected"], await house.AuditAsync(id));
        Assert.Contains("số 201/KH-UBND ngày 11/9/2024 → số 210/KH-UBND ngày 11/9/2024", (await (await house.AsAsync("tuphap")).GetAsync($"/viec/{id}")).Text, StringComparison.Ordinal);
        Assert.Contains("210/KH-UBND", (await clerk.GetAsync("/viec/van-thu?muc=da-ban-hanh")).ShouldBeShown().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_draft_takes_no_number_and_the_clerk_does_not_see_it()
    {
        var id = await house.DutyAsync();

        (await (await house.AsAsync("vanthu")).GetAsync($"/viec/van-thu/{id}")).ShouldBe(System.Net.HttpStatusCode.NotFound);
        Assert.Null((await (await house.AsAsync("noivu")).GetAsync($"/viec/{id}")).Document.QuerySelector("form[action*='handler=Issue']"));
    }

    private Task<Guid> DraftAsync() => house.DutyAsync("phong-tu-phap", with: duty => duty with { Relation = DutyRelation.Draft, Title = "Tham mưu kế hoạch tuyên truyền" });
}
