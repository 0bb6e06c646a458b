using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Edit;

/// <summary>Makes a target or changes one, with what is to be reached in one of its years.</summary>
internal sealed class SaveTarget(AppDbContext db, TargetBook book, IIndicatorFigures figures, Officer officer, Locality locality)
{
    public async Task<Outcome<Target>> RunAsync(Guid? id, TargetForm form, CancellationToken cancellation)
    {
        var values = TargetFormValues.Read(form, figures);
        if (values.Value is not { } read)
        {
            return values.Refusal!;
        }

        var found = id is { } known ? await FindAsync(known, form, cancellation) : await BeginAsync(form, cancellation);
        if (found.Value is not { } target)
        {
            return found.Refusal!;
        }

        if (form.PlanId is { } planId && !await db.Managed(officer).AnyAsync(plan => plan.Id == planId && plan.State != PlanState.Abandoned, cancellation))
        {
            return new Refusal("target-plan", "Không có kế hoạch đã chọn, hoặc anh chị không quản lý kế hoạch đó.");
        }

        if (await db.Set<Target>().AnyAsync(t => t.OwnerUnitId == target.OwnerUnitId && t.Code == read.Code && t.Id != target.Id, cancellation))
        {
            return TargetRefusals.CodeTaken with { Arguments = [read.Code] };
        }

        await WriteAsync(target, form, read, isNew: id is null, cancellation);
        return await SaveAsync(target, cancellation);
    }

    private async Task<Outcome<Target>> FindAsync(Guid id, TargetForm form, CancellationToken cancellation)
    {
        var target = await db.ManagedTargets(officer).SingleOrDefaultAsync(t => t.Id == id, cancellation);
        if (target is null)
        {
            return TargetRefusals.Gone;
        }

        if (target.WithdrawnAt is not null)
        {
            return TargetRefusals.Withdrawn;
        }

        var scale = TargetNumbers.ScaleOf(form.Kind!.Value, form.Scale ?? 1);
        return target.Version != form.Version ? TargetRefusals.ChangedMeanwhile
            : (target.Kind != form.Kind || target.Scale != scale) && await db.Set<TargetFigure>().AnyAsync(figure => figure.TargetId == id && (figure.Result != null || figure.UnitId != target.OwnerUnitId), cancellation)
                ? new Refusal("target-kind-fixed", "Chỉ tiêu đã giao hoặc đã có kết quả nên không đổi kiểu số. Thôi theo dõi chỉ tiêu này và lập chỉ tiêu mới.")
                : target;
    }

    /// <summary>Set by the plan's issuer; without a plan, by the authority itself or the highest unit the officer manages plans of.</summary>
    private async Task<Outcome<Target>> BeginAsync(TargetForm form, CancellationToken cancellation)
    {
        var managed = officer.Reach(Capability.ManagePlans).Of(db.Set<UnitRow>());
        var owner = form.PlanId is { } planId
            ? await db.Managed(officer).Where(plan => plan.Id == planId).Select(plan => (Guid?)plan.IssuerUnitId).SingleOrDefaultAsync(cancellation)
            : await managed.OrderBy(unit => unit.Code == locality.RootUnit ? 0 : 1).ThenBy(unit => unit.Path.Length).ThenBy(unit => unit.Position)
                .Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellation);
        if (owner is null)
        {
            return TargetRefusals.Gone;
        }

        var target = new Target { Id = OrderedId.New(), OwnerUnitId = owner.Value, Code = "", Name = "", Folded = "", MeasureId = form.MeasureId };
        db.Add(target);
        return target;
    }

    private async Task WriteAsync(Target target, TargetForm form, TargetFormValues read, bool isNew, CancellationToken cancellation)
    {
        var before = TargetFields.Of(target);
        read.Into(target, form);
        if (isNew)
        {
            book.Step(target, TargetStepKind.Made, null, null, null, null, target.Name, null);
            book.Record(new TargetMade(target.Id, target.OwnerUnitId, target.PlanId, target.Code));
            await SettleProposalAsync(target, form, cancellation);
        }
        else if (TargetFields.Differences(before, TargetFields.Of(target)) is { Count: > 0 } changes)
        {
            book.Step(target, TargetStepKind.Changed, null, null, null, null, string.Join("; ", changes.Select(change => $"{change.Field}: {change.From} → {change.To}")), null);
            book.Record(new TargetChanged(target.Id, target.OwnerUnitId, changes));
        }

        var changed = false;
        foreach (var (period, planned) in read.Planned)
        {
            changed |= await book.PlanAsync(target, target.OwnerUnitId, form.Year, period, planned, cancellation);
        }

        if (changed && !isNew)
        {
            // Two who change values at once must collide too.
            db.Entry(target).Property(t => t.Name).IsModified = true;
        }
    }

    private async Task SettleProposalAsync(Target target, TargetForm form, CancellationToken cancellation)
    {
        if (form.MeasureId is not { } measureId || form.At is not { } at || target.PlanId is not { } planId
            || !await db.Set<Measure>().AnyAsync(measure => measure.Id == measureId && measure.PlanId == planId, cancellation)
            || await db.Set<TargetProposal>().AnyAsync(proposal => proposal.MeasureId == measureId && proposal.At == at, cancellation))
        {
            return;
        }

        db.Add(new TargetProposal { MeasureId = measureId, At = at, PlanId = planId, TargetId = target.Id, SettledBy = officer.Id, SettledAt = book.Now });
        book.Record(new TargetProposalSettled(planId, target.OwnerUnitId, measureId, target.Id));
    }

    private async Task<Outcome<Target>> SaveAsync(Target target, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return target;
        }
        catch (DbUpdateConcurrencyException)
        {
            return TargetRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return TargetRefusals.CodeTaken with { Arguments = [target.Code] };
        }
    }
}
