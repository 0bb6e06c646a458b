using CoSo.Contracts.Papers;

namespace CoSo.Papers;

/// <summary>Trả lại: back to the drafter, with a reason, from any step.</summary>
internal sealed class SendBackPaper(PaperSteps steps)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, int version, string? typed, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        var paper = hand.Paper;
        if (!hand.MaySendBack || paper.Version != version)
        {
            return (Outcome<Paper>)(hand.MaySendBack ? PaperRefusals.ChangedMeanwhile : PaperRefusals.NotYourTurn);
        }

        if (PaperSteps.Reason(typed) is not { } reason)
        {
            return (Outcome<Paper>)PaperRefusals.NoReason;
        }

        var from = paper.State;
        BackToDraft(paper);
        steps.Add(paper, PaperStepKind.SentBack, reason);
        steps.Record(new PaperSentBack(paper.Id, paper.UnitId, from, reason));
        if (from == PaperState.Numbering && paper.HasApproval)
        {
            await steps.TellAsync(paper, PaperEvent.Unapproved, cancellation, reason);
        }

        return await steps.SaveAsync(paper, cancellation);
    }

    internal static void BackToDraft(Paper paper)
    {
        paper.State = PaperState.Draft;
        if (paper.HasApproval)
        {
            (paper.ApprovedBy, paper.ApprovedAt, paper.ApprovedOutside) = (null, null, false);
        }
    }
}

/// <summary>Rút lại: the drafter takes the paper back to mend it, while nobody has approved it.</summary>
internal sealed class TakeBackPaper(PaperSteps steps)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, string? typed, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!hand.MayTakeBack)
        {
            return (Outcome<Paper>)PaperRefusals.NotYourTurn;
        }

        if (PaperSteps.Reason(typed) is not { } reason)
        {
            return (Outcome<Paper>)PaperRefusals.NoReason;
        }

        var paper = hand.Paper;
        var from = paper.State;
        SendBackPaper.BackToDraft(paper);
        steps.Add(paper, PaperStepKind.TakenBack, reason);
        steps.Record(new PaperTakenBack(paper.Id, paper.UnitId, from, reason));
        return await steps.SaveAsync(paper, cancellation);
    }
}

/// <summary>Thôi phát hành: for good, with a reason. The number of a paper that had one is cancelled and never given again.</summary>
internal sealed class WithdrawPaper(PaperSteps steps, NumberBook book)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, string? typed, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!hand.MayWithdraw)
        {
            return (Outcome<Paper>)PaperRefusals.NotYourTurn;
        }

        if (PaperSteps.Reason(typed) is not { } reason)
        {
            return (Outcome<Paper>)PaperRefusals.NoReason;
        }

        await RunAsync(hand.Paper, reason, cancellation);
        return await steps.SaveAsync(hand.Paper, cancellation);
    }

    /// <summary>Adds to the unit of work only. What was approved stays so; its owner hands it in again or opens it again.</summary>
    internal async Task RunAsync(Paper paper, string reason, CancellationToken cancellation)
    {
        var from = paper.State;
        if (await book.OfPaperAsync(paper.Id, cancellation) is { } number)
        {
            (number.State, number.Reason) = (NumberState.Cancelled, reason);
            steps.Record(new NumberCancelled(number.Id, paper.UnitId, number.Year, number.Number, reason));
        }

        paper.State = PaperState.Withdrawn;
        steps.Add(paper, PaperStepKind.Withdrawn, reason);
        steps.Record(new PaperWithdrawn(paper.Id, paper.UnitId, from, reason));
    }
}
