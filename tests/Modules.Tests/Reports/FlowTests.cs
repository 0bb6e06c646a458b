using System.Net;
using CoSo.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Reports;

public sealed class FlowTests(House house) : IClassFixture<House>, IAsyncLifetime
{
    private static readonly string[] Senders = ["phuong-4", "phuong-5", "phuong-6", "phuong-12", "phong-tu-phap", "mttq"];

    public async ValueTask InitializeAsync()
    {
        if (!await house.WithDbAsync(db => db.Set<Period>().AnyAsync()))
        {
            await house.AdoptAsync(Senders);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_return_is_sent_returned_with_a_reason_sent_again_accepted()
    {
        var id = await house.SendAsync("phuong4", "phuong-4");
        var coordinator = await house.AsAsync("noivu");
        var page = (await coordinator.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        var field = await house.QuarterAsync("organising.documents");

        var empty = await coordinator.SubmitAsync(page, "button[value=send-back]", new Dictionary<string, object> { ["ly-do"] = "" });
        empty.ShouldShowRefusal("Ghi rõ nội dung đề nghị bổ sung");
        var back = await coordinator.SubmitAsync(page, "button[value=send-back]", new Dictionary<string, object> { ["ly-do"] = "Xem lại số văn bản.", ["can-sua"] = field });
        back.ShouldRedirectTo($"/bao-cao/{id}");
        Assert.Equal(ReturnState.Returned, await house.StateAsync(id));

        var officer = await house.AsAsync("phuong4");
        var form = (await officer.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        Assert.Contains("Xem lại số văn bản.", form.Text);
        Assert.Contains("Được đề nghị xem lại", form.Text);
        var fields = form.Filled(new Dictionary<string, string> { [field] = "4" });
        fields["nguoi-duyet"] = "Chủ tịch";
        (await officer.SubmitAsync(form, "button[value=send]", fields)).ShouldRedirectTo($"/bao-cao/{id}");
        var history = await officer.GetAsync($"/bao-cao/{id}");
        Assert.Contains("1 mục khác lần gửi trước", history.Text);

        await house.AcceptAsync(id);
        Assert.Equal(ReturnState.Accepted, await house.StateAsync(id));
        var events = await house.AuditAsync(id);
        Assert.Equal(["ReturnOpened", "ReturnSaved", "ReturnSent", "ReturnSentBack", "ReturnSaved", "ReturnSent", "ReturnAccepted"], events);
    }

    [Fact]
    public async Task The_leader_of_the_unit_sends_what_the_officer_laid_before_him()
    {
        var id = await house.ReturnIdAsync("phuong-12");
        var officer = await house.AsAsync("phuong12");
        var form = (await officer.GetAsync($"/bao-cao/{id}")).ShouldBeShown();

        (await officer.SubmitAsync(form, "button[value=submit]", form.Filled())).ShouldRedirectTo($"/bao-cao/{id}");
        Assert.Equal(ReturnState.Submitted, await house.StateAsync(id));
        var leader = await house.AsAsync("chutichphuong12");
        var page = (await leader.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        (await leader.SubmitAsync(page, "button[value=send-submitted]")).ShouldRedirectTo($"/bao-cao/{id}");

        Assert.Equal(ReturnState.Sent, await house.StateAsync(id));
    }

    [Fact]
    public async Task An_incomplete_return_says_what_is_missing_and_keeps_what_was_typed()
    {
        var id = await house.ReturnIdAsync("phuong-5");
        var officer = await house.AsAsync("phuong5");
        var form = (await officer.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        var documents = await house.QuarterAsync("organising.documents");
        var since = await house.SinceAsync("organising.documents");
        var money = await house.QuarterAsync("decision.contributed");
        var trainings = await house.QuarterAsync("organising.trainings");

        var answer = await officer.SubmitAsync(form, "button[value=submit]", new Dictionary<string, object>
        {
            [documents] = "7", [since] = "2", [money] = "12,5", [trainings] = "ba cuộc",
        });

        answer.ShouldShowRefusal("chỗ phải bổ sung");
        answer.ShouldShowError(since, "số từ đầu năm (2) không thể nhỏ hơn số trong quý (7)");
        Assert.Contains("nhập số tiền bằng đồng", answer.Text);
        Assert.Contains("nhập số nguyên", answer.Text);
        Assert.Contains("ghi “Không phát sinh”", answer.Text);
        var again = await officer.GetAsync($"/bao-cao/{id}");
        Assert.Equal("ba cuộc", again.Document.QuerySelector($"#{trainings}")!.GetAttribute("value"));
        Assert.Equal(ReturnState.Draft, await house.StateAsync(id));
    }

    [Fact]
    public async Task Nothing_is_declared_for_a_whole_group_at_once_and_counts_as_an_answer()
    {
        var id = await house.ReturnIdAsync("phong-tu-phap");
        var officer = await house.AsAsync("tuphap");
        var form = (await officer.GetAsync($"/bao-cao/{id}")).ShouldBeShown();
        var documents = await house.QuarterAsync("organising.documents");

        (await officer.SubmitAsync(form, "button[value=save]", new Dictionary<string, object> { ["khong-phat-sinh"] = "organising" })).ShouldRedirectTo($"/bao-cao/{id}");

        var again = await officer.GetAsync($"/bao-cao/{id}");
        Assert.Equal("Không phát sinh", again.Document.QuerySelector($"#{documents}")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_shown_what_changed_and_loses_nothing()
    {
        var id = await house.ReturnIdAsync("phuong-6");
        var (first, second) = (await house.AsAsync("phuong6"), await house.AsAsync("phuong6"));
        var (formOfFirst, formOfSecond) = (await first.GetAsync($"/bao-cao/{id}"), await second.GetAsync($"/bao-cao/{id}"));
        var documents = await house.QuarterAsync("organising.documents");
        var trainings = await house.QuarterAsync("organising.trainings");
        var items = await house.QuarterAsync("disclosure.items");

        (await first.SubmitAsync(formOfFirst, "button[value=save]", new Dictionary<string, object> { [documents] = "11", [trainings] = "2" })).ShouldRedirectTo($"/bao-cao/{id}");
        var clash = await second.SubmitAsync(formOfSecond, "button[value=save]", new Dictionary<string, object> { [documents] = "12", [items] = "30" });

        clash.ShouldShowRefusal("vừa lưu báo cáo này");
        Assert.Equal("12", clash.Document.QuerySelector($"#{documents}")!.GetAttribute("value"));
        Assert.Contains("đã lưu: 11", clash.Text);
        Assert.Equal("2", clash.Document.QuerySelector($"#{trainings}")!.GetAttribute("value"));
        Assert.Equal("30", clash.Document.QuerySelector($"#{items}")!.GetAttribute("value"));

        (await second.SubmitAsync(clash, "button[value=save]")).ShouldRedirectTo($"/bao-cao/{id}");
        var stored = await first.GetAsync($"/bao-cao/{id}");
        Assert.Equal(["12", "2", "30"], new[] { documents, trainings, items }.Select(name => stored.Document.QuerySelector($"#{name}")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_sibling_the_neighbour_below_and_a_visitor_get_nothing()
    {
        var id = await house.ReturnIdAsync("phuong-4");

        (await (await house.AsAsync("phuong5")).GetAsync($"/bao-cao/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.AsAsync("phuong5")).GetAsync($"/bao-cao/{id}/docx")).ShouldBe(HttpStatusCode.NotFound);
        var ofSibling = (await (await house.AsAsync("phuong5")).GetAsync("/bao-cao/ky/2024-09-14")).ShouldBeShown();
        Assert.DoesNotContain($"/bao-cao/{id}", ofSibling.Document.Body!.InnerHtml);
        (await (await house.AsAsync("phuong5")).GetAsync("/bao-cao/ky/2024-09-14/tong-hop")).ShouldBe(HttpStatusCode.NotFound);
        (await house.Anonymous().GetAsync($"/bao-cao/{id}")).ShouldRedirectTo("/dang-nhap");
        Assert.Contains((await (await house.AsAsync("quantri")).GetAsync("/bao-cao")).Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Redirect });
    }

    [Fact]
    public async Task The_peoples_committee_does_not_report_in_a_units_place()
    {
        var id = await house.ReturnIdAsync("phuong-5");

        var page = (await (await house.AsAsync("chutich")).GetAsync($"/bao-cao/{id}")).ShouldBeShown();

        Assert.Empty(page.Document.QuerySelectorAll("button[value=send], button[value=save]"));
    }

    [Theory]
    [InlineData("/bao-cao")]
    [InlineData("/bao-cao/ky/2024-09-14")]
    [InlineData("/bao-cao/ky/2024-09-14/tong-hop")]
    public async Task The_coordinator_and_the_leader_see(string url)
    {
        (await (await house.AsAsync("noivu")).GetAsync(url)).ShouldBeShown();
        (await (await house.AsAsync("chutich")).GetAsync(url)).ShouldBeShown();
    }
}
