using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Matters;

/// <summary>
/// History, dated events, steps and their duties. A duty tells a number and a day; not what procedure it is, nor which step.
/// Adds to the unit of work and never saves.
/// </summary>
internal sealed class MatterBook(AppDbContext db, LawBook law, IDutyLedger ledger, IDutyChanges changes, Officer officer, Clock clock)
{
    /// <summary>What waits while it is information and no denunciation: no article sets a day.</summary>
    public const string InformationStep = "information";

    public DateOnly Today => clock.Today;

    public Guid ActorId => officer.Id;

    public Procedure ProcedureOf(SealedMatter matter) => law.InForceOn(matter.LawDay).Procedure(matter.ProcedureId).Procedure
        ?? throw new LawException($"Không có thủ tục \"{matter.ProcedureId}\" ngày {Vn.Day(matter.LawDay)}.");

    public async Task<List<MatterStep>> StepsAsync(SealedMatter matter, CancellationToken cancellation) =>
        [.. (await db.Set<MatterStep>().Where(step => step.MatterId == matter.Id).OrderBy(step => step.Id).ToListAsync(cancellation)).Union(db.Set<MatterStep>().Local.Where(step => step.MatterId == matter.Id))];

    public void Write(SealedMatter matter, MatterAct act, DateOnly on, string? stepId = null, OpeningReason? reason = null)
    {
        db.Add(new MatterEntry
        {
            Id = OrderedId.New(), MatterId = matter.Id, Act = act, On = on, StepId = stepId, Reason = reason, ActorId = officer.Id,
            Who = officer.IsSignedIn ? $"{officer.Name}, {officer.UnitName}" : null, At = clock.UtcNow,
        });
        if (act is not (MatterAct.Received or MatterAct.Opened))
        {
            Record(new SealedWorked(matter.Id, matter.UnitId, act));
        }
    }

    public void Record<T>(T happened)
        where T : IAuditEvent => db.Record(happened, officer.Id, clock.UtcNow);

    /// <summary>A dated event: the steps that run from it begin.</summary>
    public async Task HappenedAsync(SealedMatter matter, CaseEvent what, DateOnly on, CancellationToken cancellation)
    {
        var moments = await MomentsAsync(matter, cancellation);
        if (moments.Find(moment => moment.Event == what) is { } known)
        {
            known.On = on;
        }
        else
        {
            db.Add(new MatterMoment { MatterId = matter.Id, Event = what, On = on });
        }

        await RecountAsync(matter, cancellation);
    }

    public async Task DoneAsync(SealedMatter matter, string stepId, DateOnly on, CancellationToken cancellation)
    {
        if ((await StepsAsync(matter, cancellation)).Find(step => step.StepId == stepId && step.IsOpen) is { } open)
        {
            open.DoneOn = on;
            await changes.FulfilAsync(new DutiesOfSource(MatterStep.SourceKind, open.Id), on, "Đã xong", officer.Id, cancellation);
        }

        if (stepId != InformationStep && ProcedureOf(matter).Step(stepId).Brings is { } brings)
        {
            await HappenedAsync(matter, brings, on, cancellation);
        }

        await SettleAsync(matter, cancellation);
    }

    /// <summary>Begins what has come to begin, and counts every open step anew.</summary>
    public async Task RecountAsync(SealedMatter matter, CancellationToken cancellation)
    {
        var steps = await StepsAsync(matter, cancellation);
        var times = await TimesAsync(matter, steps, cancellation);
        foreach (var wanted in ProcedureOf(matter).Steps.Where(step => step.Actor is not CaseActor.Sender && step.Id != "receive" && times.Events.ContainsKey(step.After)
            && (step.IsRequired || steps.Exists(one => one.StepId == step.Id))))
        {
            var due = ProcedureClock.Due(law, wanted, times)?.Day;
            if (steps.Find(step => step.StepId == wanted.Id) is not { } step)
            {
                Begin(matter, wanted.Id, times.Events[wanted.After], due);
            }
            else if (step.IsOpen && step.DueOn != due)
            {
                step.DueOn = due;
                await changes.ChangeAsync(new DutiesOfSource(MatterStep.SourceKind, step.Id), new DutyChange(null, true, due, "Theo hồ sơ"), officer.Id, cancellation);
            }
        }

        await SettleAsync(matter, cancellation);
    }

    public void Begin(SealedMatter matter, string stepId, DateOnly startedOn, DateOnly? dueOn)
    {
        var step = new MatterStep { Id = OrderedId.New(), MatterId = matter.Id, StepId = stepId, StartedOn = startedOn, DueOn = dueOn };
        db.Add(step);
        if (matter.IsOffLedger)
        {
            return;
        }

        ledger.Raise(
            new NewDuty
            {
                UnitId = matter.UnitId, AssignerUnitId = matter.UnitId, Title = $"Việc theo hồ sơ số {matter.Number}/{matter.Year}", DueOn = dueOn, GivenOn = clock.Today,

                // Without an address: only those it was encrypted for could follow it, and it would say what kind of file it is.
                Source = new DutySource(MatterStep.SourceKind, step.Id, $"Hồ sơ số {matter.Number}/{matter.Year}"),
            },
            officer.Id);
    }

    /// <summary>Steps that the law knows but not every matter takes, which can begin now: a demand to the level below, following the conclusion.</summary>
    public async Task<IReadOnlyList<ProcedureStep>> OptionalAsync(SealedMatter matter, CancellationToken cancellation)
    {
        var (steps, moments) = (await StepsAsync(matter, cancellation), await MomentsAsync(matter, cancellation));
        return matter.IsInformation || !matter.IsOpen ? []
            : [.. ProcedureOf(matter).Steps.Where(step => !step.IsRequired && moments.Exists(moment => moment.Event == step.After) && !steps.Exists(one => one.StepId == step.Id))];
    }

    /// <summary>Begins an optional step; its day counts from the event it runs from, not from today.</summary>
    public async Task BeginOptionalAsync(SealedMatter matter, ProcedureStep wanted, CancellationToken cancellation)
    {
        var times = await TimesAsync(matter, await StepsAsync(matter, cancellation), cancellation);
        Begin(matter, wanted.Id, times.Events[wanted.After], ProcedureClock.Due(law, wanted, times)?.Day);
        await SettleAsync(matter, cancellation);
    }

    public async Task EndAsync(SealedMatter matter, MatterState state, string? endingId, DateOnly on, CancellationToken cancellation)
    {
        foreach (var step in (await StepsAsync(matter, cancellation)).Where(step => step.IsOpen))
        {
            step.IsDropped = true;
            await changes.WithdrawAsync(new DutiesOfSource(MatterStep.SourceKind, step.Id), "Hồ sơ đã kết thúc", officer.Id, cancellation);
        }

        (matter.State, matter.EndingId, matter.EndedOn, matter.ProposedBy) = (state, endingId, on, null);
        await SettleAsync(matter, cancellation);
    }

    /// <summary>How the day of a step was counted, with its article: for those who work on the matter, on no other page.</summary>
    public async Task<string?> ExplainAsync(SealedMatter matter, MatterStep step, CancellationToken cancellation)
    {
        if (step.StepId == InformationStep || step.DueOn is null)
        {
            return null;
        }

        return ProcedureClock.Due(law, ProcedureOf(matter).Step(step.StepId), await TimesAsync(matter, [step], cancellation))?.Due?.Explain();
    }

    private async Task<CaseTimes> TimesAsync(SealedMatter matter, IReadOnlyList<MatterStep> steps, CancellationToken cancellation) => new()
    {
        LawDay = matter.LawDay,
        Events = (await MomentsAsync(matter, cancellation)).ToDictionary(moment => moment.Event, moment => moment.On),
        Traits = matter.TraitSet,
        Extensions = steps.GroupBy(step => step.StepId).ToDictionary(group => group.Key, group => group.Max(step => step.Extensions)),
    };

    private async Task<List<MatterMoment>> MomentsAsync(SealedMatter matter, CancellationToken cancellation) =>
        [.. (await db.Set<MatterMoment>().Where(moment => moment.MatterId == matter.Id).ToListAsync(cancellation)).Union(db.Set<MatterMoment>().Local.Where(moment => moment.MatterId == matter.Id))];

    private async Task SettleAsync(SealedMatter matter, CancellationToken cancellation)
    {
        var open = (await StepsAsync(matter, cancellation)).Where(step => step.IsOpen).ToList();
        matter.DueOn = open.Min(step => step.DueOn);
        matter.DueOrder = matter.DueOn ?? SealedMatter.NoDay;
        if (matter.State is MatterState.Concluded && open.Count == 0)
        {
            (matter.State, matter.EndedOn) = (MatterState.Closed, Today);
        }
    }
}
