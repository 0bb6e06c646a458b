using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>An item as a version of its plan had it.</summary>
/// <param name="IsOther">Says something else today, or is no longer there.</param>
internal sealed record ItemThen(int Ordinal, string? Section, string Text, DateOnly? DueOn, string Units, bool IsOther, bool IsGone);

/// <summary>
/// The items of a plan as one of its versions had them: what stands today, taken back by the first change that a later version made. Paged in
/// the database like the items in force.
/// </summary>
internal sealed class ItemsThen(AppDbContext db)
{
    public static readonly PageShape Shape = new(["text"], 40);

    public async Task<TablePage<ItemThen>> PageAsync(Guid planId, int version, PageRequest request, CancellationToken cancellation)
    {
        var later = db.Set<PlanChange>().AsNoTracking().Where(change => change.PlanId == planId && db.Set<PlanVersion>().Any(one => one.Id == change.VersionId && one.Number > version));

        // What came later begins with "Mới"; what was changed or dropped later was there.
        var there = db.Set<Measure>().AsNoTracking().Where(measure => measure.PlanId == planId
            && !later.Any(change => change.MeasureId == measure.Id && change.Kind == ChangeKind.Added)
            && (measure.ReplacedIn == null || later.Any(change => change.MeasureId == measure.Id)));
        var rows = await there.OrderBy(measure => measure.Start).ThenBy(measure => measure.Ordinal).PageOf(request)
            .Select(measure => new { measure.Id, measure.Ordinal, measure.Section, measure.Text, measure.DueOn, IsGone = measure.ReplacedIn != null }).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var first = (await later.Where(change => ids.Contains(change.MeasureId)).OrderBy(change => change.Id).ToListAsync(cancellation)).DistinctBy(change => change.MeasureId).ToDictionary(change => change.MeasureId);
        var units = (await db.Set<MeasureUnit>().Where(unit => ids.Contains(unit.MeasureId) && !unit.IsPartner)
            .Join(db.Set<PlanName>(), unit => unit.NameId, name => name.Id, (unit, name) => new { unit.MeasureId, unit.Position, name.Written })
            .OrderBy(one => one.Position).ToListAsync(cancellation)).ToLookup(one => one.MeasureId, one => one.Written);
        return new TablePage<ItemThen>(
            request,
            rows.ConvertAll(row => first.TryGetValue(row.Id, out var change)
                ? new ItemThen(row.Ordinal, change.SectionBefore, change.Before ?? row.Text, change.DueBefore, change.UnitsBefore ?? "", true, row.IsGone)
                : new ItemThen(row.Ordinal, row.Section, row.Text, row.DueOn, string.Join("; ", units[row.Id]), false, false)),
            await there.CountAsync(cancellation));
    }
}
