using CoSo.Kernel;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoSo.Ui;

/// <summary>
/// <c>&lt;c-errors/&gt;</c>, first thing in a page with a form: what is wrong, each with a link to its field, and the refusal with
/// the article it rests on. Nothing when all is well.
/// </summary>
[HtmlTargetElement("c-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>Where the summary is; set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (!View.ViewData.ModelState.IsValid)
        {
            output.Content.SetHtmlContent(new Markup(Write));
        }
    }

    private void Write(MarkupWriter w)
    {
        w.Raw("<div class=\"ds-error-summary\" id=\"loi\" role=\"alert\" tabindex=\"-1\" autofocus data-focus><h2>")
            .Text(texts["Chưa thực hiện được. Xin xem lại:"]).Raw("</h2><ul>");
        if (View.ViewData[PageModelExtensions.RefusalKey] is Refusal refusal)
        {
            w.Raw("<li>").Text(refusal.Arguments.Length == 0 ? texts[refusal.Message] : texts[refusal.Message, refusal.Arguments]);
            if (refusal.Source is { } source)
            {
                w.Raw(" <span class=\"c-source\">").Text(texts["Căn cứ: {0}.", source]).Raw("</span>");
            }

            w.Raw("</li>");
        }

        var wrong = View.ViewData.ModelState
            .Where(e => e.Value?.ValidationState == ModelValidationState.Invalid && e.Key != PageModelExtensions.RefusalKey);
        foreach (var (key, entry) in wrong.OrderBy(e => FieldOrder.Of(View, e.Key)))
        {
            WriteErrors(w, key, entry!.Errors);
        }

        w.Raw("</ul></div>");
    }

    private static void WriteErrors(MarkupWriter w, string key, ModelErrorCollection errors)
    {
        foreach (var error in errors)
        {
            if (key.Length == 0)
            {
                w.Raw("<li>").Text(error.ErrorMessage).Raw("</li>");
            }
            else
            {
                w.Raw("<li><a href=\"#").Text(FieldIds.Of(key)).Raw("\">").Text(error.ErrorMessage).Raw("</a></li>");
            }
        }
    }
}
