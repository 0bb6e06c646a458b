using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters.Work;

/// <summary>A step after or beside the decision is done: sent, published, executed, a dialogue held.</summary>
internal sealed class FinishStep(AppDbContext db, CaseBook book, CaseDays days)
{
    public async Task<Outcome<Case>> RunAsync(Case one, CaseStep step, DateOnly on, string? paper, CancellationToken cancellation)
    {
        if (days.Refused(one, on) is { } refusal)
        {
            return refusal;
        }

        if (!step.IsOpen || (one.State is CaseState.Paused && SendingSteps.NameOf(step.StepId) is null))
        {
            return CaseRefusals.NotNow;
        }

        await book.DoneAsync(one, step.StepId, on, paper, cancellation);
        book.Record(new CaseStepDone(one.Id, one.UnitId, step.StepId, on));
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    /// <summary>A step that not every case has begins: dialogue, execution to be followed.</summary>
    public async Task<Outcome<Case>> BeginAsync(Case one, string stepId, DateOnly? dueOn, CancellationToken cancellation)
    {
        if (!one.IsOpen || book.ProcedureOf(one).Steps.FirstOrDefault(step => step.Id == stepId) is not { IsRequired: false }
            || (await book.StepsAsync(one, cancellation)).Exists(step => step.StepId == stepId && step.IsOpen))
        {
            return CaseRefusals.NotNow;
        }

        await book.AskForAsync(one, stepId, dueOn, dueOn is { } day ? $"Ngày do người giải quyết ấn định: {Vn.Day(day)}." : null, cancellation);
        book.Record(new CaseStepBegun(one.Id, one.UnitId, stepId, dueOn));
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    public async Task<Outcome<Case>> PromiseAsync(Case one, CaseStep step, DateOnly on, CancellationToken cancellation)
    {
        if (!step.IsOpen || (step.DueOn is not null && !step.IsPromised))
        {
            return CaseRefusals.NotNow;
        }

        var before = step.DueOn;
        await book.PromiseAsync(one, step, on, $"Hạn đơn vị cam kết với người gửi: {Vn.Day(on)}.", cancellation);
        book.Record(new CaseExtended(one.Id, one.UnitId, step.StepId, before, on));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}

/// <summary>Ghi diễn biến: a contact with the sender, all of which the sender sees, or a note among those who handle the case.</summary>
internal sealed class NoteCase(AppDbContext db, CaseBook book, CaseDays days)
{
    public async Task<Outcome<Case>> RunAsync(Case one, string text, DateOnly on, bool isContact, CancellationToken cancellation)
    {
        if (days.Refused(one, on) is { } refusal)
        {
            return refusal;
        }

        book.Write(one, isContact ? CaseAct.Contacted : CaseAct.Noted, on, text);
        book.Record(new CaseNoted(one.Id, one.UnitId, isContact));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}

/// <summary>Rút đơn: only with the sender's own receipt. Nobody can withdraw in the sender's place.</summary>
internal sealed class WithdrawCase(AppDbContext db, CaseBook book, CaseDays days)
{
    public async Task<Outcome<Case>> RunAsync(Case one, string? secret, DateOnly on, CancellationToken cancellation)
    {
        if (!Secrets.Fits(one, secret))
        {
            return CaseRefusals.WrongSecret;
        }

        if (days.Refused(one, on) is { } refusal)
        {
            return refusal;
        }

        if (!one.IsOpen || one.State is CaseState.Decided)
        {
            return CaseRefusals.NotNow;
        }

        book.Write(one, CaseAct.Withdrawn, on);
        await book.EndAsync(one, CaseState.Withdrawn, "withdrawn", on, cancellation);
        book.Record(new CaseWithdrawn(one.Id, one.UnitId, on));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}

/// <summary>A word between the sender and the unit.</summary>
internal sealed class WriteMessage(AppDbContext db, CaseBook book, Clock clock)
{
    /// <param name="who">The unit that writes; null from the sender.</param>
    public async Task<Outcome<Case>> RunAsync(Case one, string text, string? who, CancellationToken cancellation)
    {
        db.Add(new CaseMessage { Id = OrderedId.New(), CaseId = one.Id, IsFromSender = who is null, Text = text, Who = who, At = clock.UtcNow });
        book.Record(new CaseMessageWritten(one.Id, one.UnitId, who is null));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}

/// <summary>An answer does not hold, says the sender of feedback or who reviews its quality: it is worked on again.</summary>
internal sealed class ReopenCase(AppDbContext db, CaseBook book)
{
    private static readonly Law.ProcedureKind[] Reviewed = [Law.ProcedureKind.Feedback, Law.ProcedureKind.Petition, Law.ProcedureKind.Information];

    /// <summary>By review; a decision on a complaint is undone by the second instance alone.</summary>
    public static bool May(Case one) => Reviewed.Contains(one.Kind) && one.State is (CaseState.Closed or CaseState.Decided);

    public async Task<Outcome<Case>> RunAsync(Case one, string why, CancellationToken cancellation)
    {
        if (one.Kind is not Law.ProcedureKind.Feedback || one.State is not (CaseState.Closed or CaseState.Decided))
        {
            return CaseRefusals.NotReopened;
        }

        await AddAsync(one, why, cancellation);
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    /// <summary>Adds to the unit of work and never saves.</summary>
    public async Task AddAsync(Case one, string why, CancellationToken cancellation)
    {
        if (!await db.Set<CaseBand>().AnyAsync(band => band.CaseId == one.Id, cancellation))
        {
            db.AddRange(TextBands.Of(one));
        }

        (one.State, one.EndedOn, one.EndingId) = (CaseState.Working, null, null);
        book.Write(one, CaseAct.Reopened, book.Today, why);
        await book.AgainAsync(one, DecideCase.StepOf(book.ProcedureOf(one))!, cancellation);
        book.Record(new CaseReopened(one.Id, one.UnitId));
    }
}

/// <summary>Đánh giá: of an answer to feedback, once; never of complaints and denunciations.</summary>
internal sealed class RateAnswer(AppDbContext db, CaseBook book)
{
    public async Task<Outcome<Case>> RunAsync(Case one, int rating, CancellationToken cancellation)
    {
        if (one.Kind is not Law.ProcedureKind.Feedback || !book.ProcedureOf(one).IsRated || one.DecidedOn is null || one.Rating is not null)
        {
            return CaseRefusals.NoRating;
        }

        one.Rating = rating;
        book.Record(new CaseRated(one.Id, one.UnitId, rating));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}
