using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Figures of the accepted returns of one period, added in the database: one grouped query, whatever the number of units.</summary>
internal sealed class Consolidation(AppDbContext db)
{
    /// <summary>Over all units: for each indicator and column the sum (of a yes/no: how many said yes), and how many figures are estimates.</summary>
    public async Task<IReadOnlyList<FigureTotal>> TotalsAsync(Guid periodId, CancellationToken cancellation) =>
        await (
            from r in Counted(periodId)
            join v in db.Set<ReturnValue>() on r.Number equals v.ReturnNumber
            group v by new { v.IndicatorId, v.Column } into g
            select new FigureTotal(
                g.Key.IndicatorId, g.Key.Column, g.Sum(v => v.Amount ?? 0), g.Count(),
                g.Sum(v => v.Marks == ValueMarks.Estimated || v.Marks == (ValueMarks.Estimated | ValueMarks.Prefilled) || v.Marks == (ValueMarks.Estimated | ValueMarks.Nothing) ? 1 : 0)))
            .ToListAsync(cancellation);

    /// <summary>By kind of unit: wards, departments, schools.</summary>
    public async Task<IReadOnlyList<KindTotal>> ByKindAsync(Guid periodId, ReportColumn column, CancellationToken cancellation) =>
        await (
            from r in Counted(periodId)
            join u in db.Set<UnitRow>() on r.UnitId equals u.Id
            join v in db.Set<ReturnValue>() on r.Number equals v.ReturnNumber
            where v.Column == column && v.Amount != null
            group v by new { u.Kind, v.IndicatorId } into g
            select new KindTotal(g.Key.Kind, g.Key.IndicatorId, g.Sum(v => v.Amount!.Value)))
            .ToListAsync(cancellation);

    /// <summary>
    /// By the unit just below <paramref name="parentId"/> whose subtree the sender stands in: communes to provinces, wards to a
    /// district. Who stands below whom is settled first, once for each return (grouped, so that no planner mixes it into the rest, and
    /// several processors may share it), and only then are the values read. They are grouped by one number, place and indicator
    /// together, which sorts and hashes faster than two.
    /// </summary>
    public async Task<IReadOnlyList<GroupTotal>> ByChildAsync(Guid periodId, Guid parentId, ReportColumn column, CancellationToken cancellation)
    {
        var asked = (short)column;
        return await db.Database.SqlQuery<GroupTotal>(
            $"""
            SELECT CAST(g.code / 1000000 AS integer) AS place, CAST(g.code % 1000000 AS integer) AS indicator_id, g.total AS total, g.filled AS filled
            FROM (
              SELECT m.code + v.indicator_id AS code, CAST(SUM(v.amount) AS bigint) AS total, COUNT(*) AS filled
              FROM (
                SELECT r.number AS number, MIN(CAST(c.position AS bigint) * 1000000) AS code
                FROM report_return r
                JOIN unit u ON u.id = r.unit_id
                JOIN unit c ON c.parent_id = {parentId} AND substr(u.path, 1, length(c.path)) = c.path
                WHERE r.period_id = {periodId} AND r.state IN ('Accepted', 'Locked')
                GROUP BY r.number) m
              JOIN report_value v ON v.return_number = m.number
              WHERE v.col = {asked} AND v.amount IS NOT NULL
              GROUP BY m.code + v.indicator_id) g
            """).ToListAsync(cancellation);
    }

    private IQueryable<Return> Counted(Guid periodId) => db.Set<Return>()
        .Where(r => r.PeriodId == periodId && (r.State == ReturnState.Accepted || r.State == ReturnState.Locked));
}

/// <param name="Total">Sum of the amounts, scaled as the indicator says.</param>
/// <param name="Filled">Returns that answered.</param>
internal sealed record FigureTotal(int IndicatorId, ReportColumn Column, long Total, int Filled, int Estimated);

internal sealed record KindTotal(string Kind, int IndicatorId, long Total);

/// <param name="Place">Position of the group's unit in the locality's order.</param>
internal sealed record GroupTotal(int Place, int IndicatorId, long Total, long Filled);
