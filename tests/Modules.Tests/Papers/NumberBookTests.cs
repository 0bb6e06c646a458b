using CoSo.Contracts.Papers;
using CoSo.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Modules.Tests.Papers;

public sealed class NumberBookTests
{
    [Fact]
    public async Task Twelve_clerks_at_once_get_twelve_numbers_without_gap_or_twin()
    {
        await using var house = await House.StartAsync();
        var clerk = await house.AsAsync("phuong2");
        (await clerk.SubmitAsync(await clerk.GetAsync("/van-ban/thiet-lap"), "form[method=post]:has([name=bat-dau])", new Dictionary<string, object> { ["so-trong-he-thong"] = "true", ["bat-dau"] = "100" })).ShouldRedirectTo("/van-ban/thiet-lap");
        var papers = new List<(Visitor Visitor, HtmlPage Page)>();
        for (var i = 0; i < 12; i++)
        {
            var visitor = await house.AsAsync("phuong2");
            papers.Add((visitor, await visitor.GetAsync($"/van-ban/{await house.ToBeNumberedAsync("phuong-2")}")));
        }

        var answers = await Task.WhenAll(papers.Select(p => p.Visitor.SubmitAsync(p.Page, "button[value=book]")));

        Assert.All(answers, answer => answer.ShouldRedirectTo("/van-ban/"));
        var numbers = await house.WithDbAsync(db => db.Set<PaperNumber>().OrderBy(n => n.Number).Select(n => n.Number).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Enumerable.Range(100, 12), numbers);
        Assert.Equal(12, await house.WithDbAsync(db => db.Set<Paper>().Where(p => p.State == PaperState.Numbered).Select(p => p.FullNumber).Distinct().CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_number_is_kept_free_and_given_up_with_a_reason_and_never_comes_again()
    {
        await using var house = await House.StartAsync();
        var clerk = await house.AsAsync("phuong4");
        await clerk.SubmitAsync(await clerk.GetAsync("/van-ban/thiet-lap"), "form[method=post]:has([name=bat-dau])", new Dictionary<string, object> { ["so-trong-he-thong"] = "true" });
        (await clerk.SubmitAsync(await clerk.GetAsync("/van-ban/so-di"), "button[value=reserve]")).ShouldShowRefusal("Ghi rõ lý do");
        (await clerk.SubmitAsync(await clerk.GetAsync("/van-ban/so-di"), "button[value=reserve]", new Dictionary<string, object> { ["ly-do"] = "Quyết định sắp ký" })).ShouldRedirectTo("/van-ban/so-di");
        (await clerk.SubmitAsync(await clerk.GetAsync("/van-ban/so-di"), "button[value=cancel]", new Dictionary<string, object> { ["ly-do"] = "Không ban hành" })).ShouldRedirectTo("/van-ban/so-di");
        var id = await house.ToBeNumberedAsync("phuong-4");

        (await clerk.SubmitAsync(await clerk.GetAsync($"/van-ban/{id}"), "button[value=book]")).ShouldRedirectTo($"/van-ban/{id}");

        Assert.Equal("02/BC-UBND", (await house.PaperAsync(id)).FullNumber);
        Assert.Equal(["PaperRulesSet", "NumberReserved", "NumberCancelled"], (await house.AuditAsync()).Where(kind => kind.Contains("Number", StringComparison.Ordinal) && kind != "PaperNumbered" || kind == "PaperRulesSet"));
    }
}
