using System.Net;
using CoSo.Access;

namespace CoSo.Modules.Tests.Access;

public sealed class SignInTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Signing_in_with_name_and_password_opens_the_workspace_and_is_recorded()
    {
        var visitor = house.Anonymous();

        var answer = await visitor.PostAsync("/dang-nhap", new { UserName = "phuong4", Password = LoadDemoPeople.Password });

        answer.ShouldRedirectTo("/lam-viec");
        Assert.Contains("SignedIn", await house.AuditAsync());
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_saying_which_was_wrong()
    {
        var wrongPassword = await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "phuong6", Password = "khong-dung-dau-nhe" });
        var wrongName = await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "khong-co-ai", Password = "khong-dung-dau-nhe" });

        wrongPassword.ShouldShowRefusal("Tên đăng nhập hoặc mật khẩu không đúng.");
        wrongName.ShouldShowRefusal("Tên đăng nhập hoặc mật khẩu không đúng.");
    }

    [Fact]
    public async Task Nothing_typed_shows_what_to_type()
    {
        var answer = await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "", Password = "" });

        answer.ShouldShowError("UserName", "Nhập tên đăng nhập");
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_account_is_locked_even_for_the_right_one()
    {
        for (var i = 0; i < AccountRules.TriesBeforeLock; i++)
        {
            await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "tuphap", Password = "khong-dung-dau-nhe" });
        }

        var answer = await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "tuphap", Password = LoadDemoPeople.Password });

        answer.ShouldShowRefusal("Tài khoản tạm khóa");
    }

    [Fact]
    public async Task People_of_the_first_walk_come_first_and_all_others_are_folded_below()
    {
        var page = await house.Anonymous().GetAsync("/dang-nhap");

        var folded = page.All("details code");
        var shown = page.All("section code").Except(folded).ToList();
        Assert.Contains("noivu", shown);
        Assert.Contains("phuong4", shown);
        Assert.InRange(shown.Count, 5, 15);
        Assert.Contains("phuong6", folded);
    }

    [Fact]
    public async Task Nobody_is_signed_out_by_a_form_of_another_site()
    {
        var officer = await house.AsAsync("phuong6");

        var forged = await officer.Http.PostAsync("/dang-xuat", null);
        var asked = await HtmlPage.OfAsync(forged, "/dang-xuat");
        (await officer.GetAsync("/lam-viec")).ShouldBeShown();
        Assert.Equal("Đăng xuất", asked.Heading);

        (await officer.SubmitAsync(asked, "main form")).ShouldRedirectTo("/");
        (await officer.GetAsync("/lam-viec")).ShouldRedirectTo("/dang-nhap");
    }

    [Fact]
    public async Task The_button_of_our_own_pages_signs_out_at_once()
    {
        var officer = await house.AsAsync("phuong7");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dang-xuat");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        await officer.Http.SendAsync(request);

        (await officer.GetAsync("/lam-viec")).ShouldRedirectTo("/dang-nhap");
        Assert.Contains("SessionEnded", await house.AuditAsync());
    }

    [Fact]
    public async Task The_workspace_sends_a_visitor_to_sign_in()
    {
        var answer = await house.Anonymous().GetAsync("/dang-xuat");

        answer.ShouldRedirectTo("/dang-nhap?ve=");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }
}
