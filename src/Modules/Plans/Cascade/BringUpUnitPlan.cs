using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Cập nhật theo kế hoạch cấp trên: the draft takes over what the plan above has changed since. What the unit adapted keeps the
/// unit's words; what changed is marked until the officer has looked at it.
/// </summary>
internal sealed class BringUpUnitPlan(AppDbContext db, UnitPlanAccess access, UnitPlanBook book, UnitItems unitItems)
{
    public async Task<Outcome<UnitPlan>> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { MayDraft: true } hand)
        {
            return UnitPlanBook.NotYours;
        }

        if (!hand.MayEdit)
        {
            return UnitPlanBook.NotDraft;
        }

        var plan = hand.Plan;
        var items = await unitItems.Of(plan.PlanId, plan.UnitId).OrderBy(m => m.Start).ThenBy(m => m.Ordinal).AsNoTracking().ToListAsync(cancellation);
        var lines = await db.Set<UnitPlanLine>().Where(line => line.UnitPlanId == id && line.RemovedAt == null).ToListAsync(cancellation);
        var changed = Follow(lines.Where(line => line.MeasureId is not null).ToList(), items.ToDictionary(item => item.Id));
        var added = await AddAsync(plan, lines, items, cancellation);
        plan.ParentVersion = hand.Parent.CurrentVersion;
        book.Touch(plan);
        book.Step(plan, UnitPlanStepKind.BroughtUp, $"{added} việc mới, {changed.Changed} việc đã sửa, {changed.Removed} việc đã bỏ");
        book.Record(new UnitPlanBroughtUp(id, plan.UnitId, plan.ParentVersion));
        return await book.SaveAsync(plan, cancellation);
    }

    private (int Changed, int Removed) Follow(List<UnitPlanLine> lines, Dictionary<Guid, Measure> items)
    {
        var (changed, removed) = (0, 0);
        foreach (var line in lines)
        {
            if (!items.TryGetValue(line.MeasureId!.Value, out var item))
            {
                line.RemovedAt = book.Now;
                removed++;
            }
            else if (item.Text != line.ParentText || item.DueOn != line.ParentDueOn)
            {
                (line.ParentText, line.ParentDueOn, line.ParentChange) = (item.Text, item.DueOn, ParentChange.Changed);
                line.Text = line.Kind == LineKind.Adapted ? line.Text : item.Text;
                line.Settle();
                changed++;
            }
        }

        return (changed, removed);
    }

    private async Task<int> AddAsync(UnitPlan plan, List<UnitPlanLine> lines, List<Measure> items, CancellationToken cancellation)
    {
        var known = lines.Select(line => line.MeasureId).ToHashSet();
        var streams = await db.Set<Workstream>().Where(stream => stream.PlanId == plan.PlanId).ToDictionaryAsync(stream => stream.Id, stream => stream.Title, cancellation);
        var position = await db.Set<UnitPlanLine>().Where(line => line.UnitPlanId == plan.Id).MaxAsync(line => (int?)line.Position, cancellation) ?? -1;
        var added = items.Where(item => !known.Contains(item.Id)).ToList();
        foreach (var item in added)
        {
            var line = MakeUnitPlan.LineOf(plan, item, ++position, item.WorkstreamId is { } stream ? streams.GetValueOrDefault(stream) : null);
            line.ParentChange = ParentChange.New;
            db.Add(line);
        }

        return added.Count;
    }
}
