using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Plans.Pages.Plans.Targets.List;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans;

/// <summary>Targets as a workbook: what the list shows, and on a second sheet every value by unit and period.</summary>
internal sealed class TargetSheet(AppDbContext db, IStringLocalizer texts)
{
    public const int MostRows = 10_000;
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<byte[]> WriteAsync(IReadOnlyList<TargetRow> rows, int year, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Target.Id).ToList();
        var figures = await db.Set<TargetFigure>().AsNoTracking().Where(figure => ids.Contains(figure.TargetId) && figure.Year == year)
            .Join(db.Set<UnitRow>(), figure => figure.UnitId, unit => unit.Id, (figure, unit) => new { figure, unit.ShortName, unit.Position })
            .OrderBy(one => one.Position).Take(100_000).ToListAsync(cancellation);
        using var target = new MemoryStream();
        using (var writer = new SheetWriter(target))
        {
            writer.BeginSheet(texts["Chỉ tiêu"], [
                new(texts["Mã"], 10), new(texts["Chỉ tiêu"], 60), new(texts["Đơn vị tính"]), new(texts["Chiều đánh giá"], 20), new(texts["Đơn vị chịu trách nhiệm"], 24),
                new(texts["Giá trị gốc"], 14, SheetFormat.TwoPlaces), new(texts["Phải đạt"], 14, SheetFormat.TwoPlaces), new(texts["Kết quả"], 14, SheetFormat.TwoPlaces),
                new(texts["Kỳ"]), new(texts["Tỷ lệ"] + " (%)", 12, SheetFormat.TwoPlaces), new(texts["Tình trạng"], 18),
            ]);
            foreach (var row in rows)
            {
                var one = row.Target;
                writer.WriteRow(
                    one.Code, one.Name, one.MeasuredIn, texts[TargetWords.Of(one.Direction)].Value, row.Lead, Cell(one, one.Baseline), Cell(one, row.Cell.Planned), Cell(one, row.Cell.Result),
                    texts[TargetPeriods.Of(row.Cell.Period)].Value, row.Cell.Share(one), texts[TargetWords.Of(row.Cell.Judged(one))].Value);
            }

            writer.BeginSheet(texts["Theo đơn vị"], [
                new(texts["Mã"], 10), new(texts["Đơn vị"], 28), new(texts["Năm"], 8), new(texts["Kỳ"]), new(texts["Phải đạt"], 14, SheetFormat.TwoPlaces),
                new(texts["Kết quả"], 14, SheetFormat.TwoPlaces), new(texts["Ghi chú"], 40),
            ]);
            foreach (var row in rows)
            {
                foreach (var one in figures.Where(figure => figure.figure.TargetId == row.Target.Id).OrderBy(figure => figure.Position).ThenBy(figure => figure.figure.Period))
                {
                    writer.WriteRow(row.Target.Code, one.ShortName, one.figure.Year, texts[TargetPeriods.Of(one.figure.Period)].Value, Cell(row.Target, one.figure.Planned), Cell(row.Target, one.figure.Result), one.figure.Note);
                }
            }
        }

        return target.ToArray();
    }

    private static object? Cell(Target target, long? amount) => amount is not { } value ? null
        : target.Kind == TargetKind.YesNo ? TargetNumbers.Write(target.Kind, target.Scale, value)
        : target.Scale == 0 ? value : value / (decimal)Math.Pow(10, target.Scale);
}
