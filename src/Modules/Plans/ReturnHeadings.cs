using CoSo.Contracts.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

internal sealed class ReturnHeadings(AppDbContext db) : IReturnHeadings
{
    public async Task<IReadOnlyList<ReturnHeading>> OfAsync(Guid planId, Guid unitId, CancellationToken cancellation)
    {
        var units = db.Set<MeasureUnit>().Where(unit => unit.PlanId == planId);
        var named = db.Set<PlanNameUnit>().Where(name => name.PlanId == planId && name.UnitId == unitId).Select(name => name.NameId);
        return await db.Set<Measure>()
            .Where(measure => measure.PlanId == planId && measure.IsAdopted && measure.Kind == MeasureKind.Content && measure.ReplacedIn == null)
            .Where(measure => !units.Any(unit => unit.MeasureId == measure.Id) || units.Any(unit => unit.MeasureId == measure.Id && named.Contains(unit.NameId)))
            .OrderBy(measure => measure.Start).ThenBy(measure => measure.Ordinal)
            .Select(measure => new ReturnHeading(measure.Id, measure.WorkstreamId, measure.Section, measure.Text, units.Any(unit => unit.MeasureId == measure.Id)))
            .ToListAsync(cancellation);
    }
}
