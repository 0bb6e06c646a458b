using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Ui;

/// <summary>
/// Choices that many requests share: units, workstreams. Written out once; nobody changes them. One of them may be chosen, by the
/// value of the field.
/// </summary>
public sealed class SharedChoices(IEnumerable<SelectListItem> items) : List<SelectListItem>(items)
{
    private string? markup;

    internal string Markup(HtmlEncoder encoder)
    {
        if (markup is null)
        {
            using var text = new StringWriter();
            var w = new MarkupWriter(text, encoder);
            foreach (var item in this)
            {
                w.Raw("<option").Attribute("value", item.Value).Raw(">").Text(item.Text).Raw("</option>");
            }

            markup = text.ToString();
        }

        return markup;
    }
}
