using System.Net;
using CoSo.Cases.Answers;
using CoSo.Cases.Letters;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Cases;

/// <summary>An answer made public in a version of its own: proposals confirmed, the rest let stand by name, the original never shown.</summary>
public sealed class PublishTests(House house) : IClassFixture<House>
{
    private const string Answer = "Ông Trần Văn Mẫu (0903123456) đã nhận nhà số 12/3 đường Mẫu Đơn. Đội Nguyễn Văn Tám sửa vỉa hè ngày 5/9/2024.";

    [Fact]
    public async Task What_was_ticked_is_covered_and_the_rest_must_be_let_stand_one_by_one()
    {
        var (leader, id) = await AnsweredAsync();
        var page = (await leader.GetAsync($"/don-thu/{id}/cong-khai")).ShouldBeShown();
        Assert.Equal(["Trần Văn Mẫu", "0903123456", "nhà số 12/3 đường Mẫu Đơn", "Nguyễn Văn Tám"], page.All("main mark"));
        (await leader.SubmitAsync(page, "main form")).ShouldShowRefusal("Còn 4 chỗ có thể là thông tin cá nhân");

        var first = page.Document.QuerySelectorAll("input[name=Cover]").Take(3).Select(box => box.GetAttribute("value")!).ToArray();
        var covered = await leader.PostAsync($"/don-thu/{id}/cong-khai", new { Title = "Sửa vỉa hè", Text = Answer, Cover = first }, "Cover");
        Assert.Contains("Ông [họ tên] ([số điện thoại]) đã nhận [địa chỉ].", covered.ShouldBeShown().Document.QuerySelector("textarea[name=Text]")!.TextContent);
        Assert.Equal(["Nguyễn Văn Tám"], covered.All("main mark"));
        var text = covered.Document.QuerySelector("textarea[name=Text]")!.TextContent;
        (await leader.PostAsync($"/don-thu/{id}/cong-khai", new { Title = "Sửa vỉa hè", Text = text })).ShouldShowRefusal("Còn 1 chỗ");
        (await leader.PostAsync($"/don-thu/{id}/cong-khai", new { Title = "Sửa vỉa hè", Text = text, Kept = new[] { "Nguyễn Văn Tám" } })).ShouldRedirectTo($"/don-thu/{id}/cong-khai");

        var published = await house.WithDbAsync(db => db.Set<PublishedAnswer>().AsNoTracking().SingleAsync(answer => answer.CaseId == id));
        var list = (await house.Anonymous().GetAsync("/phan-anh/tra-loi?tim=sua via he")).ShouldBeShown();
        Assert.NotNull(list.Document.QuerySelector($"a[href='/phan-anh/tra-loi/{published.Id}']"));
        var seen = (await house.Anonymous().GetAsync($"/phan-anh/tra-loi/{published.Id}")).ShouldBeShown();
        Assert.Contains("Đội Nguyễn Văn Tám", seen.Text);
        Assert.All(new[] { "Trần Văn Mẫu", "0903123456", "12/3", "Người gửi" }, word => Assert.DoesNotContain(word, seen.Text));
        Assert.Equal(Answer, (await house.CaseAsync(id)).Result);
        Assert.Contains("CaseAnswerPublished", await house.AuditAsync(id));
    }

    [Fact]
    public async Task A_version_taken_back_is_seen_no_more_and_says_why_in_the_history()
    {
        var (leader, id) = await AnsweredAsync();
        (await leader.PostAsync($"/don-thu/{id}/cong-khai", new { Title = "Sửa vỉa hè", Text = "Đã sửa." })).ShouldRedirectTo("/don-thu/");
        var published = await house.WithDbAsync(db => db.Set<PublishedAnswer>().AsNoTracking().SingleAsync(answer => answer.CaseId == id));
        (await leader.PostAsync($"/don-thu/{id}/cong-khai", new { Why = "" }, "TakeBack")).ShouldShowError("Why", "Nhập lý do thu hồi");

        (await leader.PostAsync($"/don-thu/{id}/cong-khai", new { Why = "Còn tên người trong ảnh" }, "TakeBack")).ShouldRedirectTo("/don-thu/");

        (await house.Anonymous().GetAsync($"/phan-anh/tra-loi/{published.Id}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.Contains("Còn tên người trong ảnh", (await leader.GetAsync($"/don-thu/{id}")).Text);
        Assert.Contains("CaseAnswerTakenBack", await house.AuditAsync(id));
        Assert.NotNull((await leader.GetAsync($"/don-thu/{id}/cong-khai")).ShouldBeShown().Document.QuerySelector("textarea[name=Text]"));
    }

    [Fact]
    public async Task What_only_the_sender_may_know_and_what_has_no_answer_is_never_public()
    {
        var unit = (await house.UnitAsync("ubnd-q10")).Id;
        var complaint = await LetterData.MakeAsync(house, unit, wish => (wish.Procedure, wish.Kind, wish.Secrecy) = ("complaint.first", ProcedureKind.Complaint, ProcedureSecrecy.Restricted));
        await LetterData.AnswerAsync(house, complaint, "Công nhận một phần.");
        var open = await LetterData.MakeAsync(house, unit);
        var leader = await house.AsAsync("chutich");

        (await leader.GetAsync($"/don-thu/{complaint}/cong-khai")).ShouldBe(HttpStatusCode.NotFound);
        (await leader.GetAsync($"/don-thu/{open}/cong-khai")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Visitor Leader, Guid Id)> AnsweredAsync()
    {
        var id = await LetterData.MakeAsync(house, (await house.UnitAsync("ubnd-q10")).Id);
        await LetterData.AnswerAsync(house, id, Answer);
        return (await house.AsAsync("chutich"), id);
    }
}
