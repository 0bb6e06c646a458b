using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Trình ký: the authority's own plan that has no number yet, in review or already followed, goes to Văn thư through the chain.</summary>
internal sealed class HandInPlan(AppDbContext db, PlanInReview review, IPaperDesk desk, Officer officer)
{
    /// <summary>Word and PDF go on as they are; a text pasted in has no form, and the drafter uploads the paper.</summary>
    private static readonly string[] Forms = [PaperContent.Docx, "application/pdf"];

    public async Task<PaperDoor> DoorAsync(Guid planId, CancellationToken cancellation) =>
        new(await desk.FindAsync(PlanPaperOwner.OwnerKind, planId, cancellation), await review.FindAsync(planId, cancellation) is { } plan && await MayAsync(plan, cancellation))
        {
            Action = $"/ke-hoach/{planId}/soat-lai/thong-tin?handler=HandIn",
        };

    public async Task<Outcome<Guid>?> RunAsync(Guid planId, CancellationToken cancellation)
    {
        if (await review.FindAsync(planId, cancellation) is not { } plan)
        {
            return null;
        }

        if (!await MayAsync(plan, cancellation))
        {
            return (Outcome<Guid>)new Refusal("plan-hand-in", "Kế hoạch được trình ký khi chưa có số; người trình là công chức soạn thảo văn bản của cơ quan ban hành.");
        }

        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(one => one.Id == plan.FileId, cancellation);
        var handed = await desk.HandInAsync(
            new NewPaper
            {
                OwnerKind = PlanPaperOwner.OwnerKind, OwnerId = plan.Id, OwnerUrl = $"/ke-hoach/{plan.Id}", UnitId = plan.IssuerUnitId, DraftUnitId = officer.UnitId,
                Type = PlanTypes.LettersOf(plan.Type), Title = plan.Title, FileId = Forms.Contains(file.MediaType) ? file.Id : null,
                Recipients = await db.Set<PlanRecipient>().Where(line => line.PlanId == plan.Id).OrderBy(line => line.Position).Select(line => line.Written).ToListAsync(cancellation),
            },
            cancellation);
        if (handed.Refusal is null)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return handed;
    }

    private async Task<bool> MayAsync(Plan plan, CancellationToken cancellation)
    {
        if (!desk.IsOn || plan.Number is not null || plan.State is not (PlanState.InReview or PlanState.InForce))
        {
            return false;
        }

        var issuer = await db.Set<UnitRow>().Where(unit => unit.Id == plan.IssuerUnitId).Select(unit => unit.Path).SingleAsync(cancellation);
        return officer.Holds(Capability.DraftPapers, officer.UnitPath) || officer.Holds(Capability.DraftPapers, issuer);
    }
}
