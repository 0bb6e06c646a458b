using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>
/// Writes into a case: history, dated events, steps and their duties, together, for all verbs. Adds to the unit of work and never
/// saves. What is loaded once for a case is kept for the request.
/// </summary>
internal sealed class CaseBook(AppDbContext db, LawBook law, IDutyChanges changes, CaseDuties titles, Officer officer, Clock clock)
{
    public const int MostHow = 1500;

    /// <summary>The ledger keeps less of the reason for a new day; the whole stands here.</summary>
    private const int MostOfDuty = 300;

    public DateOnly Today => clock.Today;

    /// <summary>The same book with nobody at the pen: history, audit and ledger do not tell which officer sent it.</summary>
    public CaseBook Unsigned() => new(db, law, changes, titles.Unsigned(), Officer.Nobody, clock);

    public Procedure ProcedureOf(Case one) => law.InForceOn(one.ReceivedOn).Procedure(one.ProcedureId).Procedure
        ?? throw new LawException($"Không có thủ tục \"{one.ProcedureId}\" ngày {Vn.Day(one.ReceivedOn)}.");

    /// <summary>As shown; also of the sending of a decision on the clock, which is no step of the procedure.</summary>
    public string NameOf(Case one, string stepId) => SendingSteps.NameOf(stepId) ?? ProcedureOf(one).Step(stepId).Name;

    public async Task<List<CaseMoment>> MomentsAsync(Case one, CancellationToken cancellation) =>
        Tracked(await db.Set<CaseMoment>().Where(moment => moment.CaseId == one.Id).ToListAsync(cancellation), db.Set<CaseMoment>().Local.Where(moment => moment.CaseId == one.Id));

    public async Task<List<CaseStep>> StepsAsync(Case one, CancellationToken cancellation) =>
        Tracked(await db.Set<CaseStep>().Where(step => step.CaseId == one.Id).OrderBy(step => step.Id).ToListAsync(cancellation), db.Set<CaseStep>().Local.Where(step => step.CaseId == one.Id));

    public async Task<List<CasePause>> PausesAsync(Case one, CancellationToken cancellation) =>
        Tracked(await db.Set<CasePause>().Where(pause => pause.CaseId == one.Id).OrderBy(pause => pause.From).ToListAsync(cancellation), db.Set<CasePause>().Local.Where(pause => pause.CaseId == one.Id));

    public void Write(Case one, CaseAct act, DateOnly on, string? text = null, string? how = null) => db.Add(new CaseEntry
    {
        Id = OrderedId.New(), CaseId = one.Id, Act = act, On = on, Text = text, How = Cut(how), ActorId = officer.Id,
        Who = officer.IsSignedIn ? $"{officer.Name}, {officer.UnitName}" : null, At = clock.UtcNow,
    });

    public void Record<T>(T happened)
        where T : IAuditEvent => db.Record(happened, officer.Id, clock.UtcNow);

    /// <summary>A dated event: the steps that run from it begin.</summary>
    public async Task HappenedAsync(Case one, CaseEvent what, DateOnly on, CancellationToken cancellation)
    {
        var moments = await MomentsAsync(one, cancellation);
        if (moments.Find(moment => moment.Event == what) is { } known)
        {
            known.On = on;
        }
        else
        {
            db.Add(new CaseMoment { CaseId = one.Id, Event = what, On = on });
        }

        await RecountAsync(one, CaseAct.Started, cancellation);
    }

    /// <summary>The step is done: its duty is fulfilled, and what runs from its event begins.</summary>
    public async Task DoneAsync(Case one, string stepId, DateOnly on, string? paper, CancellationToken cancellation)
    {
        var (name, brings) = (NameOf(one, stepId), ProcedureOf(one).Steps.FirstOrDefault(known => known.Id == stepId)?.Brings);
        if ((await StepsAsync(one, cancellation)).Find(step => step.StepId == stepId && step.IsOpen) is { } open)
        {
            (open.DoneOn, open.Paper) = (on, paper);
            await changes.FulfilAsync(new DutiesOfSource(CaseStep.SourceKind, open.Id), on, paper ?? name, officer.Id, cancellation);
        }

        Write(one, CaseAct.StepDone, on, paper is null ? name : $"{name}: {paper}");
        if (brings is { } next)
        {
            await HappenedAsync(one, next, on, cancellation);
        }
        else
        {
            await SettleAsync(one, cancellation);
        }
    }

    /// <summary>Counts every open step anew and keeps what changed, with how it was counted.</summary>
    public async Task RecountAsync(Case one, CaseAct why, CancellationToken cancellation)
    {
        var (steps, pauses) = (await StepsAsync(one, cancellation), await PausesAsync(one, cancellation));
        var times = CaseClock.Times(one, await MomentsAsync(one, cancellation), pauses, steps);
        var paused = pauses.Find(pause => pause.ResumedOn is null);
        foreach (var wanted in CaseClock.Begun(ProcedureOf(one), times))
        {
            var step = steps.Find(known => known.StepId == wanted.Id);
            if (step is null)
            {
                await BeginAsync(one, wanted, times, cancellation);
            }
            else if (step.IsOpen && !step.IsPromised)
            {
                await RecountAsync(one, step, wanted, times, paused, why, cancellation);
            }
        }

        await SettleAsync(one, cancellation);
    }

    /// <summary>A step that not every case goes through is asked for: a dialogue, the execution to be followed.</summary>
    public async Task AskForAsync(Case one, string stepId, DateOnly? dueOn, string? how, CancellationToken cancellation)
    {
        var step = new CaseStep { Id = OrderedId.New(), CaseId = one.Id, StepId = stepId, StartedOn = Today, DueOn = dueOn, DueHow = Cut(how), IsPromised = true };
        db.Add(step);
        await titles.RaiseAsync(one, step, NameOf(one, stepId), cancellation);
        Write(one, CaseAct.Started, Today, NameOf(one, stepId), how);
        await SettleAsync(one, cancellation);
    }

    /// <summary>The decision that stops the clock, or lets it run on, is to be sent within a term of its own.</summary>
    public async Task SendAsync(Case one, string stepId, string? termId, DateOnly decidedOn, CancellationToken cancellation)
    {
        if (termId is null || law.InForceOn(Today).FindTerm(termId) is not { } term)
        {
            return;
        }

        var due = term.From(decidedOn);
        var step = new CaseStep { Id = OrderedId.New(), CaseId = one.Id, StepId = stepId, StartedOn = decidedOn, DueOn = due.Day, DueHow = Cut(due.Explain()) };
        db.Add(step);
        await titles.RaiseAsync(one, step, NameOf(one, stepId), cancellation);
        Write(one, CaseAct.Started, decidedOn, NameOf(one, stepId), due.Explain());
    }

    /// <summary>A step that was done is to be done once more; its day is not settled yet.</summary>
    public async Task AgainAsync(Case one, ProcedureStep wanted, CancellationToken cancellation)
    {
        var step = new CaseStep { Id = OrderedId.New(), CaseId = one.Id, StepId = wanted.Id, StartedOn = Today, IsPromised = true };
        db.Add(step);
        await titles.RaiseAsync(one, step, wanted.Name, cancellation);
        Write(one, CaseAct.Started, Today, wanted.Name);
        await SettleAsync(one, cancellation);
    }

    /// <summary>The day promised for a step whose day no law sets, or the answer's day by agreement.</summary>
    public async Task PromiseAsync(Case one, CaseStep step, DateOnly on, string how, CancellationToken cancellation)
    {
        (step.DueOn, step.DueHow, step.IsPromised) = (on, how, true);
        await changes.ChangeAsync(new DutiesOfSource(CaseStep.SourceKind, step.Id), new DutyChange(null, true, on, how), officer.Id, cancellation);
        Write(one, CaseAct.Recounted, on, NameOf(one, step.StepId), how);
        await SettleAsync(one, cancellation);
    }

    /// <summary>The case ends here: what is still open is dropped, its duties withdrawn, the sender's mark wiped.</summary>
    public async Task EndAsync(Case one, CaseState state, string? endingId, DateOnly on, CancellationToken cancellation)
    {
        foreach (var step in (await StepsAsync(one, cancellation)).Where(step => step.IsOpen))
        {
            step.IsDropped = true;
            await changes.WithdrawAsync(new DutiesOfSource(CaseStep.SourceKind, step.Id), "Hồ sơ đã kết thúc", officer.Id, cancellation);
        }

        (one.State, one.EndingId, one.EndedOn) = (state, endingId ?? one.EndingId, on);
        await ForgetAsync(one, cancellation);
        await SettleAsync(one, cancellation);
    }

    /// <summary>The duties move with the case to another unit.</summary>
    public async Task MoveAsync(Case one, Guid unitId, CancellationToken cancellation)
    {
        foreach (var step in (await StepsAsync(one, cancellation)).Where(step => step.IsOpen))
        {
            await changes.WithdrawAsync(new DutiesOfSource(CaseStep.SourceKind, step.Id), "Chuyển đơn vị giải quyết", officer.Id, cancellation);
        }

        one.UnitId = unitId;
        foreach (var step in (await StepsAsync(one, cancellation)).Where(step => step.IsOpen))
        {
            await titles.RaiseAsync(one, step, NameOf(one, step.StepId), cancellation);
        }
    }

    private async Task RecountAsync(Case one, CaseStep step, ProcedureStep wanted, CaseTimes times, CasePause? paused, CaseAct why, CancellationToken cancellation)
    {
        var due = paused is not null && wanted.Pauses ? null : ProcedureClock.Due(law, wanted, times);
        var how = paused is not null && wanted.Pauses ? $"Tạm đình chỉ từ {Vn.Day(paused.From)}; thời gian tạm đình chỉ không tính vào thời hạn." : How(due);
        if (step.DueOn == due?.Day && step.DueHow == Cut(how))
        {
            return;
        }

        (step.DueOn, step.DueHow, step.CautiousOn) = (due?.Day, Cut(how), due?.Cautious?.Day);
        await changes.ChangeAsync(new DutiesOfSource(CaseStep.SourceKind, step.Id), new DutyChange(null, true, step.DueOn, Cut(how ?? wanted.Name, MostOfDuty)!), officer.Id, cancellation);
        Write(one, why is CaseAct.Started ? CaseAct.Recounted : why, step.DueOn ?? Today, wanted.Name, how);
    }

    private async Task BeginAsync(Case one, ProcedureStep wanted, CaseTimes times, CancellationToken cancellation)
    {
        var due = ProcedureClock.Due(law, wanted, times);
        var step = new CaseStep
        {
            Id = OrderedId.New(), CaseId = one.Id, StepId = wanted.Id, StartedOn = times.Events[wanted.After], DueOn = due?.Day, DueHow = Cut(How(due)), CautiousOn = due?.Cautious?.Day,
        };
        db.Add(step);
        await titles.RaiseAsync(one, step, wanted.Name, cancellation);
        Write(one, CaseAct.Started, step.StartedOn, wanted.Name, How(due) ?? wanted.Note);
    }

    private async Task SettleAsync(Case one, CancellationToken cancellation)
    {
        var open = (await StepsAsync(one, cancellation)).Where(step => step.IsOpen).ToList();
        one.DueOn = open.Min(step => step.DueOn);
        one.DueOrder = one.DueOn ?? Case.NoDay;
        if (one.State is CaseState.Decided && open.Count == 0)
        {
            (one.State, one.EndedOn) = (CaseState.Closed, Today);
            await ForgetAsync(one, cancellation);
            Write(one, CaseAct.Closed, Today);
        }
    }

    /// <summary>Like letters and those of the same sender are looked for among open cases alone: an ended one leaves neither mark nor sketch.</summary>
    private async Task ForgetAsync(Case one, CancellationToken cancellation)
    {
        one.SenderMark = null;
        var bands = db.Set<CaseBand>();
        db.RemoveRange(Tracked(await bands.Where(band => band.CaseId == one.Id).ToListAsync(cancellation), bands.Local.Where(band => band.CaseId == one.Id)));
    }

    private static string? How(StepDue? due) => due is null ? null
        : (due.Due?.Explain() ?? "Làm ngay trong ngày.") + (due.Cautious is { } early ? $" Nên xong trước: hết {Vn.Day(early.Day)} ({early.Source}, cần xác nhận)." : "");

    private static string? Cut(string? text, int most = MostHow) => text is null || text.Length <= most ? text : text[..(most - 1)] + "…";

    private static List<T> Tracked<T>(List<T> stored, IEnumerable<T> local) => [.. stored.Union(local)];
}
