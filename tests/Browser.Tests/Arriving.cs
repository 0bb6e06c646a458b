using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>
/// Waiting for the next page by what can be seen of it. Playwright's own waiting for an address listens for an event of loading
/// that may have passed before it listens, and then waits for ever.
/// </summary>
internal static class Arriving
{
    private const string IsWhole = "() => document.readyState === 'complete'";

    /// <summary>Waits until a page of that address stands whole.</summary>
    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = Chromium.Patience });
        await page.WaitForFunctionAsync(IsWhole);
    }

    /// <summary>Acts, and waits until another page, be it of the same address, stands whole in place of this one.</summary>
    public static async Task TurnAsync(this IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("() => { window.cosoBefore = true; }");
        await act();
        await page.WaitForFunctionAsync("() => !window.cosoBefore && document.readyState === 'complete'");
    }
}
