using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoSo.Ui;

/// <summary><c>&lt;c-tag tone="danger"&gt;Quá hạn 1 ngày&lt;/c-tag&gt;</c>: a status in words.</summary>
[HtmlTargetElement("c-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>danger, warning, info, success, neutral (default); or a <see cref="CoSo.Ui.Tone"/>.</summary>
    public string Tone { get; set; } = "neutral";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "ds-tag");
        output.Attributes.SetAttribute("data-color", Tones.Color(Tone));
    }
}

/// <summary><c>&lt;c-notice tone="warning"&gt;…&lt;/c-notice&gt;</c>: something to know before reading on.</summary>
[HtmlTargetElement("c-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>info (default), warning, success, danger; or a <see cref="CoSo.Ui.Tone"/>.</summary>
    public string Tone { get; set; } = "info";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "c-notice");
        output.Attributes.SetAttribute("data-color", Tones.Color(Tone));
    }
}

/// <summary><c>&lt;c-empty text="Chưa có kế hoạch nào."&gt;&lt;a …&gt;…&lt;/a&gt;&lt;/c-empty&gt;</c>: nothing here, and what to do.</summary>
[HtmlTargetElement("c-empty")]
public sealed class EmptyTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>Vietnamese sentence, translated by the kit.</summary>
    public required string Text { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "c-empty");
        output.PreContent.SetHtmlContent(new Markup(w => w.Raw("<p>").Text(texts[Text]).Raw("</p>")));
    }
}

/// <summary><c>&lt;c-details summary="Xem cách tính hạn"&gt;…&lt;/c-details&gt;</c>: more, for who wants it.</summary>
[HtmlTargetElement("c-details")]
public sealed class DetailsTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>Vietnamese words, translated by the kit.</summary>
    public required string Summary { get; set; }

    /// <summary>Open from the start.</summary>
    public bool Open { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "c-details");
        if (Open)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        }

        output.PreContent.SetHtmlContent(new Markup(w => w.Raw("<summary>").Text(texts[Summary]).Raw("</summary>")));
    }
}

/// <summary><c>&lt;c-breadcrumbs&gt;&lt;c-crumb href="…"&gt;Kế hoạch&lt;/c-crumb&gt;…&lt;/c-breadcrumbs&gt;</c>.</summary>
[HtmlTargetElement("c-breadcrumbs")]
public sealed class BreadcrumbsTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "c-crumbs");
        output.Attributes.SetAttribute("aria-label", texts["Vị trí trang"].Value);
        output.PreContent.SetHtmlContent("<ol>");
        output.PostContent.SetHtmlContent("</ol>");
    }
}

/// <summary>One step of the way to a page; the page itself is not among them, its heading says it.</summary>
[HtmlTargetElement("c-crumb", ParentTag = "c-breadcrumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public required string Href { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.PreContent.SetHtmlContent(new Markup(w => w.Raw("<a").Attribute("href", Href).Raw(">")));
        output.PostContent.SetHtmlContent("</a>");
    }
}

/// <summary><c>&lt;c-tabs label="…"&gt;&lt;c-tab href="…" current="true" count="3"&gt;Quá hạn&lt;/c-tab&gt;…&lt;/c-tabs&gt;</c>: links, one of them current.</summary>
[HtmlTargetElement("c-tabs")]
public sealed class TabsTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>What the tabs choose between, for readers by ear.</summary>
    public required string Label { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "c-tabs");
        output.Attributes.SetAttribute("aria-label", texts[Label].Value);
    }
}

/// <summary>One tab.</summary>
[HtmlTargetElement("c-tab", ParentTag = "c-tabs")]
public sealed class TabTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public required string Href { get; set; }

    /// <summary>Whether the reader is there.</summary>
    public bool Current { get; set; }

    /// <summary>How many things wait behind it.</summary>
    public long? Count { get; set; }

    /// <summary>Counted no further than this: beyond, "999+" is shown.</summary>
    public long? Most { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("href", Href);
        if (Current)
        {
            output.Attributes.SetAttribute("aria-current", "page");
        }

        if (Count is { } count)
        {
            output.PostContent.SetHtmlContent(new Markup(w => w.Raw(" <span>").Text(count > Most ? $"{Kernel.Vn.Number(Most.Value)}+" : Kernel.Vn.Number(count)).Raw("</span>")));
        }
    }
}
