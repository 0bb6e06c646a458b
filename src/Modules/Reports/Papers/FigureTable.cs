using CoSo.Documents.Writing;

namespace CoSo.Reports;

/// <summary>The annex of figures: the indicators by group, the quarter and the time since 15/12.</summary>
internal static class FigureTable
{
    /// <param name="shown">Text of a cell.</param>
    public static PaperAnnex Annex(ReportForm form, ReturnFields fields, Period period, Func<FormField, ReportColumn, string> shown, Func<int, string> note, Func<Indicator, string> unitOf)
    {
        var rows = new List<PaperRow>();
        foreach (var group in form.Groups)
        {
            var lines = fields.All.Where(f => f is { Column: ReportColumn.Quarter, IsEstimateMark: false, Indicator: { } i } && i.Group == group.Code && i.HasAmount).ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            rows.Add(new PaperRow([$"{group.Number}. {group.Name}"], Bold: true));
            rows.AddRange(lines.Select(field => new PaperRow(
            [
                field.Indicator!.Number, field.Indicator.Name, unitOf(field.Indicator), shown(field, ReportColumn.Quarter), shown(field, ReportColumn.Since), note(field.IndicatorId),
            ])));
        }

        return new PaperAnnex(
            $"Số liệu {Period.Name(period.Kinds, period.Quarter, period.Year)}",
            [new PaperTable(
                [
                    new PaperColumn("TT", 0.6, PaperAlign.Center), new PaperColumn("Chỉ tiêu", 4.4), new PaperColumn("Đơn vị tính", 1.2, PaperAlign.Center),
                    new PaperColumn($"Từ {Vn.Day(period.From)} đến {Vn.Day(period.CutOff)}", 1.5, PaperAlign.Right),
                    new PaperColumn($"Từ {Vn.Day(period.Since)} đến {Vn.Day(period.CutOff)}", 1.5, PaperAlign.Right), new PaperColumn("Ghi chú", 0.9, PaperAlign.Center),
                ],
                rows)]);
    }
}
