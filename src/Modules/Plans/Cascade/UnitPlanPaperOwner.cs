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
