using CoSo.Kernel;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoSo.Ui;

/// <summary>A number that is a link.</summary>
/// <param name="Value">The number.</param>
/// <param name="Label">Vietnamese words, translated by the kit.</param>
/// <param name="Href">Where it leads; null where there is nothing to see.</param>
/// <param name="Tone">Danger for what is late, when not zero.</param>
public sealed record Figure(long Value, string Label, string? Href = null, Tone Tone = Tone.Neutral);

/// <summary><c>&lt;c-figures items="Model.Figures"/&gt;</c>: a strip of numbers that are links.</summary>
[HtmlTargetElement("c-figures", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FiguresTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>Two to six numbers.</summary>
    public required IReadOnlyList<Figure> Items { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "c-figures");
        output.Content.SetHtmlContent(new Markup(w =>
        {
            foreach (var item in Items)
            {
                w.Raw("<li").Attribute("data-color", item.Value != 0 && item.Tone != Tone.Neutral ? item.Tone.Color() : null).Raw(">")
                    .Raw(item.Href is null ? "<span>" : "<a").Attribute("href", item.Href).Raw(item.Href is null ? "<b>" : "><b>")
                    .Text(Vn.Number(item.Value)).Raw("</b> ").Text(texts[item.Label]).Raw(item.Href is null ? "</span></li>" : "</a></li>");
            }
        }));
    }
}

/// <summary>Something that happened.</summary>
/// <param name="When">"8:05 11/9/2024", see <see cref="Vn.Instant"/>.</param>
/// <param name="What">What happened; shown as given.</param>
/// <param name="Who">Person and unit.</param>
/// <param name="Text">More, a note or a reason.</param>
/// <param name="Tone">Warning or danger mark the step.</param>
public sealed record TimelineItem(string When, string What, string? Who = null, string? Text = null, Tone Tone = Tone.Neutral);

/// <summary><c>&lt;c-timeline items="Model.Events"/&gt;</c>: what happened, in the order given.</summary>
[HtmlTargetElement("c-timeline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimelineTagHelper : TagHelper
{
    /// <summary>The steps.</summary>
    public required IReadOnlyList<TimelineItem> Items { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "c-timeline");
        output.Content.SetHtmlContent(new Markup(w =>
        {
            foreach (var item in Items)
            {
                w.Raw("<li").Attribute("data-color", item.Tone == Tone.Neutral ? null : item.Tone.Color()).Raw("><b>").Text(item.What)
                    .Raw("</b> <small>").Text(item.When);
                if (item.Who is not null)
                {
                    w.Raw(" · ").Text(item.Who);
                }

                w.Raw("</small>");
                if (item.Text is not null)
                {
                    w.Raw("<p>").Text(item.Text).Raw("</p>");
                }

                w.Raw("</li>");
            }
        }));
    }
}

/// <summary>A file one can open.</summary>
/// <param name="Name">Its name with ending.</param>
/// <param name="Href">Its address.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Note">Who added it and when, or what it proves.</param>
public sealed record FileItem(string Name, string Href, long Bytes, string? Note = null);

/// <summary><c>&lt;c-files items="Model.Evidence"/&gt;</c>: files with kind and size.</summary>
[HtmlTargetElement("c-files", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilesTagHelper : TagHelper
{
    /// <summary>The files.</summary>
    public required IReadOnlyList<FileItem> Items { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "c-files");
        output.Content.SetHtmlContent(new Markup(w =>
        {
            foreach (var item in Items)
            {
                w.Raw("<li><a class=\"ds-link\"").Attribute("href", item.Href).Raw(">").Text(item.Name).Raw("</a> <small>");
                if (Path.GetExtension(item.Name) is { Length: > 1 } extension)
                {
                    w.Text(extension[1..].ToUpperInvariant()).Raw(" · ");
                }

                w.Text(FileSize.Text(item.Bytes));
                if (item.Note is not null)
                {
                    w.Raw(" · ").Text(item.Note);
                }

                w.Raw("</small></li>");
            }
        }));
    }
}
