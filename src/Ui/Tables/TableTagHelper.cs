using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoSo.Ui;

/// <summary>
/// <c>&lt;c-table caption="…" page="Model.Duties"&gt;</c> with <c>&lt;c-column/&gt;</c>s and plain <c>&lt;tr&gt;</c>s in it: a dense
/// table with sortable headings, paging and an empty state, whose rows stack on a phone.
/// </summary>
[HtmlTargetElement("c-table")]
public sealed class TableTagHelper(JsonStringLocalizer texts) : TagHelper
{
    /// <summary>What the table lists; read out, and shown with <see cref="ShowCaption"/>.</summary>
    public required string Caption { get; set; }

    /// <summary>Whether the caption is seen too.</summary>
    public bool ShowCaption { get; set; }

    /// <summary>The page shown; without it a table of all its rows.</summary>
    public ITablePage? Page { get; set; }

    /// <summary>What stands instead of a table without rows.</summary>
    public string Empty { get; set; } = "Không có mục nào.";

    /// <summary>Name under which ticked rows are sent; adds a heading that ticks all. Rows begin with a <c>c-select</c>.</summary>
    public string? Select { get; set; }

    /// <summary>Where the table is; set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var columns = new List<ColumnTagHelper>();
        context.Items[typeof(ColumnTagHelper)] = columns;
        var rows = await output.GetChildContentAsync();
        output.TagName = null;
        if (Page is { Count: 0 } || (Page is null && rows.IsEmptyOrWhiteSpace))
        {
            output.Content.SetHtmlContent(new Markup(WriteEmpty));
            return;
        }

        // The rows are one buffer that is written out where it stands, never turned into a string.
        output.Content.SetHtmlContent(new Markup(w =>
        {
            var links = new TableLinks(View.HttpContext.Request);
            WriteHead(w, columns, links);
            w.Content(rows).Raw("</tbody></table></div>");
            if (Page is not null)
            {
                PagingMarkup.Write(w, Page, links, texts);
            }
        }));
    }

    private void WriteEmpty(MarkupWriter w)
    {
        if (ShowCaption)
        {
            w.Raw("<p class=\"c-caption\">").Text(texts[Caption]).Raw("</p>");
        }

        w.Raw("<p class=\"c-empty\">").Text(texts[Empty]);
        if (Page?.Request.Page > 1)
        {
            w.Raw(" <a class=\"ds-link\"").Attribute("href", new TableLinks(View.HttpContext.Request).Page(1)).Raw(">")
                .Text(texts["Về trang đầu"]).Raw("</a>");
        }

        w.Raw("</p>");
    }

    private void WriteHead(MarkupWriter w, List<ColumnTagHelper> columns, TableLinks links)
    {
        w.Raw("<div class=\"c-scroll\"><table class=\"ds-table c-table\" data-color=\"neutral\" data-rows><caption")
            .Attribute("class", ShowCaption ? null : "ds-sr-only").Raw(">").Text(texts[Caption]).Raw("</caption><thead><tr>");
        // A null that Razor writes into a string is an empty one.
        if (!string.IsNullOrEmpty(Select))
        {
            w.Raw("<th class=\"c-tick\"><input class=\"ds-input\" type=\"checkbox\" hidden").Attribute("data-tick-all", Select)
                .Attribute("aria-label", texts["Chọn tất cả"]).Raw("></th>");
        }

        foreach (var column in columns)
        {
            WriteHeading(w, column, links);
        }

        w.Raw("</tr></thead><tbody>");
    }

    private void WriteHeading(MarkupWriter w, ColumnTagHelper column, TableLinks links)
    {
        w.Raw("<th scope=\"col\"").Attribute("class", column.Number ? "c-number" : null);
        if (column.Sort is null || Page is null)
        {
            w.Raw(">").Text(texts[column.Label]).Raw("</th>");
            return;
        }

        var sorted = Page.Request.Sort == column.Sort;
        w.Attribute("aria-sort", !sorted ? null : Page.Request.Descending ? "descending" : "ascending")
            .Raw("><a").Attribute("href", links.Sort(column.Sort, sorted && !Page.Request.Descending)).Raw(">")
            .Text(texts[column.Label]).Raw("</a></th>");
    }
}

/// <summary><c>&lt;c-column label="Hạn" sort="due"/&gt;</c>: one heading of a <c>c-table</c>.</summary>
[HtmlTargetElement("c-column", ParentTag = "c-table", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ColumnTagHelper : TagHelper
{
    /// <summary>Vietnamese words, translated by the kit.</summary>
    public required string Label { get; set; }

    /// <summary>Key of the order, one of the list's <see cref="PageShape.Sorts"/>; null for none.</summary>
    public string? Sort { get; set; }

    /// <summary>Figures: right-aligned (give the cells class <c>c-number</c> too).</summary>
    public bool Number { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ((List<ColumnTagHelper>)context.Items[typeof(ColumnTagHelper)]).Add(this);
        output.SuppressOutput();
    }
}

/// <summary><c>&lt;c-select name="Ids" value="…" label="Chọn …"/&gt;</c>: the tick of a row.</summary>
[HtmlTargetElement("c-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : TagHelper
{
    /// <summary>The same as the table's <c>select</c>.</summary>
    public required string Name { get; set; }

    /// <summary>Id of the row.</summary>
    public required object Value { get; set; }

    /// <summary>What is ticked, for readers by ear; shown as given.</summary>
    public required string Label { get; set; }

    /// <summary>Ticked already.</summary>
    public bool Checked { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new Markup(w => w.Raw("<input class=\"ds-input\" type=\"checkbox\"").Attribute("name", Name)
            .Attribute("value", Value.ToString()).Attribute("aria-label", Label).Flag("checked", Checked).Raw(">")));
    }
}

/// <summary>Addresses of the same list in another order or on another page; filters stay.</summary>
internal sealed class TableLinks
{
    private readonly string filters;
    private readonly string sort;

    public TableLinks(HttpRequest request)
    {
        var kept = QueryString.Empty;
        foreach (var (key, values) in request.Query)
        {
            if (key is not (PageRequest.PageKey or PageRequest.SortKey))
            {
                foreach (var value in values)
                {
                    kept = string.IsNullOrEmpty(value) ? kept : kept.Add(key, value);
                }
            }
        }

        filters = kept.HasValue ? kept.Value + "&" : "?";
        sort = request.Query[PageRequest.SortKey].ToString() is { Length: > 0 } asked
            ? $"{PageRequest.SortKey}={Uri.EscapeDataString(asked)}&"
            : "";
    }

    public string Page(int page) => $"{filters}{sort}{PageRequest.PageKey}={page}";

    public string Sort(string key, bool descending) => $"{filters}{PageRequest.SortKey}={(descending ? "-" : "")}{key}";
}
