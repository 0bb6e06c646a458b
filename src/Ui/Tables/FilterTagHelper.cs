using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoSo.Ui;

/// <summary>
/// <c>&lt;c-filter&gt;</c> around the fields that narrow a list: a GET form that keeps the order, with "Lọc" and "Bỏ lọc". With
/// script a changed select sends itself.
/// </summary>
[HtmlTargetElement("c-filter")]
public sealed class FilterTagHelper(JsonStringLocalizer texts) : TagHelper
{
    internal static readonly object Inside = new();

    /// <summary>Where the filter is; set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[Inside] = true;
        var fields = await output.GetChildContentAsync();
        var request = View.HttpContext.Request;
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("class", "c-filter");
        output.Attributes.SetAttribute("data-autosubmit", "");
        output.Content.SetHtmlContent(new Markup(w =>
        {
            if (request.Query[PageRequest.SortKey].ToString() is { Length: > 0 } sort)
            {
                w.Raw("<input type=\"hidden\"").Attribute("name", PageRequest.SortKey).Attribute("value", sort).Raw(">");
            }

            w.Content(fields).Raw("<div class=\"c-actions\"><button class=\"ds-button\" data-variant=\"secondary\">").Text(texts["Lọc"])
                .Raw("</button>");
            if (request.Query.Keys.Any(k => k is not (PageRequest.SortKey or PageRequest.PageKey)))
            {
                w.Raw("<a class=\"ds-link\"").Attribute("href", request.Path).Raw(">").Text(texts["Bỏ lọc"]).Raw("</a>");
            }

            w.Raw("</div>");
        }));
    }
}
