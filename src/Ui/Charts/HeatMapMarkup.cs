using CoSo.Kernel;

namespace CoSo.Ui;

/// <summary>A real table with its figures in it; the shade repeats what the figure says, in five steps of the largest.</summary>
internal static class HeatMapMarkup
{
    private const int Steps = 5;

    public static void Write(MarkupWriter w, HeatMap map)
    {
        var largest = Math.Max(1, map.Rows.SelectMany(r => r.Cells).Select(c => c.Value ?? 0).DefaultIfEmpty().Max());
        w.Raw("<div class=\"c-scroll\" tabindex=\"0\" role=\"group\"").Attribute("aria-label", map.Caption)
            .Raw("><table class=\"c-heat\"><caption>").Text(map.Caption).Raw("</caption><thead><tr><th scope=\"col\">").Text(map.Corner).Raw("</th>");
        foreach (var column in map.Columns)
        {
            w.Raw("<th scope=\"col\"").Attribute("title", column.Title).Raw(">");
            WriteLinked(w, column.Label, column.Href);
            w.Raw("</th>");
        }

        w.Raw("</tr></thead><tbody>");
        foreach (var row in map.Rows)
        {
            w.Raw("<tr><th scope=\"row\">");
            WriteLinked(w, row.Label, row.Href);
            w.Raw("</th>");
            foreach (var cell in row.Cells)
            {
                w.Raw("<td").Attribute("data-heat", Step(cell.Value ?? 0, largest)).Raw(">");
                WriteLinked(w, cell.Text ?? (cell.Value is { } value ? Vn.Number(value) : "–"), cell.Href);
                w.Raw("</td>");
            }

            w.Raw("</tr>");
        }

        w.Raw("</tbody></table></div>");
    }

    private static int? Step(long value, long largest) =>
        value <= 0 ? null : (int)Math.Ceiling((decimal)value * Steps / largest);

    private static void WriteLinked(MarkupWriter w, string text, string? href)
    {
        if (href is null)
        {
            w.Text(text);
        }
        else
        {
            w.Raw("<a").Attribute("href", href).Raw(">").Text(text).Raw("</a>");
        }
    }
}
