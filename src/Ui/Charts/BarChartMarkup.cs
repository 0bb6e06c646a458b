using System.Globalization;
using CoSo.Kernel;

namespace CoSo.Ui;

/// <summary>
/// Bars as inline SVG between HTML words, so that words wrap and stay their size on any screen; then the same figures as a table.
/// </summary>
internal static class BarChartMarkup
{
    public static void Write(MarkupWriter w, BarChart chart, JsonStringLocalizer texts, bool defineHatch)
    {
        w.Raw("<figcaption>").Text(chart.Caption).Raw("</figcaption>");
        DefineHatch(w, defineHatch);
        if (chart.Series.Count > 1)
        {
            WriteLegend(w, chart);
        }

        var longest = Math.Max(1, chart.Rows.Select(r => r.Values.Sum()).DefaultIfEmpty().Max());
        w.Raw("<ul class=\"c-bars\"").Flag("data-single", chart.Rows.Count == 1).Raw(">");
        foreach (var row in chart.Rows)
        {
            WriteRow(w, chart, row, longest);
        }

        w.Raw("</ul><details class=\"c-details\"><summary>").Text(texts["Xem số liệu"]).Raw("</summary>");
        WriteTable(w, chart, texts);
        w.Raw("</details>");
    }

    /// <summary>The hatch of what is late, once a page.</summary>
    public static void DefineHatch(MarkupWriter w, bool isFirst)
    {
        if (isFirst)
        {
            w.Raw("<svg class=\"ds-sr-only\" aria-hidden=\"true\"><defs><pattern id=\"c-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"c-hatch-ground\" width=\"6\" height=\"6\"/><rect class=\"c-hatch-line\" width=\"3\" height=\"6\"/></pattern></defs></svg>");
        }
    }

    private static void WriteLegend(MarkupWriter w, BarChart chart)
    {
        w.Raw("<ul class=\"c-legend\">");
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var column = i;
            w.Raw("<li><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><rect width=\"14\" height=\"14\"")
                .Attribute("class", Class(chart.Series[i].Fill)).Raw("/></svg> ").Text(chart.Series[i].Label).Raw(": ")
                .Text(Vn.Number(chart.Rows.Sum(r => r.Values[column]))).Raw("</li>");
        }

        w.Raw("</ul>");
    }

    private static void WriteRow(MarkupWriter w, BarChart chart, ChartRow row, long longest)
    {
        var sum = row.Values.Sum();
        var whole = chart.Shares ? Math.Max(1, sum) : longest;
        w.Raw("<li><span>").Raw(row.Href is null ? "" : "<a").Attribute("href", row.Href).Raw(row.Href is null ? "" : ">")
            .Text(row.Label).Raw(row.Href is null ? "" : "</a>").Raw("</span><svg width=\"100%\" height=\"14\" aria-hidden=\"true\">");
        long before = 0;
        for (var i = 0; i < row.Values.Count; i++)
        {
            if (row.Values[i] > 0)
            {
                w.Raw("<rect height=\"14\"").Attribute("class", Class(chart.Series[i].Fill)).Attribute("x", Percent(before, whole))
                    .Attribute("width", Percent(row.Values[i], whole)).Raw("/>");
            }

            before += row.Values[i];
        }

        w.Raw("</svg><b>").Text(Vn.Number(sum)).Raw("</b></li>");
    }

    private static void WriteTable(MarkupWriter w, BarChart chart, JsonStringLocalizer texts)
    {
        w.Raw("<div class=\"c-scroll\"><table class=\"ds-table\" data-color=\"neutral\"><caption class=\"ds-sr-only\">").Text(chart.Caption)
            .Raw("</caption><thead><tr><th scope=\"col\">").Text(texts["Nội dung"]).Raw("</th>");
        foreach (var series in chart.Series)
        {
            w.Raw("<th scope=\"col\" class=\"c-number\">").Text(series.Label).Raw("</th>");
        }

        w.Raw("</tr></thead><tbody>");
        foreach (var row in chart.Rows)
        {
            w.Raw("<tr><th scope=\"row\">").Text(row.Label).Raw("</th>");
            foreach (var value in row.Values)
            {
                w.Raw("<td class=\"c-number\">").Text(Vn.Number(value)).Raw("</td>");
            }

            w.Raw("</tr>");
        }

        w.Raw("</tbody></table></div>");
    }

    private static string Percent(long part, long whole) =>
        (100m * part / whole).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Class(ChartFill fill) => fill switch
    {
        ChartFill.Done => "c-fill-done",
        ChartFill.Doing => "c-fill-doing",
        ChartFill.Late => "c-fill-late",
        ChartFill.Main => "c-fill-main",
        _ => "c-fill-rest",
    };
}
