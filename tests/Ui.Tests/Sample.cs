using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoSo.Ui.Tests;

/// <summary>A part of the kit by itself.</summary>
internal static class Sample
{
    public static ViewContext View(string query) => new() { HttpContext = new DefaultHttpContext { Request = { QueryString = new QueryString(query) } } };

    public static async Task<string> HtmlAsync(TagHelper part, string tag, string content)
    {
        var context = new TagHelperContext(tag, [], new Dictionary<object, object>(), "sample");
        var output = new TagHelperOutput(tag, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)));
        if (part is not TableTagHelper)
        {
            output.Content.SetHtmlContent(content);
        }

        await part.ProcessAsync(context, output);
        await using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return text.ToString();
    }
}
