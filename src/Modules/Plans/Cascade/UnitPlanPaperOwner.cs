using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Answers for a unit's plan on its way to Văn thư: writes its text, takes số, ngày and the signed PDF.</summary>
internal sealed class UnitPlanPaperOwner(AppDbContext db, UnitPlanAccess access, UnitPlanPaper paper, UnitPlanBook book, FileStore files) : IPaperOwner
{
    public const string OwnerKind = "unit-plan";

    public string Kind => OwnerKind;

    public bool WritesText => true;

    public async Task<PaperContent?> MakeAsync(Guid ownerId, PaperFrame frame, CancellationToken cancellation) =>
        await access.FindAsync(ownerId, cancellation) is { } hand
            ? new PaperContent($"ke-hoach-{hand.Unit.Code}-{hand.Parent.Year}.docx", PaperContent.Docx, await paper.DocxAsync(hand, cancellation, frame))
            : null;

    public async Task HeardAsync(PaperNews news, CancellationToken cancellation)
    {
        // Only an approved plan is handed in, so the chain has nothing to approve.
        if (news.Event is not (PaperEvent.Issued or PaperEvent.Corrected))
        {
            return;
        }

        var found = await db.Set<UnitPlan>().Where(plan => plan.Id == news.OwnerId)
            .Join(db.Set<Plan>(), plan => plan.PlanId, parent => parent.Id, (plan, parent) => new { plan, parent.IssuerUnitId }).SingleAsync(cancellation);
        var plan = found.plan;
        (plan.PaperNumber, plan.PaperOn) = (news.Number.Cut(Plan.NumberMaxLength), news.IssuedOn);
        var hash = "";
        if (news.SignedPdf is { } signed)
        {
            var kept = await files.AttachAsync(
                new NewFile(signed.FileName, signed.MediaType, signed.Bytes, UnitPlan.FileKind, plan.Id, plan.UnitId, news.ActorId, book.Now) { AlsoUnitId = found.IssuerUnitId }, cancellation);
            (plan.PaperFileId, hash) = (kept.Id, kept.Hash);
        }

        book.Step(plan, UnitPlanStepKind.PaperBrought, $"{plan.PaperNumber}, {Vn.FormalDay(plan.PaperOn!.Value)}");
        book.Record(new UnitPlanPaperBrought(plan.Id, plan.UnitId, plan.PaperNumber!, plan.PaperOn!.Value, hash));
    }
}

/// <summary>Trình ký: an approved plan of a unit goes to Văn thư through the chain.</summary>
internal sealed class HandInUnitPlan(AppDbContext db, UnitPlanAccess access, IPaperDesk desk, Officer officer)
{
    /// <summary>Papers of a unit are drafted by its own officers.</summary>
    public bool May(UnitPlanInHand hand) => desk.IsOn && hand.MayDraft && hand.Plan is { State: UnitPlanState.Approved, PaperNumber: null }
        && officer.UnitId == hand.Unit.Id && officer.Holds(Capability.DraftPapers, hand.Unit.Path);

    public async Task<Outcome<Guid>?> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!May(hand))
        {
            return (Outcome<Guid>)new Refusal("unit-plan-hand-in", "Kế hoạch được trình ký sau khi thủ trưởng duyệt và khi chưa có số; người trình là công chức của đơn vị.");
        }

        var plan = hand.Plan;
        var handed = await desk.HandInAsync(
            new NewPaper
            {
                OwnerKind = UnitPlanPaperOwner.OwnerKind, OwnerId = plan.Id, OwnerUrl = $"/ke-hoach-don-vi/{plan.Id}", UnitId = plan.UnitId, DraftUnitId = plan.UnitId, Type = "KH", Title = plan.Title,
                Recipients = plan.Recipients.Split('\n'), ApprovedBy = plan.ApprovedByName, ApprovedAt = plan.ApprovedAt,
            },
            cancellation);
        if (handed.Refusal is null)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return handed;
    }
}
