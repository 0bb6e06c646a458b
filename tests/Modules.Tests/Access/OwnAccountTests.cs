using System.Net;
using CoSo.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Access;

public sealed class OwnAccountTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_page_shows_who_one_is_and_marks_this_session()
    {
        var page = (await (await house.AsAsync("noivu")).GetAsync("/tai-khoan")).ShouldBeShown();

        Assert.Contains("Nguyễn Thị Thanh Hà", page.Text);
        Assert.Contains("Đầu mối tổng hợp", page.Text);
        Assert.Contains("Thiết bị này", page.Text);
    }

    [Theory]
    [InlineData("/tai-khoan")]
    [InlineData("/tai-khoan/mat-khau")]
    public async Task A_visitor_is_sent_to_sign_in(string url) =>
        (await house.Anonymous().GetAsync(url)).ShouldRedirectTo("/dang-nhap?ve=");

    [Fact]
    public async Task A_session_ended_from_another_device_goes_to_sign_in_with_its_next_request()
    {
        var here = await house.AsAsync("phuong1");
        var there = await house.AsAsync("phuong1");
        (await there.GetAsync("/tai-khoan")).ShouldBeShown();

        var page = await here.GetAsync("/tai-khoan");
        var other = page.Document.QuerySelectorAll("form[action*=EndSession]").First(form => form.QuerySelector("button")!.TextContent.Trim() == "Kết thúc");
        var id = other.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        (await here.PostAsync("/tai-khoan", new { id }, "EndSession")).ShouldRedirectTo("/tai-khoan");

        (await there.GetAsync("/tai-khoan")).ShouldRedirectTo("/dang-nhap");
        (await here.GetAsync("/tai-khoan")).ShouldBeShown();
        Assert.Contains("SessionEnded", await house.AuditAsync(Guid.Parse(id)));
    }

    [Fact]
    public async Task All_other_sessions_end_at_once()
    {
        var here = await house.AsAsync("phuong2");
        var there = await house.AsAsync("phuong2");

        (await here.PostAsync("/tai-khoan", new { }, "EndOthers")).ShouldRedirectTo("/tai-khoan");

        (await there.GetAsync("/tai-khoan")).ShouldRedirectTo("/dang-nhap");
        (await here.GetAsync("/tai-khoan")).ShouldBeShown();
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_there()
    {
        var mine = await house.AsAsync("phuong5");
        var theirs = await house.AsAsync("phuong6");
        var id = await house.WithDbAsync(db => db.Set<Session>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.UserName == "phuong6")).Select(s => s.Id).FirstAsync());

        (await mine.PostAsync("/tai-khoan", new { id }, "EndSession")).ShouldBe(HttpStatusCode.NotFound);

        (await theirs.GetAsync("/tai-khoan")).ShouldBeShown();
    }

    [Fact]
    public async Task Changing_the_password_asks_for_the_present_one()
    {
        var visitor = await house.AsAsync("phuong7");

        var wrong = await visitor.PostAsync("/tai-khoan/mat-khau", new { Present = "khong-dung-dau-nhe", Wanted = "mot cau that de nho" });
        var shortOne = await visitor.PostAsync("/tai-khoan/mat-khau", new { Present = LoadDemoPeople.Password, Wanted = "ngan" });
        var empty = await visitor.PostAsync("/tai-khoan/mat-khau", new { Present = "", Wanted = "" });

        wrong.ShouldShowRefusal("Mật khẩu hiện tại không đúng.");
        shortOne.ShouldShowRefusal("Mật khẩu phải có ít nhất 12 ký tự.");
        empty.ShouldShowError("Present", "Nhập mật khẩu hiện tại");
        Assert.DoesNotContain("PasswordChanged", await AuditOfAsync("phuong7"));
    }

    [Fact]
    public async Task A_changed_password_counts_at_once_and_ends_other_sessions()
    {
        var visitor = await house.AsAsync("phuong8");
        var there = await house.AsAsync("phuong8");

        (await visitor.PostAsync("/tai-khoan/mat-khau", new { Present = LoadDemoPeople.Password, Wanted = "mot cau that de nho" })).ShouldRedirectTo("/tai-khoan");

        (await there.GetAsync("/tai-khoan")).ShouldRedirectTo("/dang-nhap");
        (await visitor.GetAsync("/tai-khoan")).ShouldBeShown();
        (await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "phuong8", LoadDemoPeople.Password })).ShouldShowRefusal("không đúng");
        (await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "phuong8", Password = "mot cau that de nho" })).ShouldRedirectTo("/lam-viec");
        Assert.Contains("PasswordChanged", await AuditOfAsync("phuong8"));
    }

    [Fact]
    public async Task A_passkey_that_is_none_is_refused_politely()
    {
        var visitor = await house.AsAsync("phuong9");

        var answer = await visitor.PostAsync("/tai-khoan", new { credential = "{}", name = "Máy" }, "AddPasskey");
        var signIn = await house.Anonymous().PostAsync("/dang-nhap", new { credential = "{\"id\":\"x\"}" }, "Passkey");
        var noJson = await house.Anonymous().PostAsync("/dang-nhap", new { credential = "không phải JSON" }, "Passkey");

        answer.ShouldShowRefusal("Chưa thêm được khóa truy cập.");
        signIn.ShouldShowRefusal("Khóa truy cập không dùng được.");
        noJson.ShouldShowRefusal("Khóa truy cập không dùng được.");
    }

    private async Task<List<string>> AuditOfAsync(string userName) =>
        await house.AuditAsync(await house.WithDbAsync(db => db.Set<Account>().Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync()));
}
