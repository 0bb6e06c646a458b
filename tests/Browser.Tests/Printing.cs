using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>What comes out of the printer.</summary>
internal static partial class Printing
{
    /// <summary>What a chairman takes into a meeting is one page of A4, however long its titles.</summary>
    public static async Task ShouldPrintStateOnOnePageAsync(this IPage page)
    {
        await page.GotoAsync("/bang/mot-trang");
        await Assertions.Expect(page.Locator("main table").First).ToBeVisibleAsync();
        var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        Assert.Equal(1, PageObject().Count(Encoding.Latin1.GetString(pdf)));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
