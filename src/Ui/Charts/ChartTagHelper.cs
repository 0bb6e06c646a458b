using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoSo.Ui;

/// <summary><c>&lt;c-chart model="Model.ByWorkstream"/&gt;</c>: a <see cref="BarChart"/> or <see cref="TimelineChart"/> with its table, or a <see cref="HeatMap"/>.</summary>
[HtmlTargetElement("c-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartTagHelper(JsonStringLocalizer texts) : TagHelper
{
    private static readonly object HatchKey = new();

    /// <summary>What to draw.</summary>
    public required Chart Model { get; set; }

    /// <summary>Where the chart is; set by the framework.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext View { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // The hatch is defined once a page.
        var items = View.HttpContext.Items;
        var defineHatch = Model is BarChart or TimelineChart && items.TryAdd(HatchKey, true);
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "c-chart");
        output.Content.SetHtmlContent(new Markup(w =>
        {
            switch (Model)
            {
                case BarChart bars:
                    BarChartMarkup.Write(w, bars, texts, defineHatch);
                    break;
                case TimelineChart timeline:
                    TimelineChartMarkup.Write(w, timeline, texts, defineHatch);
                    break;
                case TileMap tiles:
                    TileMapMarkup.Write(w, tiles);
                    break;
                case HeatMap map:
                    HeatMapMarkup.Write(w, map);
                    break;
            }
        }));
    }
}
