using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>
/// Every page of the product, for every kind of person of the demo, at the width of a phone and of a desk: it answers, names itself, fits,
/// is accessible and Vietnamese, and its links lead somewhere. Every page is reached by somebody.
/// Set COSO_SCREENS to have pictures of all of them under <c>artifacts/screens</c>.
/// </summary>
public sealed class EveryPageTests(Chromium chromium)
{
    /// <summary>One of each role; the rest of the demo's people differ from them only in their unit.</summary>
    private static readonly string[] People = ["noivu", "quantri", "phuong12", "chutich", "chutichphuong12", "mattran", "vanthu", "quanuy", "tiepcongdan", "truongnoivu"];

    [Fact]
    public async Task Every_page_of_every_person_is_whole_fits_is_accessible_and_leads_nowhere_wrong()
    {
        await using var house = await RunningHouse.StartAsync("quan-10", "--demo", "full");
        var review = await PlanInReviewAsync(house);
        var crawlers = new ConcurrentBag<Crawler>();
        var shapes = new Shapes();

        await Parallel.ForEachAsync(["", .. People], new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (who, _) =>
        {
            var page = who.Length == 0 ? await chromium.PersonAsync(house) : await chromium.SignedInAsync(house, who);
            var crawler = new Crawler(page, house.Url, who.Length == 0 ? "khach" : who, shapes);
            await crawler.GoAsync(who switch { "noivu" => [review], "chutich" => ["/don-thu?tinh-trang=Closed"], _ => [] });
            crawlers.Add(crawler);
            await page.Context.CloseAsync();
        });

        var faults = crawlers.SelectMany(crawler => crawler.Faults).Order(StringComparer.Ordinal).ToList();
        var opened = crawlers.SelectMany(crawler => crawler.Opened).ToHashSet();
        var unseen = PageRoute.All.Where(route => route.IsReachedByLink && !opened.Contains(route.Template)).Select(route => route.Template).ToList();
        await (await chromium.SignedInAsync(house, "noivu")).ShouldPrintStateOnOnePageAsync();
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults)}");
        Assert.True(
            unseen.Count == 0,
            $"Of {PageRoute.All.Count} pages nobody of the demo comes to {unseen.Count}; link to them, or let the year live what they show:\n{string.Join('\n', unseen)}");
    }

    [Fact]
    public async Task An_address_that_does_not_exist_says_so_accessibly_on_a_phone()
    {
        await using var house = await RunningHouse.StartAsync("phuong-dien-hong", "--demo");
        var page = await chromium.PersonAsync(house, width: 360);

        var answer = await page.GotoAsync("/khong-co-trang-nay");

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        await page.ShouldBeAccessibleAsync();
    }

    /// <summary>The lived year has its plan adopted; a second one lies in review, so that the pages of review have something to show.</summary>
    private async Task<string> PlanInReviewAsync(RunningHouse house)
    {
        var page = await chromium.SignedInAsync(house, "noivu");
        await page.GotoAsync("/ke-hoach/tai-len");
        var plan = await File.ReadAllTextAsync(Path.Combine(RunningHouse.Root, "localities", "quan-10", "plan.txt"));
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "ke-hoach-bo-sung.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(plan + "\nKế hoạch này bổ sung cho kế hoạch đã ban hành.\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc văn bản" }).ClickAsync();
        await page.ArriveAsync(new Regex("/soat-lai"));
        await page.Context.CloseAsync();
        return new Uri(page.Url).PathAndQuery;
    }
}
