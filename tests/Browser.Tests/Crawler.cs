using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CoSo.Browser.Tests;

/// <summary>
/// One person going over every page that they may open, from link to link; writes down what is wrong with each. Every page is asked for;
/// what has a part that nobody saw on its like before is looked at on the screen.
/// </summary>
internal sealed partial class Crawler(IPage page, string root, string who, Shapes shapes)
{
    /// <summary>Pages of one kind (its template and the words of its query) that one person opens.</summary>
    private const int PagesOfAKind = 3;

    private readonly Queue<(string Url, string From)> waiting = new();
    private readonly HashSet<string> queued = [];
    private readonly Dictionary<string, int> tried = [];

    public List<string> Faults { get; } = [];

    /// <summary>Templates of the pages and downloads that were opened.</summary>
    public HashSet<string> Opened { get; } = [];

    public async Task GoAsync(params string[] first)
    {
        var looked = new Look(page, Faults);
        // Asking through the browser costs several times what the house needs to answer.
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(root) };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", string.Join("; ", (await page.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        http.DefaultRequestHeaders.Add("Accept-Language", "vi-VN");
        foreach (var url in first.Concat(PageRoute.All.Where(route => !route.HasParameters && route.IsReachedByLink).Select(route => route.Template)))
        {
            Queue(url, "");
        }

        while (waiting.TryDequeue(out var next))
        {
            var route = PageRoute.Of(PathOf(next.Url));
            var kind = $"{route?.Template ?? PathOf(next.Url)}|{Value().Replace(new Uri(new Uri("http://x"), next.Url).Query, "")}";
            if (tried.GetValueOrDefault(kind) >= PagesOfAKind)
            {
                continue;
            }

            tried[kind] = tried.GetValueOrDefault(kind) + 1;
            if (await AskAsync(http, next.Url, next.From) is not { } html || route is null)
            {
                continue;
            }

            Opened.Add(route.Template);
            if (html.Length > 0 && shapes.IsNew(route.Template, html, out var isFirst))
            {
                await looked.AtAsync(next.Url, who, isFirst ? route.Slug : $"{route.Slug}.{shapes.Count(route.Template)}", thorough: isFirst);
            }
        }
    }

    /// <summary>The page's text ("" when it is a download); null when it may not be opened or when a fault was written down.</summary>
    private async Task<string?> AskAsync(HttpClient http, string url, string from)
    {
        var (answer, at) = (await http.GetAsync(url), url);
        for (var hops = 0; from.Length > 0 && hops < 3 && answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location is { } next; hops++)
        {
            at = new Uri(new Uri(http.BaseAddress!, at), next).PathAndQuery;
            answer.Dispose();
            answer = await http.GetAsync(at);
        }

        using var last = answer;
        if (from.Length == 0 && answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Redirect or HttpStatusCode.Unauthorized)
        {
            return null;
        }

        if (answer.StatusCode is not HttpStatusCode.OK || (from.Length > 0 && at.StartsWith("/dang-nhap?", StringComparison.Ordinal)))
        {
            Faults.Add($"{who} {url}: {(int)answer.StatusCode} {at}{(from.Length == 0 ? "" : ", linked from " + from)}");
            return null;
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return "";
        }

        var html = await answer.Content.ReadAsStringAsync();
        if (Unread().Match(html) is { Success: true } unread)
        {
            Faults.Add($"{who} {url}: {unread.Value} was left to the browser by the program");
        }

        foreach (Match link in Href().Matches(html))
        {
            Queue(WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0], url);
        }

        return html;
    }

    private void Queue(string url, string from)
    {
        // "?trang=2" stands under the page it is on; what leaves the house is not ours to try.
        var whole = url.StartsWith('?') ? PathOf(from) + url : url;
        if (whole.StartsWith('/') && !whole.StartsWith("//", StringComparison.Ordinal) && queued.Add(whole))
        {
            waiting.Enqueue((whole, from));
        }
    }

    private static string PathOf(string url) => new Uri(new Uri("http://x"), url).AbsolutePath;

    [GeneratedRegex("<a\\b[^>]*?\\bhref=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Href();

    /// <summary>What a tag helper should have read: the browser makes nothing of it.</summary>
    [GeneratedRegex("<(c-[a-z-]+|[a-z]+ [^<>]*asp-[a-z-]+=)")]
    private static partial Regex Unread();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Value();
}
