using CoSo.Contracts.Access;
using CoSo.Law;

namespace CoSo.Cases.Letters.Work;

/// <summary>Đề xuất kết quả, by the verifier; the one who decides may send it back.</summary>
internal sealed class ProposeResult(AppDbContext db, CaseBook book, Officer officer)
{
    public async Task<Outcome<Case>> RunAsync(Case one, string text, CancellationToken cancellation)
    {
        var waitsForAcceptance = book.ProcedureOf(one).Steps.Any(step => step.Brings is CaseEvent.Accepted or CaseEvent.Forwarded);
        if (one.State is not CaseState.Working && !(one.State is CaseState.Received && !waitsForAcceptance))
        {
            return CaseRefusals.NotNow;
        }

        if (one.VerifierId is null)
        {
            // Nobody was assigned: who proposes is the verifier, and so does not decide.
            (one.VerifierId, one.VerifierName) = (officer.Id, officer.Name);
        }

        (one.Proposal, one.State) = (text, CaseState.Proposed);
        book.Write(one, CaseAct.Proposed, book.Today, text);
        if ((await book.StepsAsync(one, cancellation)).Exists(step => step.StepId == "verify" && step.IsOpen))
        {
            await book.DoneAsync(one, "verify", book.Today, null, cancellation);
        }

        book.Record(new CaseProposed(one.Id, one.UnitId));
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    public async Task<Outcome<Case>> SendBackAsync(Case one, string why, CancellationToken cancellation)
    {
        if (one.State is not CaseState.Proposed)
        {
            return CaseRefusals.NotNow;
        }

        one.State = CaseState.Working;
        book.Write(one, CaseAct.SentBack, book.Today, why);
        book.Record(new CaseSentBack(one.Id, one.UnitId));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}

internal sealed record NewDecision(string? Number, DateOnly On, string Text, bool? Overturns, bool FollowsExecution);

/// <summary>
/// Quyết định, trả lời: by the one who decides, who is not the one who proposed. Of a complaint nothing is decided without a
/// proposal; feedback may be answered at once.
/// </summary>
internal sealed class DecideCase(AppDbContext db, CaseBook book, CaseDays days, Officer officer)
{
    private static readonly ProcedureKind[] AtOnce = [ProcedureKind.Feedback, ProcedureKind.Petition, ProcedureKind.Information];

    public async Task<Outcome<Case>> RunAsync(Case one, NewDecision decision, CancellationToken cancellation)
    {
        if (days.Refused(one, decision.On) is { } refusal)
        {
            return refusal;
        }

        var procedure = book.ProcedureOf(one);
        var deciding = StepOf(procedure);
        if (deciding is null || !MayDecide(one) || !(await book.MomentsAsync(one, cancellation)).Exists(moment => moment.Event == deciding.After))
        {
            return CaseRefusals.NotNow;
        }

        if (one.VerifierId == officer.Id && !AtOnce.Contains(one.Kind))
        {
            return CaseRefusals.DecidesOwnProposal;
        }

        (one.Result, one.DecisionNumber, one.DecidedOn, one.Overturns) = (decision.Text, decision.Number, decision.On, decision.Overturns);
        one.State = CaseState.Decided;
        one.EndingId = procedure.Endings[0].Id;
        book.Write(one, CaseAct.Decided, decision.On, decision.Number);
        await book.DoneAsync(one, deciding.Id, decision.On, decision.Number, cancellation);
        if (decision.FollowsExecution && procedure.Steps.Any(step => step.Id == "execute"))
        {
            await book.AskForAsync(one, "execute", null, null, cancellation);
        }

        book.Record(new CaseDecided(one.Id, one.UnitId, decision.On, decision.Overturns));
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    public static bool MayDecide(Case one) => one.State is CaseState.Proposed || (AtOnce.Contains(one.Kind) && one.State is (CaseState.Working or CaseState.Received));

    public static ProcedureStep? StepOf(Procedure procedure) => procedure.Steps.FirstOrDefault(step => step.Brings is CaseEvent.Decided or CaseEvent.Answered or CaseEvent.Concluded);
}
