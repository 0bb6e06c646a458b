using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace CoSo.TestKit;

/// <summary>An answer, read as HTML.</summary>
public sealed partial class HtmlPage
{
    private HtmlPage(string url, HttpStatusCode status, string? location, IHtmlDocument document)
    {
        Url = url;
        Status = status;
        Location = location;
        Document = document;
    }

    public string Url { get; }

    public HttpStatusCode Status { get; }

    /// <summary>Where it redirects to; null if it does not.</summary>
    public string? Location { get; }

    public IHtmlDocument Document { get; }

    /// <summary>What a person reads, white space folded.</summary>
    public string Text => Blanks().Replace(Document.Body?.TextContent ?? "", " ").Trim();

    public string Heading => Blanks().Replace(Document.QuerySelector("h1")?.TextContent ?? "", " ").Trim();

    /// <summary>Text of the first element that fits; null if none does.</summary>
    public string? this[string selector] => Document.QuerySelector(selector) is { } element ? Blanks().Replace(element.TextContent, " ").Trim() : null;

    public IReadOnlyList<string> All(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(element => Blanks().Replace(element.TextContent, " ").Trim())];

    /// <summary>200 with exactly one h1 and the language set.</summary>
    public HtmlPage ShouldBeShown()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{Url} answered {(int)Status} {Location}\n{Text}");
        Assert.Single(Document.QuerySelectorAll("h1"));
        Assert.False(string.IsNullOrWhiteSpace(Document.DocumentElement.GetAttribute("lang")));
        return this;
    }

    public void ShouldBe(HttpStatusCode status) => Assert.True(Status == status, $"{Url} answered {(int)Status} {Location}, not {(int)status}\n{Text}");

    /// <summary>302 to an address that begins so.</summary>
    public void ShouldRedirectTo(string start) =>
        Assert.True(Location?.StartsWith(start, StringComparison.Ordinal) == true, $"{Url} answered {(int)Status} {Location}, not a redirect to {start}\n{Text}");

    /// <summary>400; the summary and the field (tied by id) both show the message.</summary>
    public void ShouldShowError(string field, string message)
    {
        Assert.True(Status == HttpStatusCode.BadRequest, $"{Url} answered {(int)Status} {Location}\n{Text}");
        var input = Document.QuerySelector($"[name='{field}']");
        Assert.True(input is not null, $"{Url} has no field {field}");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = (input.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => Document.GetElementById(id)?.TextContent ?? "");
        Assert.Contains(described, text => text.Contains(message, StringComparison.Ordinal));
        ShouldShowRefusal(message);
    }

    /// <summary>400; the error summary holds the message.</summary>
    public void ShouldShowRefusal(string message)
    {
        Assert.True(Status == HttpStatusCode.BadRequest, $"{Url} answered {(int)Status} {Location}\n{Text}");
        Assert.Contains(message, this["[role=alert], .ds-error-summary"] ?? "", StringComparison.Ordinal);
    }

    public static async Task<HtmlPage> OfAsync(HttpResponseMessage answer, string url)
    {
        var html = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : "";
        var location = answer.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.ToString()) : null;
        return new HtmlPage(url, answer.StatusCode, location, new HtmlParser().ParseDocument(html));
    }

    internal static IEnumerable<KeyValuePair<string, object>> FieldsOf(IHtmlFormElement form) =>
        form.Elements.Where(element => !element.HasAttribute("disabled") && !string.IsNullOrEmpty(element.GetAttribute("name"))).SelectMany<AngleSharp.Dom.IElement, KeyValuePair<string, object>>(element => element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [new(box.Name!, box.Value)] : [],
            IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" } => [],
            IHtmlInputElement input => [new(input.Name!, input.Value)],
            IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => new KeyValuePair<string, object>(select.Name!, option.Value)),
            IHtmlTextAreaElement area => [new(area.Name!, area.Value)],
            _ => [],
        });

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
