using System.Net;
using CoSo.Cases.Issues;
using CoSo.Cases.Letters;
using CoSo.Contracts.Residents;
using CoSo.Kernel;
using CoSo.Modules.Tests.Residents;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>An issue of a place shown to everybody.</summary>
internal sealed class AssistSample : ISample
{
    public string Route => "ghi-ho/{id}";

    /// <summary>It is public; for whom something may be recorded is asked when it is.</summary>
    public bool SeenFromBeyond => true;

    public async Task<object> MakeAsync(House house, Guid unitId) => new { id = await AlsoMetTests.IssueAsync(house, unitId, unitId) };
}

/// <summary>What verified residents do in this module: the mark on feedback, "Tôi cũng gặp" once a person, in person too.</summary>
public sealed class AlsoMetTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_verified_resident_says_it_once_and_takes_it_back()
    {
        var id = await IssueAsync("phuong-12", "p12-kp1");
        var (_, code) = await house.VerifyAsync("999080000001");
        Assert.Contains("Xác minh cư trú", (await house.Anonymous().GetAsync($"/phan-anh/van-de/{id}")).ShouldBeShown().Text);
        Assert.Contains("Hẻm ngập", (await house.Anonymous().GetAsync("/phan-anh/van-de")).ShouldBeShown().Text);
        var before = await house.AuditAsync(id);

        var visitor = await house.EnterAsync(code);
        var page = (await visitor.GetAsync($"/phan-anh/van-de/{id}")).ShouldBeShown();
        Assert.Contains("dưới 5 người", page.Text);
        (await visitor.SubmitAsync(page, "button[name=takesBack]")).ShouldRedirectTo($"/phan-anh/van-de/{id}");
        (await visitor.SubmitAsync(page, "button[name=takesBack]")).ShouldRedirectTo($"/phan-anh/van-de/{id}");
        Assert.Equal(1, await VoicesAsync(id));

        // On another browser, after being looked at again at the counter: still the same person.
        var (_, again) = await house.VerifyAsync("999080000001");
        var other = await house.EnterAsync(again);
        page = await other.GetAsync($"/phan-anh/van-de/{id}");
        Assert.Contains("Bạn đã cho biết cũng gặp", page.Text);
        (await other.SubmitAsync(page, "button[name=takesBack]")).ShouldRedirectTo($"/phan-anh/van-de/{id}");
        Assert.Equal(0, await VoicesAsync(id));
        Assert.Equal(before, await house.AuditAsync(id));
    }

    [Fact]
    public async Task The_number_is_shown_from_five_on_and_to_officers_always()
    {
        var id = await IssueAsync("phuong-12", "phuong-12");
        for (var person = 0; person < IssueVoices.LeastShown; person++)
        {
            Assert.Contains("dưới 5 người", (await house.Anonymous().GetAsync($"/phan-anh/van-de/{id}")).Text);
            await SayAsync(await VisitorAsync($"99908000010{person}"), id);
        }

        Assert.Contains("5 người", (await house.Anonymous().GetAsync($"/phan-anh/van-de/{id}")).All("dd"));
        Assert.Contains("5 người, trong đó ghi hộ 0", (await (await house.AsAsync("phuong12")).GetAsync($"/van-de-noi-com/{id}")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task Who_lives_elsewhere_or_is_not_verified_is_refused_and_two_issues_share_no_sign()
    {
        var (here, there) = (await IssueAsync("phuong-12", "p12-kp1"), await IssueAsync("phuong-4", "phuong-4"));
        var visitor = await VisitorAsync("999080000002");
        var page = await visitor.GetAsync($"/phan-anh/van-de/{there}");
        Assert.Contains("chỉ người cư trú tại đó", page.Text);
        Assert.Null(page.Document.QuerySelector("button[name=takesBack]"));
        (await ForgeAsync(visitor, there)).ShouldShowRefusal("chỉ người cư trú tại đó");
        (await ForgeAsync(house.Anonymous(), here)).ShouldShowRefusal("Xác minh lại rồi bấm lần nữa");
        Assert.Equal((0, 0), (await VoicesAsync(here), await VoicesAsync(there)));

        var second = await IssueAsync("phuong-12", "phuong-12");
        await SayAsync(visitor, here);
        await SayAsync(visitor, second);
        var signs = await house.WithDbAsync(db => db.Set<IssueVoice>().Where(voice => voice.IssueId == here || voice.IssueId == second).Select(voice => voice.Pseudonym).ToListAsync());
        Assert.Equal(2, signs.Distinct().Count());
    }

    [Fact]
    public async Task The_neighbourhoods_head_records_with_the_slip_and_it_counts_once()
    {
        var id = await IssueAsync("phuong-12", "p12-kp1");
        var (_, code) = await house.VerifyAsync("999080000003");
        var head = await house.AsAsync("khupho1");
        Assert.Contains("Hẻm ngập", (await head.GetAsync("/ghi-ho")).ShouldBeShown().Text);
        var url = $"/ghi-ho/{id}";

        (await head.PostAsync(url, new { Typed = "", takesBack = "false" })).ShouldShowError("Typed", "Nhập mã trên phiếu");
        (await head.PostAsync(url, new { Typed = "999080000003", takesBack = "false" })).ShouldShowRefusal("Mã không đúng");
        (await head.PostAsync(url, new { Typed = code, takesBack = "false" })).ShouldRedirectTo(url);
        await SayAsync(await house.EnterAsync(code), id, isAgain: true);
        Assert.Equal(1, await VoicesAsync(id));
        Assert.Contains("1 người, trong đó ghi hộ 1", (await (await house.AsAsync("phuong12")).GetAsync($"/van-de-noi-com/{id}")).Text);

        // The ward's verifier by the number on the paper shown; the head of another neighbourhood not at all.
        (await (await house.AsAsync("khupho2")).PostAsync(url, new { Typed = code, takesBack = "true" })).ShouldShowRefusal("không cư trú trong phạm vi của bạn");
        (await (await house.AsAsync("phuong12")).PostAsync(url, new { Typed = "999 080 000 003", takesBack = "true" })).ShouldRedirectTo(url);
        Assert.Equal(0, await VoicesAsync(id));
        Assert.Equal(["IssueVoiceRecorded", "IssueVoiceTakenBack"], await house.AuditAsync(id));
        (await (await house.AsAsync("phuong5")).GetAsync(url)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Only_the_unit_that_leads_shows_it_and_once_told_the_numbers_stay_and_the_signs_go()
    {
        var id = await IssueAsync("phuong-12", "p12-kp1", isPublic: false);
        (await house.Anonymous().GetAsync($"/phan-anh/van-de/{id}")).ShouldBe(HttpStatusCode.NotFound);
        var ward = await house.AsAsync("phuong12");
        var page = (await ward.GetAsync($"/van-de-noi-com/{id}")).ShouldBeShown();
        (await ward.SubmitAsync(page, "button[name=toAll]")).ShouldRedirectTo($"/van-de-noi-com/{id}");
        await SayAsync(await VisitorAsync("999080000004"), id);

        page = await ward.GetAsync($"/van-de-noi-com/{id}");
        (await ward.SubmitAsync(page, "button[name=toAll]")).ShouldRedirectTo($"/van-de-noi-com/{id}");
        (await house.Anonymous().GetAsync($"/phan-anh/van-de/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("khupho1")).GetAsync($"/ghi-ho/{id}")).ShouldBe(HttpStatusCode.NotFound);
        page = await ward.GetAsync($"/van-de-noi-com/{id}");
        (await ward.SubmitAsync(page, "button[name=toAll]")).ShouldRedirectTo($"/van-de-noi-com/{id}");

        page = await ward.GetAsync($"/van-de-noi-com/{id}");
        (await ward.SubmitAsync(page, "form[data-unsaved]", new { Result = "Đã nạo vét cống, hẻm hết ngập", How = "Họp khu phố", On = "11/9/2024" })).ShouldRedirectTo($"/van-de-noi-com/{id}");

        Assert.Equal(0, await VoicesAsync(id));
        Assert.Equal((1, 0), await house.WithDbAsync(db => db.Set<PlaceIssue>().Where(issue => issue.Id == id).Select(issue => new ValueTuple<int, int>(issue.AlsoMet, issue.AlsoMetInPerson)).SingleAsync()));
        Assert.Contains("Đã nạo vét cống", (await house.Anonymous().GetAsync($"/phan-anh/van-de/{id}")).ShouldBeShown().Text);
        (await ForgeAsync(await VisitorAsync("999080000004"), id)).ShouldShowRefusal("không còn nhận ý kiến");
        Assert.Equal(["PlaceIssueMadePublic", "PlaceIssueTakenBack", "PlaceIssueMadePublic", "PlaceIssueAnswered"], await house.AuditAsync(id));
    }

    [Fact]
    public async Task Feedback_bears_the_mark_only_where_the_resident_wants_it_and_nothing_else_of_them()
    {
        var (resident, code) = await house.VerifyAsync("999080000005");
        Assert.Null((await house.Anonymous().GetAsync("/phan-anh")).Document.QuerySelector("input[name=AsResident]"));
        var visitor = await house.EnterAsync(code);

        var silent = await FeedbackAsync(visitor, asResident: false);
        var marked = await FeedbackAsync(visitor, asResident: true);

        var officer = await house.AsAsync("tiepcongdan");
        Assert.Contains("Đã xác minh cư trú", (await officer.GetAsync($"/don-thu/{marked.Id}")).ShouldBeShown().Text);
        Assert.DoesNotContain("Đã xác minh cư trú", (await officer.GetAsync($"/don-thu/{silent.Id}")).ShouldBeShown().Text);
        Assert.DoesNotContain("Khu phố 1", (await officer.GetAsync($"/don-thu/{marked.Id}")).Text);
        Assert.Null(marked.SenderMark);
        Assert.DoesNotContain(resident.ToString(), (await officer.GetAsync($"/don-thu/{marked.Id}")).Document.DocumentElement.OuterHtml);
        (await house.Anonymous().PostAsync("/phan-anh", Feedback(asResident: true))).ShouldShowError("AsResident", "đã hết");
    }

    internal static async Task<Guid> IssueAsync(House house, Guid unitId, Guid placeId, bool isPublic = true)
    {
        var day = new DateOnly(2024, 9, 11);
        var issue = new PlaceIssue { Id = OrderedId.New(), UnitId = unitId, PlaceUnitId = placeId, Topic = "Hẻm ngập", What = "Ngập sau mưa.", RaisedOn = day, DueOn = day.AddDays(20), PublicSince = isPublic ? day : null };
        await house.WithDbAsync(db =>
        {
            db.Add(issue);
            return db.SaveChangesAsync();
        });
        return issue.Id;
    }

    private async Task<Guid> IssueAsync(string unit, string place, bool isPublic = true) => await IssueAsync(house, (await house.AreaAsync(unit)).Id, (await house.AreaAsync(place)).Id, isPublic);

    private async Task<Visitor> VisitorAsync(string number) => await house.EnterAsync((await house.VerifyAsync(number)).Code);

    private static async Task SayAsync(Visitor visitor, Guid id, bool isAgain = false)
    {
        var page = await visitor.GetAsync($"/phan-anh/van-de/{id}");
        Assert.Equal(isAgain, page.Text.Contains("Bạn đã cho biết cũng gặp", StringComparison.Ordinal));
        (await visitor.PostAsync($"/phan-anh/van-de/{id}", new { takesBack = "false" })).ShouldRedirectTo($"/phan-anh/van-de/{id}");
    }

    /// <summary>What the page offers no button for.</summary>
    private static async Task<HtmlPage> ForgeAsync(Visitor visitor, Guid id)
    {
        var page = await visitor.GetAsync("/phan-anh");
        page.Document.QuerySelector("main form")!.SetAttribute("action", $"/phan-anh/van-de/{id}");
        return await visitor.SubmitAsync(page, "main form", new { takesBack = "false" });
    }

    private Task<int> VoicesAsync(Guid id) => house.WithDbAsync(db => db.Set<IssueVoice>().CountAsync(voice => voice.IssueId == id));

    private async Task<Case> FeedbackAsync(Visitor visitor, bool asResident)
    {
        var sent = await visitor.PostAsync("/phan-anh", Feedback(asResident));
        sent.ShouldRedirectTo("/phan-anh/da-gui?ma=DT-");
        var code = sent.Location!.Split('=')[1];
        return await house.WithDbAsync(db => db.Set<Case>().AsNoTracking().SingleAsync(one => one.Code == code));
    }

    private static Dictionary<string, object> Feedback(bool asResident) => new()
    {
        ["Key"] = Guid.NewGuid().ToString(), ["Category"] = "ha-tang", ["Title"] = "Nắp cống vỡ", ["Body"] = "Nắp cống vỡ trước chợ.", ["AsResident"] = asResident ? "true" : "false",
    };
}
