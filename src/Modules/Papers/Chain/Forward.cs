using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>Trình: the drafter lays the paper before the leader. The rules of today are settled for its whole way.</summary>
internal sealed class SubmitPaper(PaperSteps steps, PaperText text, NumberBook book)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, int version, string? note, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        var paper = hand.Paper;
        if (Check(hand, version, steps.OwnerOf(paper) is { WritesText: true }) is { } refusal)
        {
            return (Outcome<Paper>)refusal;
        }

        paper.HasInitials = hand.Unit.Id != hand.DraftUnit.Id;
        paper.HasCheck = (await book.RulesAsync(hand.Unit, steps.Today, cancellation)).HasCheck;
        var made = await text.RemakeAsync(hand, steps.OwnerOf(paper), cancellation);
        paper.State = PaperChain.Next(paper);
        steps.Add(paper, PaperStepKind.Submitted, PaperSteps.Reason(note));
        var hash = made?.Hash ?? await steps.Db.Set<Data.Files.StoredFile>().Where(f => f.Id == paper.FileId).Select(f => f.Hash).SingleAsync(cancellation);
        steps.Record(new PaperSubmitted(paper.Id, paper.UnitId, hash, paper.State));
        return await steps.SaveAsync(paper, cancellation);
    }

    private static Refusal? Check(PaperInHand hand, int version, bool isMade) =>
        !hand.MayEdit ? PaperRefusals.NotYourTurn
        : hand.Paper.Version != version ? PaperRefusals.ChangedMeanwhile
        : hand.Paper.FileId is null && !isMade ? PaperRefusals.NoFile
        : hand.Paper.SignerTitle is null ? PaperRefusals.NoSigner
        : hand.Paper.Recipients.Count == 0 ? PaperRefusals.NoRecipients
        : null;
}

/// <summary>Passes the step whose turn it is: initials, form, approval. Approval is no signature; that stands on the paper.</summary>
internal sealed class PassPaper(PaperSteps steps, PaperText text)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, int version, string? note, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!hand.MayPass)
        {
            return (Outcome<Paper>)PaperRefusals.NotYourTurn;
        }

        var paper = hand.Paper;
        if (paper.Version != version)
        {
            return (Outcome<Paper>)PaperRefusals.ChangedMeanwhile;
        }

        var from = paper.State;
        paper.State = PaperChain.Next(paper);
        if (from == PaperState.Approving)
        {
            (paper.ApprovedBy, paper.ApprovedAt, paper.ApprovedOutside) = (steps.Officer.Name, steps.Now, false);
            await text.RemakeAsync(hand, steps.OwnerOf(paper), cancellation);
            await steps.TellAsync(paper, PaperEvent.Approved, cancellation);
        }

        steps.Add(paper, PaperChain.StepOf(from), PaperSteps.Reason(note));
        steps.Record(new PaperPassed(paper.Id, paper.UnitId, from, paper.State));
        return await steps.SaveAsync(paper, cancellation);
    }
}

/// <summary>Đã duyệt ngoài hệ thống: the drafter or the clerk records who decided on paper; the remaining steps fall away.</summary>
internal sealed class ApproveOutside(PaperSteps steps, PaperText text)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, int version, string? approver, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        var paper = hand.Paper;
        if (Check(hand, version, approver) is { } refusal)
        {
            return (Outcome<Paper>)refusal;
        }

        var from = paper.State;
        paper.State = PaperState.Numbering;
        (paper.ApprovedBy, paper.ApprovedAt, paper.ApprovedOutside) = (VietnameseText.Clean(approver), steps.Now, true);
        await text.RemakeAsync(hand, steps.OwnerOf(paper), cancellation);
        steps.Add(paper, PaperStepKind.ApprovedOutside, paper.ApprovedBy);
        steps.Record(new PaperApprovedOutside(paper.Id, paper.UnitId, from));
        if (paper.HasApproval)
        {
            await steps.TellAsync(paper, PaperEvent.Approved, cancellation, paper.ApprovedBy);
        }

        return await steps.SaveAsync(paper, cancellation);
    }

    private static Refusal? Check(PaperInHand hand, int version, string? approver) =>
        !hand.MayRecordOutside ? PaperRefusals.NotYourTurn
        : hand.Paper.Version != version ? PaperRefusals.ChangedMeanwhile
        : VietnameseText.Clean(approver) is not { Length: > 0 and <= Paper.NameMaxLength }
            ? new Refusal("no-approver", "Ghi họ tên, chức vụ người đã duyệt ngoài hệ thống.")
        : hand.Paper.SignerTitle is null ? PaperRefusals.NoSigner
        : null;
}
