using CoSo.Kernel;

namespace CoSo.Ui;

/// <summary>"1–25 trong 1.234", previous, page numbers, next.</summary>
internal static class PagingMarkup
{
    // Page numbers on each side of the current one.
    private const int Around = 2;

    public static void Write(MarkupWriter w, ITablePage page, TableLinks links, JsonStringLocalizer texts)
    {
        var request = page.Request;
        var from = Vn.Number(request.Skip + 1);
        var to = Vn.Number(request.Skip + page.Count);
        w.Raw("<div class=\"c-paging\"><p>")
            .Text(page.Total is { } total
                ? texts["{0}–{1} trong {2}", from, to, Vn.Number(total)]
                : texts["{0}–{1}", from, to]).Raw("</p>");
        if (request.Page > 1 || page.HasNext)
        {
            w.Raw("<nav").Attribute("aria-label", texts["Trang"]).Raw("><ul>");
            if (request.Page > 1)
            {
                w.Raw("<li><a rel=\"prev\"").Attribute("href", links.Page(request.Page - 1)).Raw(">").Text(texts["Trước"]).Raw("</a></li>");
            }

            WriteNumbers(w, page, links, texts);
            if (page.HasNext)
            {
                w.Raw("<li><a rel=\"next\"").Attribute("href", links.Page(request.Page + 1)).Raw(">").Text(texts["Sau"]).Raw("</a></li>");
            }

            w.Raw("</ul></nav>");
        }

        w.Raw("</div>");
    }

    private static void WriteNumbers(MarkupWriter w, ITablePage page, TableLinks links, JsonStringLocalizer texts)
    {
        var current = page.Request.Page;
        var last = page.Total is { } total ? (total + page.Request.Size - 1) / page.Request.Size : current;
        var before = 0;
        for (var number = 1; number <= last; number++)
        {
            if (number != 1 && number != last && Math.Abs(number - current) > Around)
            {
                // Straight to the next number worth showing.
                number = number < current ? current - Around - 1 : last - 1;
                continue;
            }

            w.Raw(number > before + 1 ? "<li aria-hidden=\"true\">…</li>" : "");
            before = number;
            w.Raw("<li><a").Attribute("href", links.Page(number)).Attribute("aria-current", number == current ? "page" : null)
                .Attribute("aria-label", texts["Trang {0}", number]).Raw(">").Raw(number).Raw("</a></li>");
        }
    }
}
