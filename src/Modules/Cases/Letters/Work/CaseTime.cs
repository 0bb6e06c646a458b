using CoSo.Law;

namespace CoSo.Cases.Letters.Work;

/// <summary>Xác định tính chất: found in writing, and only then does the longer term hold.</summary>
internal sealed class FindTrait(AppDbContext db, CaseBook book)
{
    public async Task<Outcome<Case>> RunAsync(Case one, CaseTrait trait, string finding, CancellationToken cancellation)
    {
        if (!one.IsOpen || one.State is CaseState.Decided || one.TraitSet.Contains(trait))
        {
            return CaseRefusals.NotNow;
        }

        one.Traits = string.Join(',', one.TraitSet.Append(trait).Order());
        book.Write(one, CaseAct.TraitFound, book.Today, finding);
        await book.RecountAsync(one, CaseAct.Recounted, cancellation);
        book.Record(new CaseTraitFound(one.Id, one.UnitId, trait));
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    /// <summary>Natures that change a term of this procedure and were not found yet.</summary>
    public static IEnumerable<CaseTrait> Possible(Procedure procedure, Case one) =>
        procedure.Steps.SelectMany(step => step.Alternatives).SelectMany(alternative => alternative.Traits).Distinct().Where(trait => !one.TraitSet.Contains(trait));
}

/// <summary>Gia hạn by decision, as often as the term's own article allows.</summary>
internal sealed class ExtendStep(AppDbContext db, CaseBook book)
{
    public async Task<Outcome<Case>> RunAsync(Case one, CaseStep step, string decision, CancellationToken cancellation)
    {
        if (!step.IsOpen || one.State is CaseState.Paused)
        {
            return CaseRefusals.NotNow;
        }

        var before = step.DueOn;
        step.Extensions++;
        try
        {
            book.Write(one, CaseAct.Extended, book.Today, decision);
            await book.RecountAsync(one, CaseAct.Extended, cancellation);
        }
        catch (LawException why)
        {
            db.ChangeTracker.Clear();
            return CaseRefusals.NoExtension with { Arguments = [why.Message] };
        }

        if (step.DueOn == before)
        {
            db.ChangeTracker.Clear();
            return CaseRefusals.NoExtension with { Arguments = ["bước này không có thời hạn theo luật."] };
        }

        book.Record(new CaseExtended(one.Id, one.UnitId, step.StepId, before, step.DueOn));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}

/// <summary>Tạm đình chỉ: for a reason of the law that holds for this case; the days until it goes on are not counted.</summary>
internal sealed class PauseCase(AppDbContext db, CaseBook book, CaseDays days, LawBook law)
{
    public async Task<Outcome<Case>> RunAsync(Case one, string? reasonId, DateOnly on, string? paper, CancellationToken cancellation)
    {
        if (days.Refused(one, on) is { } refusal)
        {
            return refusal;
        }

        if (await LawOfAsync(one, on, cancellation) is not { } pause)
        {
            return CaseRefusals.NoPause;
        }

        if (one.State is not (CaseState.Working or CaseState.Proposed))
        {
            return CaseRefusals.NotNow;
        }

        if (pause.Reasons.FirstOrDefault(known => known.Id == reasonId) is not { } reason)
        {
            return CaseRefusals.ReasonNeeded with { Source = pause.Source };
        }

        db.Add(new CasePause { Id = OrderedId.New(), CaseId = one.Id, From = on, ReasonId = reason.Id });
        one.State = CaseState.Paused;
        book.Write(one, CaseAct.Paused, on, paper is null ? reason.Text : $"{reason.Text}; {paper}", reason.Source.ToString());
        await book.SendAsync(one, SendingSteps.Pause, pause.StopTerm, on, cancellation);
        await book.RecountAsync(one, CaseAct.Recounted, cancellation);
        book.Record(new CasePaused(one.Id, one.UnitId, on, reason.Id));
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    /// <summary>What stops the clock of this case on the day; null when nothing does.</summary>
    public async Task<ProcedurePause?> LawOfAsync(Case one, DateOnly on, CancellationToken cancellation)
    {
        var moments = (await book.MomentsAsync(one, cancellation)).ToDictionary(moment => moment.Event, moment => moment.On);
        return CaseClock.VersionFor(CarriedPart.Pause, one, moments, law, on).Pause;
    }
}

/// <summary>Tiếp tục giải quyết: the clock runs on from that day.</summary>
internal sealed class ResumeCase(AppDbContext db, CaseBook book, CaseDays days, PauseCase pausing)
{
    public async Task<Outcome<Case>> RunAsync(Case one, DateOnly on, string? paper, CancellationToken cancellation)
    {
        var pause = (await book.PausesAsync(one, cancellation)).Find(known => known.ResumedOn is null);
        if (pause is null)
        {
            return CaseRefusals.NotNow;
        }

        if (days.Refused(one, on) is { } refusal)
        {
            return refusal;
        }

        if (on < pause.From)
        {
            return CaseRefusals.BeforeReceipt with { Arguments = [Vn.Day(pause.From)] };
        }

        pause.ResumedOn = on;
        one.State = one.Proposal is null ? CaseState.Working : CaseState.Proposed;
        book.Write(one, CaseAct.Resumed, on, paper);
        await book.SendAsync(one, SendingSteps.Resume, (await pausing.LawOfAsync(one, on, cancellation))?.ResumeTerm, on, cancellation);
        await book.RecountAsync(one, CaseAct.Recounted, cancellation);
        book.Record(new CaseResumed(one.Id, one.UnitId, on));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}
