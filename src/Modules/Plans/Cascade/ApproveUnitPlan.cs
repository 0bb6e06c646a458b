using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using CoSo.Documents.Inspection;
using Microsoft.EntityFrameworkCore;
using ContentKind = CoSo.Documents.Inspection.FileKind;

namespace CoSo.Plans;

/// <summary>Số, ngày and the scan of a signed paper, as typed.</summary>
internal sealed record SignedPaper(string? Number, DateOnly? On, IFormFile? File)
{
    /// <summary>The file, if all three are as they must be.</summary>
    public async Task<Outcome<InspectedFile>> InspectAsync(UploadInspector inspector, DateOnly today, CancellationToken cancellation)
    {
        if (Number.Cut(Plan.NumberMaxLength) is null || On is null || File is null)
        {
            return new Refusal("paper-incomplete", "Nhập số, ngày của văn bản và chọn tệp PDF đã ký.");
        }

        if (On > today)
        {
            return new Refusal("paper-in-future", "Ngày văn bản không thể sau hôm nay ({0}).") { Arguments = [Vn.Day(today)] };
        }

        await using var stream = File.OpenReadStream();
        var inspected = await inspector.InspectAsync(stream, File.FileName, cancellation);
        return inspected.Value is { Kind: not ContentKind.Pdf } ? new Refusal("paper-not-pdf", "Văn bản đã ký phải là tệp PDF.") : inspected;
    }
}

/// <summary>Duyệt: by the head in the system, or on paper outside it; and the signed paper brought back.</summary>
internal sealed class ApproveUnitPlan(AppDbContext db, UnitPlanAccess access, UnitPlanBook book, UnitPlanInForce inForce, FileStore files, UploadInspector inspector, IPaperDesk papers)
{
    public async Task<Outcome<UnitPlan>> RunAsync(Guid id, int version, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { MayApprove: true } hand)
        {
            return UnitPlanBook.NotYours;
        }

        var plan = hand.Plan;
        if (plan.State != UnitPlanState.Submitted)
        {
            return UnitPlanSteps.NotSubmitted;
        }

        if (plan.Version != version)
        {
            return UnitPlanBook.Changed;
        }

        var lines = await UnitPlanCheck.LockLinesAsync(db, id, cancellation);
        (plan.ApprovedBy, plan.ApprovedByName) = (book.Officer.Id, book.Officer.Name);
        return await EnterAsync(hand, lines, UnitPlanStepKind.Approved, null, cancellation);
    }

    /// <summary>Đã duyệt ngoài hệ thống: the paper is signed already; who signed it stands on the paper.</summary>
    public async Task<Outcome<UnitPlan>> OutsideAsync(Guid id, int version, SignedPaper paper, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { } hand || !(hand.MayDraft || hand.MayApprove))
        {
            return UnitPlanBook.NotYours;
        }

        if (hand.Plan.State == UnitPlanState.Approved)
        {
            return new Refusal("unit-plan-approved", "Kế hoạch này đã được duyệt.");
        }

        if (hand.Plan.Version != version)
        {
            return UnitPlanBook.Changed;
        }

        var lines = await UnitPlanCheck.LockLinesAsync(db, id, cancellation);
        if ((UnitPlanCheck.Refuse(hand, lines) ?? await KeepAsync(hand, paper, cancellation)) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        hand.Plan.IsApprovedOutside = true;
        return await EnterAsync(hand, lines, UnitPlanStepKind.ApprovedOutside, $"{hand.Plan.PaperNumber}, {Vn.FormalDay(paper.On!.Value)}", cancellation);
    }

    /// <summary>The signed, numbered paper of a plan approved here.</summary>
    public async Task<Outcome<UnitPlan>> BringPaperAsync(Guid id, int version, SignedPaper paper, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { } hand || !(hand.MayDraft || hand.MayApprove))
        {
            return UnitPlanBook.NotYours;
        }

        if (hand.Plan.State != UnitPlanState.Approved || hand.Plan.Version != version)
        {
            return hand.Plan.Version != version ? UnitPlanBook.Changed : UnitPlanSteps.NotSubmitted;
        }

        if ((await KeepAsync(hand, paper, cancellation) ?? await papers.WithdrawAsync(UnitPlanPaperOwner.OwnerKind, id, "Văn bản đã được ký ngoài hệ thống.", cancellation)) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        book.Step(hand.Plan, UnitPlanStepKind.PaperBrought, $"{hand.Plan.PaperNumber}, {Vn.FormalDay(paper.On!.Value)}");
        return await book.SaveAsync(hand.Plan, cancellation);
    }

    private async Task<Outcome<UnitPlan>> EnterAsync(UnitPlanInHand hand, List<UnitPlanLine> lines, UnitPlanStepKind how, string? text, CancellationToken cancellation)
    {
        var plan = hand.Plan;
        (plan.State, plan.ApprovedAt, plan.ReturnedWhy) = (UnitPlanState.Approved, book.Now, null);
        book.Step(plan, how, text);
        var (raised, refined) = await inForce.EnterAsync(hand, lines, cancellation);
        book.Record(new UnitPlanApproved(plan.Id, plan.UnitId, plan.IsApprovedOutside, raised, refined));
        return await book.SaveAsync(plan, cancellation);
    }

    private async Task<Refusal?> KeepAsync(UnitPlanInHand hand, SignedPaper paper, CancellationToken cancellation)
    {
        var plan = hand.Plan;
        var inspected = await paper.InspectAsync(inspector, book.Today, cancellation);
        if (inspected.Value is not { } file)
        {
            return inspected.Refusal;
        }

        var kept = await files.AttachAsync(
            new NewFile(file.Name, file.MediaType, file.Content, UnitPlan.FileKind, plan.Id, plan.UnitId, book.Officer.Id, book.Now) { AlsoUnitId = hand.Parent.IssuerUnitId }, cancellation);
        (plan.PaperNumber, plan.PaperOn, plan.PaperFileId) = (paper.Number.Cut(Plan.NumberMaxLength), paper.On, kept.Id);
        book.Record(new UnitPlanPaperBrought(plan.Id, plan.UnitId, plan.PaperNumber!, paper.On!.Value, kept.Hash));
        return null;
    }
}
