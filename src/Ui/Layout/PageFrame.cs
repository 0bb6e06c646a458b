using CoSo.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;

namespace CoSo.Ui;

/// <summary>The parts that both layouts share. Written by hand and not as partial views: they stand on every page.</summary>
internal sealed class PageFrame(
    IPageChrome chrome, Navigation navigation, JsonStringLocalizer texts, IOptions<CookieTempDataProviderOptions> tempData)
{
    private const string Assets = "_content/CoSo.Ui/";

    public static string Language => JsonStringLocalizer.IsEnglish ? "en" : "vi";

    /// <summary>Character set, title and assets. The title is ViewData["Title"], "Lỗi: …" when the page shows errors.</summary>
    public IHtmlContent Head(ViewContext view, string site) => new Markup(w =>
    {
        var assets = view.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        w.Raw("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        if (!view.ViewData.ModelState.IsValid)
        {
            w.Text(texts["Lỗi:"]).Raw(" ");
        }

        w.Text(view.ViewData["Title"]?.ToString()).Raw(" - ").Text(site).Raw("</title>");
        w.Raw("<link rel=\"stylesheet\" href=\"/").Raw(Versioned(assets, "coso.css")).Raw("\">");
        w.Raw("<script type=\"module\" src=\"/").Raw(Versioned(assets, "coso.js")).Raw("\"></script>");
    });

    /// <summary>"Bản trình diễn: hôm nay được đặt là …" while the clock is a demo's.</summary>
    public IHtmlContent? Banner() => chrome.DemoDay is not { } day ? null : new Markup(w => w
        .Raw("<aside class=\"c-clock\"").Attribute("aria-label", texts["Bản trình diễn"]).Raw(">")
        .Text(texts["Bản trình diễn: hôm nay được đặt là {0}", JsonStringLocalizer.IsEnglish ? Vn.Day(day) : Vn.DayWithWeekday(day)])
        .Raw("</aside>"));

    /// <summary>What the last POST achieved (TempData["Saved"]).</summary>
    public IHtmlContent? Saved(ViewContext view)
    {
        // Merely looking into TempData makes the framework send a cookie that deletes it, on every page.
        if (!view.HttpContext.Request.Cookies.ContainsKey(tempData.Value.Cookie.Name!) || view.TempData["Saved"] is not string saved)
        {
            return null;
        }

        return new Markup(w => w.Raw("<p class=\"c-saved\" role=\"status\">").Text(texts[saved]).Raw("</p>"));
    }

    /// <summary>
    /// The entries that the reader may see; those that the bar has no room for, and from order 100 on, under "Thêm". On a phone the bar
    /// keeps the current one only and the others are found under "Thêm" too.
    /// </summary>
    public IHtmlContent Nav(ViewContext view, NavPlace place)
    {
        var path = view.ViewData["Nav"] as string ?? view.HttpContext.Request.Path.Value ?? "/";
        var current = navigation.Current(place, path);
        var items = navigation.Of(place).Where(item => item.Capability is not { } capability || chrome.May(capability)).ToList();
        var inBar = Math.Min(Navigation.InBar, items.Count(item => item.Order < Navigation.MoreFrom));
        return new Markup(w =>
        {
            foreach (var item in items.Take(inBar))
            {
                Entry(w, item, item == current);
            }

            if (inBar == items.Count)
            {
                return;
            }

            w.Raw("<details class=\"c-menu\"><summary>").Text(texts["Thêm"]).Raw("</summary><div>");
            for (var i = 0; i < items.Count; i++)
            {
                Entry(w, items[i], items[i] == current && i >= inBar, narrow: i < inBar);
            }

            w.Raw("</div></details>");
        });
    }

    private void Entry(MarkupWriter w, NavItem item, bool isCurrent, bool narrow = false) =>
        w.Raw("<a").Attribute("href", item.Href).Attribute("class", narrow ? "c-narrow" : null)
            .Attribute("aria-current", isCurrent ? "page" : null).Raw(">").Text(texts[item.Label]).Raw("</a>");

    /// <summary>A button that switches to the other language and comes back to this page.</summary>
    public static IHtmlContent LanguageSwitch(HttpContext http) => new Markup(w =>
    {
        var request = http.Request;
        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString.ToUriComponent() : request.Path.Value;
        var (code, name) = JsonStringLocalizer.IsEnglish ? ("vi", "Tiếng Việt") : ("en", "English");
        w.Raw("<form method=\"post\" class=\"c-language\" action=\"").Raw(Addresses.Language).Raw("\"><input type=\"hidden\" name=\"returnUrl\"")
            .Attribute("value", back).Raw("><button name=\"language\"").Attribute("value", code).Attribute("lang", code)
            .Raw(">").Text(name).Raw("</button></form>");
    });

    private static string Versioned(ResourceAssetCollection? assets, string file) => assets?[Assets + file] ?? Assets + file;
}
