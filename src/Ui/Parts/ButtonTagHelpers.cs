using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoSo.Ui;

/// <summary><c>&lt;c-button name="step" value="send" confirm="Gửi báo cáo?"&gt;Gửi&lt;/c-button&gt;</c>: submits its form.</summary>
[HtmlTargetElement("c-button")]
public sealed class ButtonTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>primary (default; one a page), secondary, tertiary (little more than a link), danger (takes something away).</summary>
    public string Variant { get; set; } = "primary";

    /// <summary>submit (default) or button.</summary>
    public string Type { get; set; } = "submit";

    /// <summary>
    /// Asks before sending, with script. For what cannot be undone use <c>c-confirm</c>, which asks without script too.
    /// </summary>
    public string? Confirm { get; set; }

    /// <summary>The page's handler that this button of several in a form calls; the address, with what is asked in it, stays.</summary>
    [HtmlAttributeName("asp-page-handler")]
    public string? Handler { get; set; }

    /// <summary>Where the button is; set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        Buttons.Dress(output, Variant);
        output.Attributes.SetAttribute("type", Type);
        if (Handler is not null)
        {
            var asked = View.HttpContext.Request.Query.Where(one => one.Key != "handler").SelectMany(one => one.Value, (one, value) => KeyValuePair.Create(one.Key, value));
            output.Attributes.SetAttribute("formaction", QueryString.Create(asked).Add("handler", Handler).Value);
        }

        if (Confirm is not null)
        {
            output.Attributes.SetAttribute("data-confirm", texts[Confirm].Value);
            output.Attributes.SetAttribute("data-cancel", texts["Để tôi xem lại"].Value);
        }
    }
}

/// <summary><c>&lt;c-link-button href="/…"&gt;Nhập kế hoạch&lt;/c-link-button&gt;</c>: a link that looks like a button.</summary>
[HtmlTargetElement("c-link-button")]
public sealed class LinkButtonTagHelper : TagHelper
{
    /// <summary>primary (default; one a page), secondary, tertiary (little more than a link), danger (takes something away).</summary>
    public string Variant { get; set; } = "primary";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        Buttons.Dress(output, Variant);
    }
}

/// <summary>
/// <c>&lt;c-confirm button="Xóa" question="Xóa tài liệu này?" name="step" value="delete"/&gt;</c> in a form: a first press opens the
/// question, a second in it submits. Works without script.
/// </summary>
[HtmlTargetElement("c-confirm")]
public sealed class ConfirmTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>Words of the button, before and in the question.</summary>
    public required string Button { get; set; }

    /// <summary>What is about to happen; the child content may say more or ask for a reason.</summary>
    public required string Question { get; set; }

    /// <summary>Name sent with the form.</summary>
    public string? Name { get; set; }

    /// <summary>Value sent with the form.</summary>
    public string? Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "c-confirm");
        output.PreContent.SetHtmlContent(new Markup(w => w
            .Raw("<summary class=\"ds-button\" data-variant=\"secondary\" data-color=\"danger\">").Text(texts[Button]).Raw("…</summary><div><p><b>")
            .Text(texts[Question]).Raw("</b></p>")));
        output.PostContent.SetHtmlContent(new Markup(w => w
            .Raw("<button class=\"ds-button\" data-color=\"danger\"").Attribute("name", Name).Attribute("value", Value).Raw(">")
            .Text(texts[Button]).Raw("</button></div>")));
    }
}

/// <summary>
/// <c>&lt;c-copy text="@Model.Message" label="Sao chép tin nhắn nhắc việc"/&gt;</c>: the text to see and select, and with script a
/// button that copies it.
/// </summary>
[HtmlTargetElement("c-copy", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CopyTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>What is copied.</summary>
    public required string Text { get; set; }

    /// <summary>Words of the button, translated by the kit.</summary>
    public string Label { get; set; } = "Sao chép";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "c-copy");
        output.Content.SetHtmlContent(new Markup(w => w.Raw("<pre tabindex=\"0\">").Text(Text)
            .Raw("</pre><button type=\"button\" class=\"ds-button\" data-variant=\"secondary\" data-copy hidden")
            .Attribute("data-done", texts["Đã sao chép"]).Raw(">").Text(texts[Label]).Raw("</button>")));
    }
}

internal static class Buttons
{
    public static void Dress(TagHelperOutput output, string variant)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-button");
        switch (variant)
        {
            case "primary":
                break;
            case "secondary" or "tertiary":
                output.Attributes.SetAttribute("data-variant", variant);
                break;
            case "danger":
                output.Attributes.SetAttribute("data-variant", "secondary");
                output.Attributes.SetAttribute("data-color", "danger");
                break;
            default:
                throw new ArgumentException($"variant=\"{variant}\": primary, secondary, tertiary or danger.", nameof(variant));
        }
    }
}
