using CoSo.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoSo.Modules.Tests.Access;

public sealed class SetupTests
{
    [Fact]
    public async Task The_link_makes_the_first_administrator_once()
    {
        await using var house = await House.StartAsync(demo: false);
        var code = await house.WithServicesAsync(services => services.GetRequiredService<FirstAdministrator>().NewCodeAsync(default));
        var link = AccessModule.SetupAddress(code!);
        var visitor = house.Anonymous();

        (await visitor.PostAsync(link, new { DisplayName = "Lê Quản Trị", UserName = "quantri", Password = "ngan" })).ShouldShowRefusal("ít nhất 12 ký tự");
        (await visitor.PostAsync(link, new { DisplayName = "Lê Quản Trị", UserName = "quantri", Password = "mot cau that de nho" })).ShouldRedirectTo("/lam-viec");

        (await visitor.GetAsync("/quan-tri/tai-khoan")).ShouldBeShown();
        Assert.Contains("không còn hiệu lực", (await house.Anonymous().GetAsync(link)).Text);
        Assert.Null(await house.WithServicesAsync(services => services.GetRequiredService<FirstAdministrator>().NewCodeAsync(default)));
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing()
    {
        await using var house = await House.StartAsync(demo: false);

        var page = await house.Anonymous().GetAsync("/thiet-lap?ma=0123456789");

        Assert.Empty(page.Document.QuerySelectorAll("input[name=Password]"));
    }

    [Fact]
    public async Task Outside_a_demo_there_is_no_account_and_no_password_on_the_sign_in_page()
    {
        await using var house = await House.StartAsync(demo: false);

        var page = (await house.Anonymous().GetAsync("/dang-nhap")).ShouldBeShown();

        Assert.Equal(0, await house.WithDbAsync(db => db.Set<Account>().CountAsync()));
        Assert.DoesNotContain(LoadDemoPeople.Password, page.Document.Source.Text);
        Assert.DoesNotContain("trình diễn", page.Text);
    }

    [Fact]
    public async Task Guessing_with_one_name_is_slowed_whether_it_exists_or_not()
    {
        await using var house = await House.StartAsync();
        var visitor = house.Anonymous();
        HtmlPage? answer = null;
        for (var i = 0; i <= AccountRules.TriesEachMinute; i++)
        {
            answer = await visitor.PostAsync("/dang-nhap", new { UserName = "khong-co-ai", Password = "doan mot cai" });
        }

        answer!.ShouldShowRefusal("Có quá nhiều lần đăng nhập liên tiếp.");
        (await visitor.PostAsync("/dang-nhap", new { UserName = "phuong4", LoadDemoPeople.Password })).ShouldRedirectTo("/lam-viec");
    }

    [Fact]
    public void All_together_have_a_limit_too()
    {
        using var pace = new SignInPace();

        var passed = Enumerable.Range(0, 3 * AccountRules.TriesAtOnce).Count(i => pace.MayTry($"ten-{i}"));

        Assert.InRange(passed, AccountRules.TriesAtOnce, 2 * AccountRules.TriesAtOnce);
    }
}
