using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CoSo.Browser.Tests.Chromium))]

namespace CoSo.Browser.Tests;

/// <summary>Debian's Chromium, started once for all tests of the run.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Milliseconds that an act or a page may take.</summary>
    internal const float Patience = 120_000;

    /// <summary>Milliseconds until what is expected stands on the page.</summary>
    private const float ExpectPatience = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(ExpectPatience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A fresh person at a screen of that width.</summary>
    public async Task<IPage> PersonAsync(RunningHouse house, int width = 1280, bool script = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = house.Url,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "vi-VN",
            AcceptDownloads = true,
            JavaScriptEnabled = script,
        });
        // How long the machine may take is no part of what is tested: two suites run side by side on two cores.
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>A person of the demo, signed in over the sign-in page.</summary>
    public async Task<IPage> SignedInAsync(RunningHouse house, string userName, int width = 1280)
    {
        var page = await PersonAsync(house, width);
        await page.GotoAsync("/dang-nhap");
        await page.Locator("input[name=UserName]:visible").FillAsync(userName);
        await page.Locator("input[name=Password]:visible").FillAsync("dan-chu-o-co-so");
        await page.Locator("form:has(input[name=Password]:visible) button").First.ClickAsync();
        await page.ArriveAsync(new Regex("/lam-viec"));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

public static class Accessibility
{
    /// <summary>Put into the page once, then asked at each width; axe's own binding puts it in, and opens a page to gather the answer, every time.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What fades in is looked at as it will stand. Axe leaves the size of targets (WCAG 2.2 AA, 2.5.8) out unless told.</summary>
    private const string Ask = """
        async () => {
          document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity).forEach(one => one.finish());
          return (await axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }))
          .violations.flatMap(violation => violation.nodes.slice(0, 3).map(node => `${violation.id}: ${violation.help}: ${node.html}`));
        }
        """;

    /// <summary>What axe has against the page by its rules, WCAG 2.2 AA among them: rule and element.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        return await page.EvaluateAsync<string[]>(Ask);
    }

    /// <summary>No violation that axe can see; and nothing wider than the screen.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var violations = await page.ViolationsAsync();
        Assert.True(violations.Count == 0, page.Url + "\n" + string.Join('\n', violations));
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} px wider than the screen");
    }
}
