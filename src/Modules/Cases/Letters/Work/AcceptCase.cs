using CoSo.Law;

namespace CoSo.Cases.Letters.Work;

/// <summary>Thụ lý: by the one who decides; the time for settling begins.</summary>
internal sealed class AcceptCase(AppDbContext db, CaseBook book, CaseDays days)
{
    public async Task<Outcome<Case>> RunAsync(Case one, DateOnly on, string? paper, CancellationToken cancellation)
    {
        if (days.Refused(one, on) is { } refusal)
        {
            return refusal;
        }

        if (one.State is not CaseState.Received || book.ProcedureOf(one).Steps.FirstOrDefault(step => step.Brings is CaseEvent.Accepted) is not { } accept)
        {
            return CaseRefusals.NotNow;
        }

        one.State = CaseState.Working;
        book.Write(one, CaseAct.Accepted, on, paper);
        await book.DoneAsync(one, accept.Id, on, paper, cancellation);
        book.Record(new CaseAccepted(one.Id, one.UnitId, on));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}

/// <summary>Không thụ lý, từ chối, đình chỉ, xếp lưu: an ending of the procedure, with a reason that the law names where it names any.</summary>
internal sealed class EndCase(AppDbContext db, CaseBook book, CaseDays days, LawBook law)
{
    public async Task<Outcome<Case>> RunAsync(Case one, string endingId, string? reasonId, DateOnly on, string? words, CancellationToken cancellation)
    {
        if (days.Refused(one, on) is { } refusal)
        {
            return refusal;
        }

        var moments = (await book.MomentsAsync(one, cancellation)).ToDictionary(moment => moment.Event, moment => moment.On);
        var version = endingId == "terminated" ? CaseClock.VersionFor(CarriedPart.Termination, one, moments, law, book.Today) : book.ProcedureOf(one);
        if (version.Endings.FirstOrDefault(known => known.Id == endingId) is not { } ending || !one.IsOpen || one.State is CaseState.Decided)
        {
            return CaseRefusals.NotNow;
        }

        var reason = ending.Reasons.FirstOrDefault(known => known.Id == reasonId);
        if ((ending.Reasons.Count > 0 && reason is null) || (ending.Reasons.Count == 0 && string.IsNullOrEmpty(words)))
        {
            return CaseRefusals.ReasonNeeded;
        }

        var isRefused = endingId is "refused" or "not-accepted";
        one.ReasonId = reason?.Id;
        book.Write(one, isRefused ? CaseAct.Refused : CaseAct.Terminated, on, Join(reason?.Text ?? ending.Name, words), HowOf(ending, reason?.Source ?? version.Source, on));
        if (isRefused)
        {
            await book.HappenedAsync(one, CaseEvent.Refused, on, cancellation);
        }

        await book.EndAsync(one, isRefused ? CaseState.Refused : CaseState.Ended, endingId, on, cancellation);
        Record(one, endingId, reason?.Id, on, isRefused);
        await db.SaveChangesAsync(cancellation);
        return one;
    }

    /// <summary>The article, and by when the decision is to be sent where the law says so.</summary>
    private string HowOf(ProcedureEnding ending, LegalSource source, DateOnly on) =>
        ending.Term is { } id && law.InForceOn(on).FindTerm(id) is { } term ? $"{source}. {term.Name}: {term.From(on).Explain()}" : source.ToString();

    private void Record(Case one, string endingId, string? reasonId, DateOnly on, bool isRefused)
    {
        if (isRefused)
        {
            book.Record(new CaseRefused(one.Id, one.UnitId, endingId, reasonId));
        }
        else
        {
            book.Record(new CaseTerminated(one.Id, one.UnitId, reasonId ?? endingId, on));
        }
    }

    private static string Join(string first, string? second) => string.IsNullOrEmpty(second) ? first : $"{first}. {second}";
}

/// <summary>Chuyển cơ quan có thẩm quyền outside this system: once for the same content, its repeats counted.</summary>
internal sealed class ForwardCase(AppDbContext db, CaseBook book, CaseDays days, CaseLinks links)
{
    public async Task<Outcome<Case>> RunAsync(Case one, string authority, DateOnly on, string? paper, CancellationToken cancellation)
    {
        if (days.Refused(one, on) is { } refusal)
        {
            return refusal;
        }

        if (!one.IsOpen || one.State is CaseState.Decided || !book.ProcedureOf(one).Endings.Any(ending => ending.Id == "forwarded"))
        {
            return CaseRefusals.NotNow;
        }

        if (one.Channel is IntakeChannel.Forwarded || await links.WasForwardedAsync(one, cancellation))
        {
            return CaseRefusals.ForwardedOnce;
        }

        one.ForwardedTo = authority;
        book.Write(one, CaseAct.Forwarded, on, paper is null ? authority : $"{authority}; {paper}");
        await book.EndAsync(one, CaseState.Forwarded, "forwarded", on, cancellation);
        book.Record(new CaseForwarded(one.Id, one.UnitId, on));
        await db.SaveChangesAsync(cancellation);
        return one;
    }
}

/// <summary>Days a person types: not in the future, not before the letter came.</summary>
internal sealed class CaseDays(Clock clock)
{
    public Refusal? Refused(Case one, DateOnly on) =>
        on > clock.Today ? CaseRefusals.FutureDay with { Arguments = [Vn.Day(clock.Today)] }
        : on < one.ReceivedOn ? CaseRefusals.BeforeReceipt with { Arguments = [Vn.Day(one.ReceivedOn)] } : null;
}
