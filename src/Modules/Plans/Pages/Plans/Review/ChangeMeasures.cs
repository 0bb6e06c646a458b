using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Review;

/// <summary>One change for many items.</summary>
internal abstract record BulkChange;

internal sealed record SortAs(MeasureKind Kind) : BulkChange;

/// <param name="WorkstreamId">Null takes them out of any.</param>
internal sealed record PlaceIn(Guid? WorkstreamId) : BulkChange;

/// <param name="DueOn">Null takes the day away.</param>
/// <param name="Basis">The paper behind the day.</param>
internal sealed record Schedule(DateOnly? DueOn, string? Basis) : BulkChange;

/// <param name="Written">Unit or group, added to who does it.</param>
internal sealed record AssignTo(string Written) : BulkChange;

internal sealed record Confirm : BulkChange;

/// <summary>Makes one change to many items at once; every item so changed counts as settled.</summary>
internal sealed class ChangeMeasures(AppDbContext db, PlanInReview review, PlanNames names, Officer officer, Clock clock)
{
    public async Task<Outcome<ManyChanged>> RunAsync(Guid planId, MeasureSelection selection, BulkChange change, CancellationToken cancellation)
    {
        var plan = await review.OpenAsync(planId, cancellation);
        if (plan.Refusal is { } refusal)
        {
            return refusal;
        }

        if (await CheckAsync(planId, change, cancellation) is { } fault)
        {
            return fault;
        }

        var (measures, others) = await selection.LoadAsync(db, planId, officer, cancellation);
        if (measures.Count == 0 && others.Count == 0)
        {
            return MeasureSelection.NothingSelected;
        }

        await ApplyAsync(planId, measures, change, cancellation);
        foreach (var measure in measures)
        {
            measure.Settle(officer, clock.UtcNow);
        }

        Record(plan.Value!, change, [.. measures.Select(measure => measure.Ordinal)]);
        return await SaveAsync(new ManyChanged(measures.Count, others), cancellation);
    }

    private async Task<Refusal?> CheckAsync(Guid planId, BulkChange change, CancellationToken cancellation) => change switch
    {
        Schedule { DueOn: not null } schedule when string.IsNullOrWhiteSpace(schedule.Basis) =>
            new Refusal("no-basis", "Ghi văn bản làm căn cứ của hạn, ví dụ: Công văn số 12/PNV ngày 5/4/2024."),
        AssignTo assign when string.IsNullOrWhiteSpace(assign.Written) => new Refusal("no-unit", "Nhập đơn vị hoặc nhóm đơn vị cần giao."),
        PlaceIn { WorkstreamId: { } id } when !await db.Set<Workstream>().AnyAsync(w => w.Id == id && w.PlanId == planId, cancellation) =>
            new Refusal("workstream-gone", "Nhóm việc đã chọn không còn. Hãy chọn nhóm khác."),
        _ => null,
    };

    private async Task ApplyAsync(Guid planId, List<Measure> measures, BulkChange change, CancellationToken cancellation)
    {
        switch (change)
        {
            case SortAs sort:
                measures.ForEach(measure => measure.Kind = sort.Kind);
                break;
            case PlaceIn place:
                measures.ForEach(measure => measure.WorkstreamId = place.WorkstreamId);
                break;
            case Schedule schedule:
                measures.ForEach(measure =>
                {
                    measure.DueOn = schedule.DueOn;
                    measure.DueBasis = schedule.DueOn is null ? null : schedule.Basis.Cut(Measure.AsWrittenMaxLength);
                });
                break;
            case AssignTo assign:
                await AssignAsync(planId, measures, assign.Written, cancellation);
                break;
        }
    }

    private async Task AssignAsync(Guid planId, List<Measure> measures, string written, CancellationToken cancellation)
    {
        var name = await names.FindOrMakeAsync(planId, written, cancellation);
        var ids = measures.Select(measure => measure.Id).ToList();
        var present = await db.Set<MeasureUnit>().Where(unit => unit.PlanId == planId && unit.NameId == name.Id && ids.Contains(unit.MeasureId)).ToDictionaryAsync(unit => unit.MeasureId, cancellation);
        foreach (var id in ids)
        {
            if (present.TryGetValue(id, out var unit))
            {
                unit.IsPartner = false;
            }
            else
            {
                db.Add(new MeasureUnit { MeasureId = id, NameId = name.Id, IsPartner = false, PlanId = planId, Position = 100 });
            }
        }
    }

    private void Record(Plan plan, BulkChange change, IReadOnlyList<int> ordinals)
    {
        var (id, unit) = (plan.Id, plan.IssuerUnitId);
        switch (change)
        {
            case SortAs sort:
                db.Record(new MeasuresSorted(id, unit, sort.Kind, ordinals), officer.Id, clock.UtcNow);
                break;
            case PlaceIn place:
                db.Record(new MeasuresPlaced(id, unit, place.WorkstreamId, ordinals), officer.Id, clock.UtcNow);
                break;
            case Schedule schedule:
                db.Record(new MeasuresScheduled(id, unit, schedule.DueOn, schedule.Basis, ordinals), officer.Id, clock.UtcNow);
                break;
            case AssignTo assign:
                db.Record(new MeasuresAssigned(id, unit, assign.Written, ordinals), officer.Id, clock.UtcNow);
                break;
            default:
                db.Record(new MeasuresSettled(id, unit, ordinals), officer.Id, clock.UtcNow);
                break;
        }
    }

    private async Task<Outcome<ManyChanged>> SaveAsync(ManyChanged changed, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return changed;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("changed-meanwhile", "Có người vừa sửa một trong các mục này. Chưa có gì thay đổi; hãy tải lại trang rồi làm lại.");
        }
    }
}
