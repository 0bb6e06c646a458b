using CoSo.Access;
using CoSo.Data.Settings;
using CoSo.Duties;
using CoSo.Modules.Tests.Duties;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Unchanged;

/// <summary>A page given again is the page that would be made anew; what counts at once counts at once, on every node.</summary>
public sealed class KeptPageTests : IAsyncLifetime
{
    // On PostgreSQL the stamp moves with every transaction of the server, those of other tests' databases included.
    private const int Tries = 200;

    private House house = null!;
    private Questions questions = null!;

    public async ValueTask InitializeAsync() => (house, questions) = await Questions.StartAsync();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task A_page_seen_again_asks_nothing_and_is_the_same()
    {
        var duty = await house.DutyAsync();
        var officer = await house.AsAsync("phuong4");
        var (first, again) = ("", "");
        var asked = int.MaxValue;
        for (var i = 0; i < Tries && asked > 0; i++)
        {
            first = await officer.Http.GetStringAsync($"/viec/{duty}");
            asked = (await questions.DuringAsync(async () => again = await officer.Http.GetStringAsync($"/viec/{duty}"))).Count;
        }

        Assert.Equal(0, asked);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task The_form_of_a_page_given_again_still_works_and_the_page_then_shows_what_was_written()
    {
        var duty = await house.DutyAsync();
        var officer = await house.AsAsync("phuong4");
        await officer.GetAsync($"/viec/{duty}");

        (await officer.DoAsync(duty, "Note", new { Result_Text = "Đã họp với khu phố" })).ShouldRedirectTo($"/viec/{duty}");

        var after = (await officer.GetAsync($"/viec/{duty}")).ShouldBeShown();
        Assert.Contains("Đã ghi tiến độ.", after.Text);
        Assert.Contains("Đã họp với khu phố", after.Text);
        Assert.DoesNotContain("Đã ghi tiến độ.", (await officer.GetAsync($"/viec/{duty}")).ShouldBeShown().Text);
    }

    [Fact]
    public async Task What_another_node_wrote_is_on_the_next_page()
    {
        await house.DutyAsync(with: duty => duty with { Title = "Việc thứ nhất" });
        var officer = await house.AsAsync("phuong4");
        Assert.Equal(["Việc thứ nhất"], Titles(await officer.GetAsync("/lam-viec")));
        Assert.Equal(["Việc thứ nhất"], Titles(await officer.GetAsync("/lam-viec")));

        await using var other = await house.AnotherNodeAsync();
        await other.DutyAsync(due: new DateOnly(2024, 10, 2), with: duty => duty with { Title = "Việc thứ hai" });

        Assert.Equal(["Việc thứ nhất", "Việc thứ hai"], Titles(await officer.GetAsync("/lam-viec")));
    }

    [Fact]
    public async Task A_title_changed_by_a_bare_statement_is_on_the_next_page()
    {
        var id = await house.DutyAsync();
        var officer = await house.AsAsync("phuong4");
        await officer.GetAsync("/lam-viec");
        await officer.GetAsync("/lam-viec");

        await house.WithDbAsync(db => db.Set<Duty>().Where(duty => duty.Id == id).ExecuteUpdateAsync(set => set.SetProperty(duty => duty.Title, "Đổi ngoài chương trình")));

        Assert.Equal(["Đổi ngoài chương trình"], Titles(await officer.GetAsync("/lam-viec")));
    }

    [Fact]
    public async Task A_role_taken_or_a_session_ended_on_another_node_counts_at_the_next_request()
    {
        var officer = await house.AsAsync("phuong4");
        (await officer.GetAsync("/viec")).ShouldBeShown();
        (await officer.GetAsync("/viec")).ShouldBeShown();
        await using var other = await house.AnotherNodeAsync();

        await other.WithDbAsync(db => db.Set<Grant>().Where(grant => db.Set<Account>().Any(account => account.Id == grant.AccountId && account.UserName == "phuong4"))
            .ExecuteUpdateAsync(set => set.SetProperty(grant => grant.To, TimeProvider.System.GetUtcNow().UtcDateTime)));
        (await officer.GetAsync("/viec")).ShouldBe(System.Net.HttpStatusCode.Forbidden);

        await other.WithDbAsync(db => db.Set<Session>().ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, TimeProvider.System.GetUtcNow().UtcDateTime)));
        (await officer.GetAsync("/lam-viec")).ShouldRedirectTo("/dang-nhap");
    }

    [Fact]
    public async Task A_unit_renamed_on_another_node_is_called_so_at_once()
    {
        var coordinator = await house.AsAsync("noivu");
        (await coordinator.GetAsync("/viec")).ShouldBeShown();
        await using var other = await house.AnotherNodeAsync();

        await other.WithDbAsync(db => db.Set<CoSo.Organization.Unit>().Where(unit => unit.Code == "phuong-4").ExecuteUpdateAsync(set => set.SetProperty(unit => unit.ShortName, "Phường Bốn")));

        Assert.Contains("Phường Bốn", (await coordinator.GetAsync("/viec")).All("select[name=don-vi] option"));
    }

    [Fact]
    public async Task Pages_are_one_officers_in_one_language_on_one_day()
    {
        await house.DutyAsync(due: new DateOnly(2024, 9, 12));
        var officer = await house.AsAsync("phuong4");
        var neighbour = await house.AsAsync("phuong6");
        Assert.Single(Titles(await officer.GetAsync("/lam-viec")));
        Assert.Empty(Titles(await neighbour.GetAsync("/lam-viec")));

        await officer.SubmitAsync(await officer.GetAsync("/lam-viec"), "form.c-language button");
        Assert.Equal("en", (await officer.GetAsync("/lam-viec")).Document.DocumentElement.GetAttribute("lang"));

        Assert.DoesNotContain("overdue", (await officer.GetAsync("/lam-viec"))[".c-lead"]);
        house.Time.Set(new DateOnly(2024, 9, 16));
        Assert.Contains("overdue", (await officer.GetAsync("/lam-viec"))[".c-lead"]);
    }

    [Fact]
    public async Task What_is_not_there_or_not_allowed_is_never_kept()
    {
        var officer = await house.AsAsync("phuong4");
        var missing = $"/viec/{Guid.NewGuid()}";

        (await officer.GetAsync(missing)).ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await officer.GetAsync(missing)).ShouldBe(System.Net.HttpStatusCode.NotFound);
        await house.WithDbAsync(db =>
        {
            db.Add(new Setting { Key = "other", Value = "1" });
            return db.SaveChangesAsync();
        });
        (await officer.GetAsync(missing)).ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static IReadOnlyList<string> Titles(HtmlPage page) => page.ShouldBeShown().All("tbody td a[href^='/viec/']");
}
