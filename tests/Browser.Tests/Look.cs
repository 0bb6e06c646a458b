using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>One page on the screen, as wide as a desk and as a phone: its words, its width, what axe and the console say. Pictures on request.</summary>
internal sealed class Look
{
    private const string TextsOfPage = """
        () => {
          const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement, text = walker.currentNode.textContent.replace(/\s+/g, ' ').trim();
            if (text && !element.closest('[lang=en], script, code, pre')) texts.push(text);
          }
          for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
            for (const name of ['aria-label', 'placeholder', 'title']) if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
          return texts;
        }
        """;

    /// <summary>Tables with a row that has more or fewer cells than the heading: their columns stand under the wrong words.</summary>
    private const string CrookedTables = """
        () => [...document.querySelectorAll('table')].filter(table => {
          const width = row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0), head = table.tHead?.rows[0];
          return head && !table.querySelector('[rowspan]') && [...table.tBodies].some(body => [...body.rows].some(row => width(row) !== width(head)));
        }).map(table => table.caption?.textContent ?? table.className)
        """;

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("COSO_SCREENS") is null ? null : Path.Combine(RunningHouse.Root, "artifacts", "screens");

    private readonly IPage page;
    private readonly List<string> faults;
    private string at = "";

    public Look(IPage page, List<string> faults)
    {
        (this.page, this.faults) = (page, faults);
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
            {
                faults.Add($"{at}: console: {said.Text}");
            }
        };
        page.PageError += (_, error) => faults.Add($"{at}: script: {error}");
    }

    public async Task AtAsync(string url, string who, string name, bool thorough)
    {
        at = $"{who} {url}";
        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync(url);
        await WordsAsync();
        await FitsAsync(1280, name, who, thorough);
        await page.SetViewportSizeAsync(360, 800);
        await FitsAsync(360, name, who, axe: true);
    }

    private async Task WordsAsync()
    {
        var headings = await page.Locator("h1").AllInnerTextsAsync();
        if (headings.Count != 1)
        {
            faults.Add($"{at}: {headings.Count} h1");
        }

        // The title may be shorter than the heading ("Kế hoạch số 142/KH-UBND"), never the bare name of the site.
        if ((await page.TitleAsync()).Split(" - ")[0].Trim().Length < 4)
        {
            faults.Add($"{at}: title \"{await page.TitleAsync()}\"");
        }

        if (await page.Locator("html").GetAttributeAsync("lang") != "vi")
        {
            faults.Add($"{at}: html lang is not vi");
        }

        faults.AddRange((await page.EvaluateAsync<string[]>(CrookedTables)).Select(table => $"{at}: crooked table \"{table}\""));
        faults.AddRange(EnglishLeft.In(await page.EvaluateAsync<string[]>(TextsOfPage)).Distinct().Select(text => $"{at}: not Vietnamese: \"{text}\""));
    }

    private async Task FitsAsync(int width, string name, string who, bool axe)
    {
        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider > 0)
        {
            faults.Add($"{at}: {wider} px wider than {width}");
        }

        if (axe)
        {
            faults.AddRange((await page.ViolationsAsync()).Select(violation => $"{at} at {width}: {violation}"));
        }

        if (Pictures is not null)
        {
            Directory.CreateDirectory(Pictures);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.{who}.{width}.png"), FullPage = true });
        }
    }
}
