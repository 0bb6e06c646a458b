using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.TestHost;

namespace CoSo.TestKit;

/// <summary>Somebody at a browser: keeps cookies, reads HTML, sends forms with their tokens. Does not follow redirects by itself.</summary>
#pragma warning disable CA1001 // The client lives as long as the test's server, which disposes what it holds.
public sealed class Visitor
#pragma warning restore CA1001
{
    private readonly HttpClient http;
    private readonly CookieContainer cookies = new();

    public Visitor(TestServer server, string? cookie = null)
    {
        http = new HttpClient(new CookieHandler(cookies, server.CreateHandler())) { BaseAddress = new Uri("http://localhost/") };
        if (cookie is not null)
        {
            cookies.SetCookies(http.BaseAddress, cookie);
        }
    }

    /// <summary>For what is no page: files, JSON.</summary>
    public HttpClient Http => http;

    public async Task<HtmlPage> GetAsync(string url) => await HtmlPage.OfAsync(await http.GetAsync(url), url);

    /// <summary>
    /// Opens <paramref name="url"/>, takes the token from its first form and posts the fields there. Properties are names of
    /// fields; a list sends one field per entry; <see cref="Upload"/> sends a file.
    /// </summary>
    public async Task<HtmlPage> PostAsync(string url, object fields, string? handler = null)
    {
        var page = await GetAsync(url);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        var pairs = Fields(fields).Append(new("__RequestVerificationToken", token ?? ""));
        var target = handler is null ? url : url + (url.Contains('?') ? "&" : "?") + "handler=" + handler;
        return await SendAsync(target, pairs);
    }

    /// <summary>Submits a form of a page as a browser would, with the given fields changed.</summary>
    /// <param name="selector">CSS selector of the form or of a button in it (whose name, value and formaction then count).</param>
    public async Task<HtmlPage> SubmitAsync(HtmlPage page, string selector, object? changes = null)
    {
        var found = page.Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{page.Url} has no {selector}");
        var button = found is IHtmlButtonElement or IHtmlInputElement ? found : null;
        var form = (found as IHtmlFormElement) ?? (button as IHtmlButtonElement)?.Form ?? (button as IHtmlInputElement)?.Form
            ?? throw new InvalidOperationException($"{selector} is in no form");
        var pairs = HtmlPage.FieldsOf(form).ToList();
        if (button?.GetAttribute("name") is { Length: > 0 } name)
        {
            pairs.Add(new(name, button.GetAttribute("value") ?? ""));
        }

        if (changes is not null)
        {
            var changed = Fields(changes).ToList();
            pairs.RemoveAll(pair => changed.Exists(change => change.Key == pair.Key));
            pairs.AddRange(changed);
        }

        var action = button?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = new Uri(new Uri(new Uri("http://localhost/"), page.Url), action ?? page.Url).PathAndQuery;
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value as string ?? "")}"));
            return await GetAsync(target.Split('?')[0] + "?" + query);
        }

        return await SendAsync(target, pairs);
    }

    /// <summary>Goes where the answer redirects to.</summary>
    public Task<HtmlPage> FollowAsync(HtmlPage page) =>
        GetAsync(page.Location ?? throw new InvalidOperationException($"{page.Url} answered {(int)page.Status} and redirects nowhere:\n{page.Text}"));

    private static IEnumerable<KeyValuePair<string, object>> Fields(object fields)
    {
        if (fields is IEnumerable<KeyValuePair<string, object>> ready)
        {
            return ready;
        }

        return fields.GetType().GetProperties().SelectMany(property => property.GetValue(fields) switch
        {
            null => [],
            string text => [new KeyValuePair<string, object>(property.Name, text)],
            Upload upload => [new(property.Name, upload)],
            System.Collections.IEnumerable many => many.Cast<object>().Select(one => new KeyValuePair<string, object>(property.Name, one is Upload ? one : one.ToString()!)),
            var other => new[] { new KeyValuePair<string, object>(property.Name, other.ToString()!) },
        });
    }

    private async Task<HtmlPage> SendAsync(string url, IEnumerable<KeyValuePair<string, object>> pairs)
    {
        var list = pairs.ToList();
        using HttpContent content = list.Exists(pair => pair.Value is Upload)
            ? Multipart(list)
            : new FormUrlEncodedContent(list.Select(pair => new KeyValuePair<string, string>(pair.Key, (string)pair.Value)));
        return await HtmlPage.OfAsync(await http.PostAsync(url, content), url);
    }

    private static MultipartFormDataContent Multipart(List<KeyValuePair<string, object>> pairs)
    {
        var content = new MultipartFormDataContent();
        foreach (var (key, value) in pairs)
        {
            if (value is Upload upload)
            {
                var bytes = new ByteArrayContent(upload.Bytes);
                bytes.Headers.ContentType = MediaTypeHeaderValue.Parse(upload.MediaType);
                content.Add(bytes, key, upload.Name);
            }
            else
            {
                content.Add(new StringContent((string)value), key);
            }
        }

        return content;
    }

    private sealed class CookieHandler(CookieContainer cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var header = cookies.GetCookieHeader(request.RequestUri!);
            if (header.Length > 0)
            {
                request.Headers.Add("Cookie", header);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                {
                    cookies.SetCookies(request.RequestUri!, cookie);
                }
            }

            return answer;
        }
    }
}

/// <summary>A file put into a form.</summary>
public sealed record Upload(string Name, byte[] Bytes, string MediaType = "application/octet-stream");
