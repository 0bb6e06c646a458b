using System.Globalization;
using CoSo.Kernel;

namespace CoSo.Ui;

/// <summary>Bars as inline SVG between HTML words: on a narrow screen each row is a small block of label, bar and status.</summary>
internal static class TimelineChartMarkup
{
    public static void Write(MarkupWriter w, TimelineChart chart, JsonStringLocalizer texts, bool defineHatch)
    {
        w.Raw("<figcaption>").Text(chart.Caption).Raw("</figcaption>");
        BarChartMarkup.DefineHatch(w, defineHatch);
        WriteLegend(w, chart);
        w.Raw("<ul class=\"c-gantt\">");
        WriteMonths(w, chart, texts);
        string? group = null;
        foreach (var row in chart.Rows)
        {
            if (row.Group is not null && row.Group != group)
            {
                group = row.Group;
                w.Raw("<li class=\"c-gantt-group\"><span>").Text(group).Raw("</span></li>");
            }

            WriteRow(w, chart, row, texts);
        }

        w.Raw("</ul><details class=\"c-details\"><summary>").Text(texts["Xem số liệu"]).Raw("</summary>");
        WriteTable(w, chart, texts);
        w.Raw("</details>");
    }

    private static void WriteLegend(MarkupWriter w, TimelineChart chart)
    {
        w.Raw("<ul class=\"c-legend\">");
        foreach (var series in chart.Legend)
        {
            w.Raw("<li><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><rect width=\"14\" height=\"14\"")
                .Attribute("class", BarChartMarkup.Class(series.Fill)).Raw("/></svg> ").Text(series.Label).Raw("</li>");
        }

        w.Raw("</ul>");
    }

    private static void WriteMonths(MarkupWriter w, TimelineChart chart, JsonStringLocalizer texts)
    {
        w.Raw("<li class=\"c-gantt-head\" aria-hidden=\"true\"><span></span><svg width=\"100%\" height=\"18\">");
        foreach (var month in Months(chart))
        {
            w.Raw("<text y=\"13\"").Attribute("x", At(chart, month)).Raw(">").Text(texts["T{0}", month.Month]).Raw("</text>");
        }

        w.Raw("</svg><b></b></li>");
    }

    private static void WriteRow(MarkupWriter w, TimelineChart chart, TimelineBar row, JsonStringLocalizer texts)
    {
        w.Raw("<li><span>").Raw(row.Href is null ? "" : "<a").Attribute("href", row.Href).Raw(row.Href is null ? "" : ">").Text(row.Label)
            .Raw(row.Href is null ? "" : "</a>").Raw("<small>").Text(Days(row, texts)).Raw("</small></span><svg width=\"100%\" height=\"20\" aria-hidden=\"true\">");
        foreach (var month in Months(chart))
        {
            Line(w, chart, month, "c-gantt-month");
        }

        Bar(w, chart, row.From, row.To ?? chart.To, row.To is null ? "c-fill-open" : BarChartMarkup.Class(row.Fill));
        if (row.LateFrom is { } late)
        {
            Bar(w, chart, late, row.LateTo ?? chart.Today, BarChartMarkup.Class(ChartFill.Late));
        }

        if (chart.Today >= chart.From && chart.Today <= chart.To)
        {
            Line(w, chart, chart.Today, "c-gantt-today");
        }

        w.Raw("</svg><b>").Text(row.Status).Raw("</b></li>");
    }

    private static void Bar(MarkupWriter w, TimelineChart chart, DateOnly from, DateOnly to, string fill)
    {
        var (first, last) = (from < chart.From ? chart.From : from, to > chart.To ? chart.To : to);
        if (first > last)
        {
            return;
        }

        w.Raw("<rect y=\"4\" height=\"12\"").Attribute("class", fill).Attribute("x", At(chart, first)).Attribute("width", Percent(last.DayNumber - first.DayNumber + 1, chart)).Raw("/>");
    }

    private static void Line(MarkupWriter w, TimelineChart chart, DateOnly day, string kind) =>
        w.Raw("<line y1=\"0\" y2=\"20\"").Attribute("class", kind).Attribute("x1", At(chart, day)).Attribute("x2", At(chart, day)).Raw("/>");

    private static void WriteTable(MarkupWriter w, TimelineChart chart, JsonStringLocalizer texts)
    {
        w.Raw("<div class=\"c-scroll\"><table class=\"ds-table\" data-color=\"neutral\"><caption class=\"ds-sr-only\">").Text(chart.Caption)
            .Raw("</caption><thead><tr>");
        foreach (var head in new[] { chart.Corner, texts["Từ ngày"].Value, texts["Đến ngày"].Value, texts["Tình trạng"].Value })
        {
            w.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        }

        w.Raw("</tr></thead><tbody>");
        foreach (var row in chart.Rows)
        {
            w.Raw("<tr><th scope=\"row\">").Text(row.Label).Raw("</th><td>").Text(Vn.Day(row.From)).Raw("</td><td>")
                .Text(row.To is { } to ? Vn.Day(to) : texts["chưa ấn định"]).Raw("</td><td>").Text(row.Status).Raw("</td></tr>");
        }

        w.Raw("</tbody></table></div>");
    }

    private static string Days(TimelineBar row, JsonStringLocalizer texts) =>
        $"{Vn.Day(row.From)} – {(row.To is { } to ? Vn.Day(to) : texts["chưa ấn định"].Value)}";

    private static IEnumerable<DateOnly> Months(TimelineChart chart)
    {
        for (var month = new DateOnly(chart.From.Year, chart.From.Month, 1); month <= chart.To; month = month.AddMonths(1))
        {
            yield return month < chart.From ? chart.From : month;
        }
    }

    private static string At(TimelineChart chart, DateOnly day) => Percent(day.DayNumber - chart.From.DayNumber, chart);

    private static string Percent(int days, TimelineChart chart) =>
        (100m * days / (chart.To.DayNumber - chart.From.DayNumber + 1)).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
