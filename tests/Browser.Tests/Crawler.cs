using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>One person going over every page that they may open, from link to link; writes down what is wrong with each.</summary>
internal sealed class Crawler(IPage page, string who)
{
    /// <summary>Links of one page (by its template and the words of its query) that are tried though the page itself was seen.</summary>
    private const int LinksOfAKind = 2;

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

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("COSO_SCREENS") is null ? null : Path.Combine(RunningHouse.Root, "artifacts", "screens");

    private readonly Queue<(string Url, string From)> waiting = new();
    private readonly HashSet<string> queued = [];
    private readonly Dictionary<string, int> tried = [];

    public List<string> Faults { get; } = [];

    /// <summary>Templates of the pages and downloads that were opened.</summary>
    public HashSet<string> Opened { get; } = [];

    public async Task GoAsync(params string[] first)
    {
        foreach (var url in first)
        {
            Queue(url, "");
        }

        foreach (var route in PageRoute.All.Where(route => !route.HasParameters && route.IsReachedByLink && route.Template != "/dang-xuat"))
        {
            Queue(route.Template, "");
        }

        while (waiting.TryDequeue(out var next))
        {
            await OpenAsync(next.Url, next.From);
        }
    }

    private void Queue(string url, string from)
    {
        if (queued.Add(url))
        {
            waiting.Enqueue((url, from));
        }
    }

    private async Task OpenAsync(string url, string from)
    {
        var route = PageRoute.Of(new Uri(new Uri("http://x"), url).AbsolutePath);
        if (route is null || Opened.Contains(route.Template))
        {
            await TryAsync(url, from, route);
            return;
        }

        // A download cannot be shown: asked for first without the screen.
        var answer = await page.Context.APIRequest.GetAsync(url, new() { MaxRedirects = 0 });
        if (answer.Status is 403 or 302 or 401 && from.Length == 0)
        {
            return;
        }

        if (answer.Status != 200)
        {
            Faults.Add($"{who} {url}: {answer.Status}{(from.Length == 0 ? "" : ", linked from " + from)}");
            return;
        }

        Opened.Add(route.Template);
        if (answer.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            await LookAsync(url, route);
        }
    }

    /// <summary>A link to a page of a kind that was seen: a few of each must answer.</summary>
    private async Task TryAsync(string url, string from, PageRoute? route)
    {
        var uri = new Uri(new Uri("http://x"), url);
        var kind = $"{route?.Template ?? uri.AbsolutePath}|{Regex.Replace(uri.Query, "=[^&]*", "")}";
        if (from.Length == 0 || tried.GetValueOrDefault(kind) >= LinksOfAKind)
        {
            return;
        }

        tried[kind] = tried.GetValueOrDefault(kind) + 1;
        var answer = await page.Context.APIRequest.GetAsync(url, new() { MaxRedirects = 3 });
        if (answer.Status != 200 || answer.Url.Contains("/dang-nhap?", StringComparison.Ordinal))
        {
            Faults.Add($"{who} {from}: its link to {url} answers {answer.Status}");
        }
    }

    private async Task LookAsync(string url, PageRoute route)
    {
        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync(url);
        var at = $"{who} {url}";
        await SayAsync(at);
        await ShouldFitAsync($"{at} at 1280", route, 1280);
        await page.SetViewportSizeAsync(360, 800);
        await ShouldFitAsync($"{at} at 360", route, 360);
        foreach (var link in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)"))
        {
            Queue(link, url);
        }
    }

    private async Task SayAsync(string at)
    {
        var headings = await page.Locator("h1").AllInnerTextsAsync();
        if (headings.Count != 1)
        {
            Faults.Add($"{at}: {headings.Count} h1");
        }
        else if (!Folded(await page.TitleAsync()).StartsWith(Folded(headings[0]), StringComparison.Ordinal))
        {
            Faults.Add($"{at}: title \"{await page.TitleAsync()}\", h1 \"{headings[0]}\"");
        }

        if (await page.Locator("html").GetAttributeAsync("lang") != "vi")
        {
            Faults.Add($"{at}: html lang is not vi");
        }

        Faults.AddRange(EnglishLeft.In(await page.EvaluateAsync<string[]>(TextsOfPage)).Distinct().Select(text => $"{at}: not Vietnamese: \"{text}\""));
    }

    private async Task ShouldFitAsync(string at, PageRoute route, int width)
    {
        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider > 0)
        {
            Faults.Add($"{at}: {wider} px wider than the screen");
        }

        var seen = await page.RunAxe();
        Faults.AddRange(seen.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{at}: {violation.Id}: {violation.Help}: {node.Html}")));
        if (Pictures is not null)
        {
            Directory.CreateDirectory(Pictures);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{route.Slug}.{who}.{width}.png"), FullPage = true });
        }
    }

    private static string Folded(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
