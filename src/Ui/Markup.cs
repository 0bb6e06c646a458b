using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CoSo.Ui;

/// <summary>
/// Markup written straight into the response when the page is sent, with no string in between: the kit's parts are used dozens
/// of times a page.
/// </summary>
internal sealed class Markup(Action<MarkupWriter> write) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => write(new MarkupWriter(writer, encoder));
}

/// <summary>Writes markup; everything but <see cref="Raw"/> is encoded.</summary>
internal readonly struct MarkupWriter(TextWriter writer, HtmlEncoder encoder)
{
    public MarkupWriter Raw(string markup)
    {
        writer.Write(markup);
        return this;
    }

    public MarkupWriter Raw(int number)
    {
        writer.Write(number);
        return this;
    }

    public MarkupWriter Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            encoder.Encode(writer, text);
        }

        return this;
    }

    /// <summary> name="value", or nothing when the value is null.</summary>
    public MarkupWriter Attribute(string name, string? value)
    {
        if (value is not null)
        {
            writer.Write(' ');
            writer.Write(name);
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }

        return this;
    }

    public MarkupWriter Attribute(string name, int? value) =>
        value is { } number ? Raw(" ").Raw(name).Raw("=\"").Raw(number).Raw("\"") : this;

    /// <summary>A boolean attribute.</summary>
    public MarkupWriter Flag(string name, bool on) => on ? Raw(" ").Raw(name) : this;

    /// <summary>Choices written out before.</summary>
    public MarkupWriter Shared(SharedChoices choices) => Raw(choices.Markup(encoder));

    public MarkupWriter Content(IHtmlContent? content)
    {
        content?.WriteTo(writer, encoder);
        return this;
    }
}
