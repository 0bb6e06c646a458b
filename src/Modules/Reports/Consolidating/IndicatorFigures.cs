using CoSo.Contracts.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Figures of accepted and locked returns for other modules: one grouped query, whatever the number of units.</summary>
internal sealed class IndicatorFigures(AppDbContext db, ReportForm form) : IIndicatorFigures
{
    public IReadOnlyList<IndicatorInfo> Indicators { get; } =
    [
        .. form.Indicators.Where(indicator => indicator.HasAmount).Select(indicator => new IndicatorInfo(
            indicator.Code, indicator.Number, indicator.Name, AnswerOf(indicator.Type), indicator.Scale, indicator.Unit, indicator.HasTwoColumns)),
    ];

    public async Task<IReadOnlyList<IndicatorFigure>> TotalsAsync(IReadOnlyCollection<string> codes, int year, CancellationToken cancellation) =>
        codes.Count == 0 ? [] : await Counted(codes, year)
            .GroupBy(row => new { row.Code, row.CutOff, row.Column })
            .Select(group => new IndicatorFigure(group.Key.Code, null, group.Key.CutOff, group.Key.Column == ReportColumn.Since, group.Sum(row => row.Amount), group.Count()))
            .ToListAsync(cancellation);

    public async Task<IReadOnlyList<IndicatorFigure>> ByUnitAsync(
        IReadOnlyCollection<string> codes, IReadOnlyCollection<Guid> unitIds, int year, CancellationToken cancellation)
    {
        var units = unitIds.ToList();
        return codes.Count == 0 || units.Count == 0 ? [] : await Counted(codes, year).Where(row => units.Contains(row.UnitId))
            .Select(row => new IndicatorFigure(row.Code, row.UnitId, row.CutOff, row.Column == ReportColumn.Since, row.Amount, 1))
            .ToListAsync(cancellation);
    }

    private IQueryable<Row> Counted(IReadOnlyCollection<string> codes, int year)
    {
        var asked = codes.ToList();
        return
            from period in db.Set<Period>()
            where period.Year == year
            join made in db.Set<Return>() on period.Id equals made.PeriodId
            where made.State == ReturnState.Accepted || made.State == ReturnState.Locked
            join value in db.Set<ReturnValue>() on made.Number equals value.ReturnNumber
            where value.Amount != null
            join indicator in db.Set<IndicatorRow>() on value.IndicatorId equals indicator.Id
            where asked.Contains(indicator.Code)
            select new Row { Code = indicator.Code, UnitId = made.UnitId, CutOff = period.CutOff, Column = value.Column, Amount = value.Amount!.Value };
    }

    private static IndicatorAnswer AnswerOf(IndicatorType type) => type switch
    {
        IndicatorType.Scaled => IndicatorAnswer.Scaled,
        IndicatorType.Money => IndicatorAnswer.Money,
        IndicatorType.YesNo => IndicatorAnswer.YesNo,
        _ => IndicatorAnswer.Whole,
    };

    private sealed class Row
    {
        public required string Code { get; init; }

        public Guid UnitId { get; init; }

        public DateOnly CutOff { get; init; }

        public ReportColumn Column { get; init; }

        public long Amount { get; init; }
    }
}
