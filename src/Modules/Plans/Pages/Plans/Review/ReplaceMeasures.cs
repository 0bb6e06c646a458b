using CoSo.Kernel;
using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Review;

/// <summary>
/// Adds, dismisses, splits and merges items. Nothing is deleted: what is taken out and what is made carry the id of the change,
/// by which <see cref="UndoChange"/> turns it back.
/// </summary>
internal sealed class ReplaceMeasures(AppDbContext db, PlanInReview review, MeasureBases bases, Officer officer, Clock clock)
{
    public Task<Outcome<ManyChanged>> AddAsync(Guid planId, string text, CancellationToken cancellation) =>
        InPlanAsync(planId, async plan =>
        {
            var change = new Change(OrderedId.New(), "added", plan);
            var last = await db.Set<PlanText>().Where(t => t.PlanId == planId).Select(t => t.Text.Length).SingleOrDefaultAsync(cancellation);
            await MakeAsync(change, [text], new Measure { Id = default, Text = text, Start = last, End = last }, new Carried([], bases.FindIn(text)), cancellation);
            return await SaveAsync(change, [], cancellation);
        }, cancellation);

    public Task<Outcome<ManyChanged>> DismissAsync(Guid planId, MeasureSelection selection, CancellationToken cancellation) =>
        InPlanAsync(planId, async plan =>
        {
            var (measures, others) = await selection.LoadAsync(db, planId, officer, cancellation);
            if (measures.Count == 0 && others.Count == 0)
            {
                return MeasureSelection.NothingSelected;
            }

            var change = new Change(OrderedId.New(), "dismissed", plan);
            TakeOut(change, measures);
            return await SaveAsync(change, others, cancellation);
        }, cancellation);

    /// <summary>One item for each line of the text.</summary>
    public Task<Outcome<ManyChanged>> SplitAsync(Guid planId, Guid measureId, int version, IReadOnlyList<string> texts, CancellationToken cancellation) =>
        InPlanAsync(planId, async plan =>
        {
            var measure = await db.Set<Measure>().SingleOrDefaultAsync(m => m.Id == measureId && m.PlanId == planId && m.ReplacedIn == null, cancellation);
            if (measure is null || measure.Version != version)
            {
                return PlanInReview.Gone;
            }

            if (texts.Count < 2)
            {
                return new Refusal("nothing-to-split", "Để tách mục, xuống dòng ở chỗ cần tách rồi bấm “Tách thành các mục riêng”.");
            }

            var change = new Change(OrderedId.New(), "split", plan);
            TakeOut(change, [measure]);
            await MakeAsync(change, texts, measure, await CarriedAsync([measureId], cancellation), cancellation);
            return await SaveAsync(change, [], cancellation);
        }, cancellation);

    public Task<Outcome<ManyChanged>> MergeAsync(Guid planId, MeasureSelection selection, CancellationToken cancellation) =>
        InPlanAsync(planId, async plan =>
        {
            var (measures, others) = await selection.LoadAsync(db, planId, officer, cancellation);
            if (measures.Count < 2 || others.Count > 0)
            {
                return new Refusal("nothing-to-merge", "Để gộp, chọn từ hai mục trở lên và không có mục nào vừa được người khác sửa.");
            }

            var text = string.Join("; ", measures.Select(measure => measure.Text.TrimEnd('.', ';', ' ')));
            if (text.Length > Measure.TextMaxLength)
            {
                return new Refusal("merged-too-long", "Các mục đã chọn gộp lại dài quá {0} ký tự. Hãy gộp ít mục hơn.") { Arguments = [Vn.Number(Measure.TextMaxLength)] };
            }

            var change = new Change(OrderedId.New(), "merged", plan);
            TakeOut(change, measures);
            await MakeAsync(change, [text], measures[0], await CarriedAsync([.. measures.Select(measure => measure.Id)], cancellation), cancellation);
            return await SaveAsync(change, [], cancellation);
        }, cancellation);

    private async Task<Outcome<ManyChanged>> InPlanAsync(Guid planId, Func<Plan, Task<Outcome<ManyChanged>>> act, CancellationToken cancellation)
    {
        var plan = await review.OpenAsync(planId, cancellation);
        return plan.Refusal is { } refusal ? refusal : await act(plan.Value!);
    }

    private void TakeOut(Change change, List<Measure> measures)
    {
        foreach (var measure in measures)
        {
            measure.ReplacedIn = change.Id;
            measure.Touch(officer, clock.UtcNow);
            change.TakenOut.Add(measure.Ordinal);
        }
    }

    private async Task<Carried> CarriedAsync(List<Guid> measureIds, CancellationToken cancellation)
    {
        var units = await db.Set<MeasureUnit>().AsNoTracking().Where(unit => measureIds.Contains(unit.MeasureId)).ToListAsync(cancellation);

        // Who does it in one of the items does it in the merged one.
        List<MeasureUnit> kept = [.. units.OrderBy(unit => unit.IsPartner).ThenBy(unit => measureIds.IndexOf(unit.MeasureId)).ThenBy(unit => unit.Position).DistinctBy(unit => unit.NameId)];
        return new Carried(kept, await bases.OfManyAsync(measureIds, cancellation));
    }

    private async Task MakeAsync(Change change, IReadOnlyList<string> texts, Measure like, Carried carried, CancellationToken cancellation)
    {
        var ordinal = await db.Set<Measure>().Where(m => m.PlanId == change.Plan.Id).MaxAsync(m => (int?)m.Ordinal, cancellation) ?? 0;
        foreach (var text in texts)
        {
            var made = new Measure
            {
                Id = OrderedId.New(), PlanId = change.Plan.Id, Ordinal = ++ordinal, Kind = like.Kind, Section = like.Section, Text = text.Cut(Measure.TextMaxLength)!,
                Relation = like.Relation, Frequency = like.Frequency, Rhythm = like.Rhythm, Deadline = like.Deadline, DueOn = like.DueOn, DueBasis = like.DueBasis,
                WorkstreamId = like.WorkstreamId, ReportId = like.ReportId, Confidence = 1, Start = like.Start, End = like.End, MadeIn = change.Id,
            };
            made.Settle(officer, clock.UtcNow);
            db.Add(made);
            await bases.SetAsync(change.Plan.Id, made.Id, carried.Bases, cancellation);
            db.AddRange(carried.Units.Select((unit, at) => new MeasureUnit { MeasureId = made.Id, NameId = unit.NameId, IsPartner = unit.IsPartner, PlanId = unit.PlanId, Position = at }));
            change.Made.Add(ordinal);
        }
    }

    private async Task<Outcome<ManyChanged>> SaveAsync(Change change, IReadOnlyList<int> others, CancellationToken cancellation)
    {
        db.Record(new MeasuresReplaced(change.Plan.Id, change.Plan.IssuerUnitId, change.Id, change.How, change.TakenOut, change.Made), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new ManyChanged(Math.Max(change.TakenOut.Count, change.Made.Count), others, change.Id);
        }
        catch (DbUpdateException)
        {
            // Another reviewer took the item, or the number of a new one, at the same moment.
            return new Refusal("changed-meanwhile", "Có người vừa sửa một trong các mục này. Chưa có gì thay đổi; hãy tải lại trang rồi làm lại.");
        }
    }

    private sealed record Carried(List<MeasureUnit> Units, IReadOnlyList<BasisWritten> Bases);

    private sealed record Change(Guid Id, string How, Plan Plan)
    {
        public List<int> TakenOut { get; } = [];

        public List<int> Made { get; } = [];
    }
}

/// <summary>Turns one change of <see cref="ReplaceMeasures"/> back.</summary>
internal sealed class UndoChange(AppDbContext db, PlanInReview review, Officer officer, Clock clock)
{
    public async Task<Outcome<ManyChanged>> RunAsync(Guid planId, Guid changeId, CancellationToken cancellation)
    {
        var plan = await review.OpenAsync(planId, cancellation);
        if (plan.Refusal is { } refusal)
        {
            return refusal;
        }

        var measures = await db.Set<Measure>().Where(m => m.PlanId == planId && (m.MadeIn == changeId || m.ReplacedIn == changeId)).ToListAsync(cancellation);
        var made = measures.Where(measure => measure.MadeIn == changeId).ToList();
        if (measures.Count == 0 || made.Exists(measure => measure.ReplacedIn is not null))
        {
            return new Refusal("cannot-undo", "Không hoàn tác được: các mục này đã được sửa tiếp. Hãy hoàn tác thay đổi sau trước.");
        }

        foreach (var measure in measures)
        {
            // Made by the change: out again, by the same id, so that it shows nowhere and can be told from a dismissed one.
            measure.ReplacedIn = measure.MadeIn == changeId ? changeId : null;
            measure.Touch(officer, clock.UtcNow);
        }

        db.Record(new ReviewChangeUndone(planId, plan.Value!.IssuerUnitId, changeId), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("changed-meanwhile", "Có người vừa sửa một trong các mục này. Chưa có gì thay đổi; hãy tải lại trang rồi làm lại.");
        }

        return new ManyChanged(measures.Count, []);
    }
}
