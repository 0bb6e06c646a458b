using System.Net;
using CoSo.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Access;

public sealed class AccountsTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_list_is_found_by_words_without_diacritics()
    {
        var page = (await (await house.AsAsync("quantri")).GetAsync("/quan-tri/tai-khoan?tim=thanh%20ha")).ShouldBeShown();

        Assert.Contains("Nguyễn Thị Thanh Hà", page.Text);
        Assert.DoesNotContain("Trần Quốc Khang", page.Text);
    }

    [Fact]
    public async Task The_administrator_keeps_the_accounts_of_the_front_and_the_police_too()
    {
        var page = await (await house.AsAsync("quantri")).GetAsync("/quan-tri/tai-khoan?tim=kieu+tuan+kiet");

        Assert.Contains("Kiều Tuấn Kiệt", page.Text);
    }

    [Theory]
    [InlineData("noivu")]
    [InlineData("chutich")]
    [InlineData("phuong4")]
    public async Task Nobody_else_sees_accounts(string userName)
    {
        var visitor = await house.AsAsync(userName);

        (await visitor.GetAsync("/quan-tri/tai-khoan")).ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/quan-tri/tai-khoan/them")).ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync($"/quan-tri/tai-khoan/{await IdAsync("phuong4")}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_new_account_has_no_password_until_its_owner_opens_the_link_once()
    {
        var administrator = await house.AsAsync("quantri");
        var unit = await UnitAsync("phuong-4");

        var made = await administrator.PostAsync("/quan-tri/tai-khoan/them", new { DisplayName = "Lê Thử Nghiệm", PostTitle = "Công chức", UserName = "thunghiem", Unit = unit, Role = "unit-officer" });
        var page = await administrator.FollowAsync(made);
        var link = new Uri(Link(page)).PathAndQuery;
        var again = await administrator.GetAsync(page.Url);

        Assert.DoesNotContain("/kich-hoat?ma=", again.Document.Source.Text);
        var owner = house.Anonymous();
        (await owner.PostAsync(link, new { Password = "ngan" })).ShouldShowRefusal("ít nhất 12 ký tự");
        (await owner.PostAsync(link, new { Password = "mot cau that de nho" })).ShouldRedirectTo("/lam-viec");
        (await owner.GetAsync("/tai-khoan")).ShouldBeShown();
        var spent = await house.Anonymous().GetAsync(link);
        Assert.Contains("đã dùng hoặc hết hạn", spent.Text);
        var id = await IdAsync("thunghiem");
        Assert.Equal(["AccountCreated", "InvitationAccepted", "InvitationMade", "RoleGranted"], (await house.AuditAsync(id)).Where(kind => kind != "SignedIn").Order());
    }

    [Fact]
    public async Task A_name_already_taken_is_refused_and_nothing_is_saved()
    {
        var administrator = await house.AsAsync("quantri");
        var before = await CountAsync();

        var answer = await administrator.PostAsync("/quan-tri/tai-khoan/them", new { DisplayName = "Lê Khác", PostTitle = "Công chức", UserName = "phuong4", Unit = await UnitAsync("phuong-4") });
        var empty = await administrator.PostAsync("/quan-tri/tai-khoan/them", new { DisplayName = "", PostTitle = "", UserName = "" });

        answer.ShouldShowRefusal("đã có người dùng");
        empty.ShouldShowError("DisplayName", "Nhập họ và tên");
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_role_given_and_taken_stays_in_the_history()
    {
        var administrator = await house.AsAsync("quantri");
        var id = await IdAsync("kinhte");
        var url = $"/quan-tri/tai-khoan/{id}";

        (await administrator.PostAsync(url, new { role = "clerk", unit = await UnitAsync("phong-kinh-te") }, "Grant")).ShouldRedirectTo(url);
        var grant = await house.WithDbAsync(db => db.Set<Grant>().Where(g => g.AccountId == id && g.Role == "clerk").Select(g => g.Id).SingleAsync());
        (await administrator.PostAsync(url, new { grant }, "Take")).ShouldRedirectTo(url);

        var page = await administrator.GetAsync(url);
        Assert.Contains("Vai trò đã thôi", page.Text);
        Assert.Contains("Văn thư, Phòng Kinh tế", page["details.c-details"]);
        var audit = await house.AuditAsync(id);
        Assert.Contains("RoleGranted", audit);
        Assert.Contains("RoleTaken", audit);
    }

    [Fact]
    public async Task One_neither_gives_oneself_roles_nor_takes_ones_last_administration()
    {
        var administrator = await house.AsAsync("quantri");
        var id = await IdAsync("quantri");
        var url = $"/quan-tri/tai-khoan/{id}";
        var grant = await house.WithDbAsync(db => db.Set<Grant>().Where(g => g.AccountId == id).Select(g => g.Id).SingleAsync());

        var own = await administrator.PostAsync(url, new { role = "coordinator", unit = await UnitAsync("ubnd-q10") }, "Grant");
        var last = await administrator.PostAsync(url, new { grant }, "Take");
        var closed = await administrator.PostAsync(url, new { }, "Close");

        own.ShouldShowRefusal("Không tự cấp vai trò cho chính mình.");
        last.ShouldShowRefusal("Không tự thôi vai trò quản trị cuối cùng của mình.");
        closed.ShouldShowRefusal("Không tự đóng tài khoản của mình.");
        (await administrator.GetAsync("/quan-tri/tai-khoan")).ShouldBeShown();
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_may_come_back()
    {
        var administrator = await house.AsAsync("quantri");
        var officer = await house.AsAsync("yte");
        var url = $"/quan-tri/tai-khoan/{await IdAsync("yte")}";

        (await administrator.PostAsync(url, new { }, "Close")).ShouldRedirectTo(url);
        (await officer.GetAsync("/tai-khoan")).ShouldRedirectTo("/dang-nhap");
        (await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "yte", LoadDemoPeople.Password })).ShouldShowRefusal("không đúng");

        (await administrator.PostAsync(url, new { }, "Reopen")).ShouldRedirectTo(url);
        (await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "yte", LoadDemoPeople.Password })).ShouldRedirectTo("/lam-viec");
        var audit = await house.AuditAsync(await IdAsync("yte"));
        Assert.Contains("AccountClosed", audit);
        Assert.Contains("AccountReopened", audit);
    }

    [Fact]
    public async Task A_locked_account_is_unlocked_by_the_administrator()
    {
        for (var i = 0; i < AccountRules.TriesBeforeLock; i++)
        {
            await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "vanhoa", Password = "khong-dung-dau-nhe" });
        }

        var administrator = await house.AsAsync("quantri");
        var url = $"/quan-tri/tai-khoan/{await IdAsync("vanhoa")}";
        Assert.Contains("Tạm khóa", (await administrator.GetAsync(url)).Text);
        (await administrator.PostAsync(url, new { }, "Unlock")).ShouldRedirectTo(url);

        (await house.Anonymous().PostAsync("/dang-nhap", new { UserName = "vanhoa", LoadDemoPeople.Password })).ShouldRedirectTo("/lam-viec");
        Assert.Contains("AccountUnlocked", await house.AuditAsync(await IdAsync("vanhoa")));
    }

    [Fact]
    public async Task Post_and_unit_of_an_officer_change_with_an_audit_event()
    {
        var administrator = await house.AsAsync("quantri");
        var id = await IdAsync("tainguyen");
        var url = $"/quan-tri/tai-khoan/{id}/sua";

        var invalid = await administrator.PostAsync(url, new { DisplayName = "", PostTitle = "Phó Trưởng phòng", Unit = await UnitAsync("phong-kinh-te") });
        var saved = await administrator.PostAsync(url, new { DisplayName = "Đinh Thị Phương Thảo", PostTitle = "Phó Trưởng phòng", Unit = await UnitAsync("phong-kinh-te") });

        invalid.ShouldShowError("DisplayName", "Nhập họ và tên");
        saved.ShouldRedirectTo($"/quan-tri/tai-khoan/{id}");
        Assert.Contains("Phòng Kinh tế Quận 10", (await administrator.FollowAsync(saved)).Text);
        Assert.Contains("AccountChanged", await house.AuditAsync(id));
    }

    private static string Link(HtmlPage page)
    {
        var source = page.Document.Source.Text;
        var at = source.IndexOf("http", source.IndexOf("chỉ hiện một lần", StringComparison.Ordinal), StringComparison.Ordinal);
        return source[at..source.IndexOfAny(['"', '<', ' ', '\n'], at)];
    }

    private Task<Guid> IdAsync(string userName) =>
        house.WithDbAsync(db => db.Set<Account>().Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync());

    private Task<Guid> UnitAsync(string code) =>
        house.WithDbAsync(db => db.Set<UnitRow>().Where(u => u.Code == code).Select(u => u.Id).SingleAsync());

    private Task<int> CountAsync() => house.WithDbAsync(db => db.Set<Account>().CountAsync());
}
