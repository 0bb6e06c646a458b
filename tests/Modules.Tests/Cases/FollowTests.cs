using System.Net;
using CoSo.Cases.Letters;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>Feedback without an account, and a case followed by its receipt.</summary>
public sealed class FollowTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Feedback_without_an_account_is_answered_rated_and_reopened()
    {
        var citizen = house.Anonymous();
        var (one, secret) = await SendAsync(citizen);
        Assert.Equal("ban-tiep-cong-dan", (await UnitAsync(one.UnitId)).Code);
        Assert.Equal(["CaseReceived"], await house.AuditAsync(one.Id));

        await DoAsync("tiepcongdan", one.Id, "chuyen", ("Unit", (await house.UnitAsync("phong-quan-ly-do-thi")).Id.ToString()), ("DueOn", "20/9/2024"));
        await DoAsync("chutich", one.Id, "quyet-dinh", ("Text", "Đã thay nắp cống ngày 11/9/2024."));
        (await OpenAsync(citizen, one.Code, secret)).ShouldRedirectTo("/tra-cuu");
        var page = (await citizen.GetAsync("/tra-cuu")).ShouldBeShown();
        Assert.Contains("Đã thay nắp cống", page.Text);
        Assert.DoesNotContain("Trần Quốc Khang", page.Text);
        Assert.DoesNotContain("Phòng Quản lý đô thị", page.Text);

        (await citizen.SubmitAsync(page, "form[action*=Rate] button", new { Rating = "4" })).ShouldRedirectTo("/tra-cuu");
        (await citizen.SubmitAsync(page, "form[action*=Rate] button", new { Rating = "1" })).ShouldShowRefusal("Chỉ đánh giá được");
        (await citizen.SubmitAsync(page, "form[action*=Reopen] button", new { Why = "Nắp lại vỡ" })).ShouldRedirectTo("/tra-cuu");

        var again = await house.CaseAsync(one.Id);
        Assert.Equal((CaseState.Working, 4), (again.State, again.Rating!.Value));
        Assert.Contains("CaseReopened", await house.AuditAsync(one.Id));
        Assert.Contains("Nắp lại vỡ", (await (await house.AsAsync("chutich")).GetAsync($"/don-thu/{one.Id}")).Text);
    }

    [Fact]
    public async Task Both_sides_write_and_the_sender_sees_every_contact_but_no_note()
    {
        var citizen = house.Anonymous();
        var (one, secret) = await SendAsync(citizen);
        await OpenAsync(citizen, one.Code, secret);
        var page = await citizen.GetAsync("/tra-cuu");

        (await citizen.SubmitAsync(page, "form[action*=Message] button", new { Message = " " })).ShouldShowError("Message", "Nhập tin nhắn");
        (await citizen.SubmitAsync(page, "form[action*=Message] button", new { Message = "Khi nào sửa?" })).ShouldRedirectTo("/tra-cuu");
        await DoAsync("tiepcongdan", one.Id, "nhan-tin", ("Text", "Trong tuần này."));
        await DoAsync("tiepcongdan", one.Id, "tiep-xuc", ("On", "11/9/2024"), ("Text", "Gặp người gửi tại khu phố"));
        await DoAsync("tiepcongdan", one.Id, "ghi-chu", ("Text", "Chỉ nội bộ biết"));

        var seen = (await citizen.GetAsync("/tra-cuu")).Text;
        Assert.Contains("Khi nào sửa?", seen);
        Assert.Contains("Trong tuần này.", seen);
        Assert.Contains("Gặp người gửi tại khu phố", seen);
        Assert.DoesNotContain("Chỉ nội bộ biết", seen);
        Assert.DoesNotContain("Đặng Quang Huy", seen);
    }

    [Fact]
    public async Task A_wrong_code_and_a_wrong_secret_get_the_same_answer_and_are_held_back()
    {
        var (one, secret) = await SendAsync(house.Anonymous());
        var visitor = house.Anonymous();

        var wrongSecret = await OpenAsync(visitor, one.Code, "AAAA-AAAA-AAAA-AAAA");
        var wrongCode = await OpenAsync(visitor, "DT-22222222", secret);
        wrongSecret.ShouldShowRefusal("không đúng");
        Assert.Equal(wrongSecret["[role=alert], .ds-error-summary"], wrongCode["[role=alert], .ds-error-summary"]);
        (await OpenAsync(visitor, "", "")).ShouldShowError("Code", "Nhập mã hồ sơ");
        for (var time = 0; time < ReceiptPace.TriesAMinute; time++)
        {
            await OpenAsync(visitor, one.Code, "AAAA-AAAA-AAAA-AAAA");
        }

        (await OpenAsync(visitor, one.Code, secret)).ShouldShowRefusal("quá nhiều lần tra cứu");
        (await visitor.PostAsync("/tra-cuu", new { Message = "x" }, "Message")).ShouldRedirectTo("/tra-cuu");
    }

    [Fact]
    public async Task Withdrawing_asks_the_secret_again_and_a_reissued_secret_closes_the_old_ticket()
    {
        var citizen = house.Anonymous();
        var (one, secret) = await SendAsync(citizen);
        await OpenAsync(citizen, one.Code, secret);
        var page = await citizen.GetAsync("/tra-cuu");

        (await citizen.SubmitAsync(page, "form[action*=Withdraw]", new { Secret = "AAAA-AAAA-AAAA-AAAA" })).ShouldShowRefusal("không đúng");
        var counter = await house.AsAsync("tiepcongdan");
        (await counter.PostAsync($"/don-thu/{one.Id}/bien-nhan", new { step = "reissue" })).ShouldRedirectTo("/don-thu/");
        Assert.DoesNotContain(one.Title, (await citizen.GetAsync("/tra-cuu")).Text);
        Assert.Contains("Nhập hai mã trên biên nhận", (await citizen.GetAsync("/tra-cuu")).Text);
        var renewed = (await counter.GetAsync($"/don-thu/{one.Id}/bien-nhan")).All("dl strong")[1];
        await OpenAsync(citizen, one.Code, renewed);
        (await citizen.SubmitAsync(await citizen.GetAsync("/tra-cuu"), "form[action*=Withdraw]", new { Secret = renewed })).ShouldRedirectTo("/tra-cuu");

        Assert.Equal(CaseState.Withdrawn, (await house.CaseAsync(one.Id)).State);
        Assert.Contains("CaseSecretReissued", await house.AuditAsync(one.Id));
    }

    [Fact]
    public async Task Feedback_about_the_recipient_goes_past_it_and_about_the_authority_goes_nowhere_here()
    {
        var board = await house.UnitAsync("ban-tiep-cong-dan");
        var (one, _) = await SendAsync(house.Anonymous(), board.Id);

        Assert.Equal("thanh-tra", (await UnitAsync(one.UnitId)).Code);
        (await (await house.AsAsync("tiepcongdan")).GetAsync($"/don-thu/{one.Id}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain(one.Code, (await (await house.AsAsync("tiepcongdan")).GetAsync("/don-thu")).Text);
        (await (await house.AsAsync("thanhtra")).GetAsync($"/don-thu/{one.Id}")).ShouldBeShown();
        (await house.Anonymous().PostAsync("/phan-anh", Form((await house.UnitAsync("ubnd-q10")).Id))).ShouldShowRefusal("không nhận ở đây");
    }

    [Fact]
    public async Task What_is_wrong_with_feedback_is_told_and_kept()
    {
        var citizen = house.Anonymous();
        var form = Form(null);
        form["Category"] = "khong-co";
        form["Title"] = "";

        var page = await citizen.PostAsync("/phan-anh", form);

        page.ShouldShowError("Title", "Nhập việc cần phản ánh");
        page.ShouldShowRefusal("Chọn lĩnh vực");
        Assert.Contains("Nắp cống vỡ", page.Document.QuerySelector("textarea[name=Body]")!.TextContent);
        var empty = (await citizen.GetAsync("/phan-anh/da-gui?ma=DT-22222222")).ShouldBeShown();
        Assert.Contains("chỉ hiện một lần", empty.Text);
    }

    [Fact]
    public async Task Public_figures_hide_small_cells_and_the_ranking_shows_refusals_beside()
    {
        await SendAsync(house.Anonymous());
        var page = (await house.Anonymous().GetAsync("/phan-anh/so-lieu?nam=2024")).ShouldBeShown();
        Assert.Contains("Phản ánh hiện trường", page.Text);
        Assert.DoesNotMatch(@"9/2024 Phản ánh hiện trường [1-4]\b", page.Text);

        var ranking = (await (await house.AsAsync("chutich")).GetAsync("/don-thu/so-lieu")).ShouldBeShown();
        Assert.Contains("Ban Tiếp công dân", ranking.Text);
        (await (await house.AsAsync("chutich")).GetAsync("/don-thu/so-lieu?tu=2/9/2024&den=1/9/2024")).ShouldShowRefusal("Ngày kết thúc phải sau ngày bắt đầu");
    }

    private static Task<HtmlPage> OpenAsync(Visitor who, string code, string secret) => who.PostAsync("/tra-cuu", new { Code = code, Secret = secret });

    private async Task<(Case Case, string Secret)> SendAsync(Visitor citizen, Guid? about = null)
    {
        var sent = await citizen.PostAsync("/phan-anh", Form(about));
        sent.ShouldRedirectTo("/phan-anh/da-gui?ma=DT-");
        var page = (await citizen.FollowAsync(sent)).ShouldBeShown();
        var words = page.All("dl strong");
        return (await house.WithDbAsync(db => db.Set<Case>().AsNoTracking().SingleAsync(one => one.Code == words[0])), words[1]);
    }

    private static Dictionary<string, object> Form(Guid? about) => new()
    {
        ["Key"] = Guid.NewGuid().ToString(), ["Category"] = "ha-tang", ["Title"] = "Nắp cống vỡ", ["Body"] = "Nắp cống vỡ trước chợ.", ["Place"] = "Trước chợ", ["About"] = about?.ToString() ?? "",
    };

    private async Task DoAsync(string userName, Guid id, string action, params (string Name, string Value)[] fields)
    {
        var who = await house.AsAsync(userName);
        var page = await who.GetAsync($"/don-thu/{id}?viec={action}");
        var form = new Dictionary<string, object> { ["Version"] = page.Document.QuerySelector("input[name=Version]")?.GetAttribute("value") ?? "0" };
        foreach (var (name, value) in fields)
        {
            form[$"Input.{name}"] = value;
        }

        (await who.PostAsync($"/don-thu/{id}?viec={action}", form)).ShouldRedirectTo("/don-thu");
    }

    private Task<UnitRow> UnitAsync(Guid id) => house.WithDbAsync(db => db.Set<UnitRow>().AsNoTracking().SingleAsync(unit => unit.Id == id));
}
