using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Edit;

/// <summary>Thôi theo dõi: the target keeps its values and its history, and takes no more.</summary>
internal sealed class WithdrawTarget(AppDbContext db, TargetBook book, Officer officer)
{
    public async Task<Outcome<Target>> RunAsync(Guid id, string? reason, CancellationToken cancellation)
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

        if (reason.Cut(TargetFigure.NoteMaxLength) is not { } said)
        {
            return new Refusal("target-no-reason", "Ghi lý do thôi theo dõi chỉ tiêu.");
        }

        target.WithdrawnAt = book.Now;
        book.Step(target, TargetStepKind.Withdrawn, null, null, null, null, null, said);
        book.Record(new TargetWithdrawn(target.Id, target.OwnerUnitId, said));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return target;
        }
        catch (DbUpdateConcurrencyException)
        {
            return TargetRefusals.ChangedMeanwhile;
        }
    }
}
