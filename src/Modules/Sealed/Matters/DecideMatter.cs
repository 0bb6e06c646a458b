using CoSo.Law;

namespace CoSo.Sealed.Matters;

/// <summary>By the one who decides, on a proposal of somebody else: accept, conclude, extend, end. Words with it are encrypted.</summary>
internal sealed class DecideMatter(AppDbContext db, MatterSeals seals, MatterBook book, MatterDays days)
{
    public async Task<Outcome<SealedMatter>> AcceptAsync(SealedMatter matter, DateOnly on, string? words, CancellationToken cancellation) =>
        matter.State is MatterState.Received && !matter.IsInformation
            ? await StepAsync(matter, CaseEvent.Accepted, MatterState.Accepted, MatterAct.Accepted, on, words, cancellation)
            : SealedRefusals.NotNow;

    public async Task<Outcome<SealedMatter>> ConcludeAsync(SealedMatter matter, DateOnly on, string? words, CancellationToken cancellation)
    {
        var waits = book.ProcedureOf(matter).Steps.Any(step => step.Brings is CaseEvent.Accepted);
        return matter.State is MatterState.Accepted || (matter.State is MatterState.Received && !waits && !matter.IsInformation)
            ? await StepAsync(matter, CaseEvent.Concluded, MatterState.Concluded, MatterAct.Concluded, on, words, cancellation)
            : SealedRefusals.NotNow;
    }

    /// <summary>Tố cáo quá hạn: the level below is told to settle and to explain; from that day its answer is waited for.</summary>
    public async Task<Outcome<SealedMatter>> DemandAsync(SealedMatter matter, DateOnly on, string? words, CancellationToken cancellation)
    {
        if (days.Refused(matter, on) is { } refusal)
        {
            return refusal;
        }

        var procedure = book.ProcedureOf(matter);
        if (procedure.Steps.FirstOrDefault(step => step.Brings is CaseEvent.Demanded) is not { } demand || !(await book.StepsAsync(matter, cancellation)).Exists(step => step.StepId == demand.Id && step.IsOpen))
        {
            return SealedRefusals.NotNow;
        }

        Note(matter, words);
        book.Write(matter, MatterAct.Demanded, on, demand.Id);
        await book.DoneAsync(matter, demand.Id, on, cancellation);
        foreach (var answer in procedure.Steps.Where(step => step.After is CaseEvent.Demanded))
        {
            await book.BeginOptionalAsync(matter, answer, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    /// <summary>Không thụ lý, chuyển, đình chỉ: an ending of the procedure with a reason the law names where it names any.</summary>
    public async Task<Outcome<SealedMatter>> EndAsync(SealedMatter matter, string? endingId, string? reasonId, DateOnly on, string? words, CancellationToken cancellation)
    {
        if (Refused(matter, on) is { } refusal)
        {
            return refusal;
        }

        var isPart25 = endingId is PassedOn or Filed;
        var ending = book.ProcedureOf(matter).Endings.FirstOrDefault(one => one.Id == endingId);
        if (matter.State is not (MatterState.Received or MatterState.Accepted) || (isPart25 ? !matter.IsInformation : matter.IsInformation || ending is null or { Id: "concluded" or "withdrawn" }))
        {
            return SealedRefusals.NotNow;
        }

        if (ending is { Reasons.Count: > 0 } && ending.Reasons.All(reason => reason.Id != reasonId))
        {
            return SealedRefusals.ReasonNeeded with { Source = book.ProcedureOf(matter).Source };
        }

        matter.ReasonId = ending is null ? null : reasonId;
        return await EndAsync(matter, StateOf(endingId!), endingId, on, words, cancellation);
    }

    /// <summary>Đình chỉ do rút: the denouncer's own receipt is asked for, beside the signed letter that the law wants.</summary>
    public async Task<Outcome<SealedMatter>> WithdrawAsync(SealedMatter matter, string? secret, DateOnly on, string? words, CancellationToken cancellation) =>
        WithdrawalRefused(matter, secret, on) is { } refusal ? refusal : await EndAsync(matter, MatterState.Withdrawn, "withdrawn", on, words, cancellation);

    /// <summary>Rút một phần: with the receipt, before the conclusion; what was not withdrawn goes on, its days unchanged.</summary>
    public async Task<Outcome<SealedMatter>> WithdrawPartAsync(SealedMatter matter, string? secret, DateOnly on, string text, CancellationToken cancellation)
    {
        if ((WithdrawalRefused(matter, secret, on) ?? (matter.IsInformation ? SealedRefusals.NotNow : null)) is { } refusal)
        {
            return refusal;
        }

        Note(matter, text);
        book.Write(matter, MatterAct.PartWithdrawn, on);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    public async Task<Outcome<SealedMatter>> ExtendAsync(SealedMatter matter, string stepId, string? words, CancellationToken cancellation)
    {
        if ((await book.StepsAsync(matter, cancellation)).Find(one => one.StepId == stepId && one.IsOpen) is not { } step)
        {
            return SealedRefusals.NotNow;
        }

        var before = step.DueOn;
        step.Extensions++;
        try
        {
            await book.RecountAsync(matter, cancellation);
        }
        catch (LawException why)
        {
            db.ChangeTracker.Clear();
            return SealedRefusals.NoExtension with { Arguments = [why.Message] };
        }

        if (step.DueOn == before)
        {
            db.ChangeTracker.Clear();
            return SealedRefusals.NoExtension with { Arguments = ["bước này không có thời hạn theo luật."] };
        }

        Note(matter, words);
        book.Write(matter, MatterAct.Extended, book.Today, stepId);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    /// <summary>Clear information that is no denunciation goes to an inspection (Article 25).</summary>
    public const string PassedOn = "passed-on";

    public const string Filed = "filed";

    private async Task<Outcome<SealedMatter>> StepAsync(SealedMatter matter, CaseEvent brings, MatterState state, MatterAct act, DateOnly on, string? words, CancellationToken cancellation)
    {
        if (Refused(matter, on) is { } refusal)
        {
            return refusal;
        }

        var step = book.ProcedureOf(matter).Steps.First(one => one.Brings == brings);
        (matter.State, matter.ProposedBy) = (state, null);
        if (state is MatterState.Concluded)
        {
            matter.EndingId = "concluded";
        }

        Note(matter, words);
        book.Write(matter, act, on, step.Id);
        await book.DoneAsync(matter, step.Id, on, cancellation);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    private Refusal? Refused(SealedMatter matter, DateOnly on) =>
        days.Refused(matter, on) ?? (matter.ProposedBy is null ? SealedRefusals.NoProposal : matter.ProposedBy == book.ActorId ? SealedRefusals.DecidesOwnProposal : null);

    private Refusal? WithdrawalRefused(SealedMatter matter, string? secret, DateOnly on) =>
        days.Refused(matter, on) ?? (!Receipts.Fits(matter.ReceiptHash, matter.Code, secret) ? SealedRefusals.WrongSecret
            : matter.State is MatterState.Received or MatterState.Accepted ? null : SealedRefusals.NotNow);

    private async Task<Outcome<SealedMatter>> EndAsync(SealedMatter matter, MatterState state, string? endingId, DateOnly on, string? words, CancellationToken cancellation)
    {
        Note(matter, words);
        book.Write(matter, MatterAct.Ended, on);
        await book.EndAsync(matter, state, endingId, on, cancellation);
        await db.SaveChangesAsync(cancellation);
        return matter;
    }

    private void Note(SealedMatter matter, string? words)
    {
        if (words is not null)
        {
            seals.AddText(matter, ParcelKind.Note, words, Readers.Handlers | Readers.Decider, book.ActorId);
        }
    }

    private static MatterState StateOf(string endingId) => endingId switch
    {
        PassedOn => MatterState.PassedOn,
        Filed => MatterState.Filed,
        "forwarded" => MatterState.Forwarded,
        _ => MatterState.Refused,
    };
}
