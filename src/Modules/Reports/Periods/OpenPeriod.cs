using CoSo.Kernel;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>
/// Opens periods: one return for each unit and cut-off day, its duty, and whoever reopens standing work is told. A period opens by
/// itself from the first day of its quarter to its cut-off; one whose cut-off had passed before the plan was adopted opens only
/// when the coordinator asks.
/// </summary>
internal sealed class OpenPeriod(
    AppDbContext db, Locality locality, LawBook law, Clock clock, IUnitDirectory units, ISuccession succession, IEnumerable<IPeriodOpened> listeners, IDutyLedger ledger)
{
    /// <summary>Opens the period because the coordinator asks.</summary>
    public async Task<Outcome<Period>> RunAsync(DateOnly cutOff, Guid actorId, CancellationToken cancellation)
    {
        var period = await db.Set<Period>().SingleOrDefaultAsync(p => p.CutOff == cutOff, cancellation);
        if (period is null)
        {
            return new Refusal("no-period", "Không có kỳ báo cáo này.");
        }

        if (period.State != PeriodState.Waiting)
        {
            return new Refusal("already-open", "Kỳ báo cáo này đã mở.");
        }

        await OpenAsync(period, await RegimesAsync(period, cancellation), actorId, cancellation);
        await db.SaveChangesAsync(cancellation);
        return period;
    }

    /// <summary>Opens the periods whose quarter has begun. Called at start and when the day changes; saves.</summary>
    public async Task<int> OpenDueAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var due = await db.Set<Period>()
            .Where(p => p.State == PeriodState.Waiting && p.From <= today && p.CutOff >= today).ToListAsync(cancellation);
        foreach (var period in due)
        {
            await OpenAsync(period, await RegimesAsync(period, cancellation), Guid.Empty, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return due.Count;
    }

    /// <summary>Adds to the unit of work: the period's state, returns that are missing, duties. Harmless on what is there already.</summary>
    public async Task OpenAsync(Period period, IReadOnlyList<Regime> regimes, Guid actorId, CancellationToken cancellation)
    {
        var isOpening = period.State == PeriodState.Waiting;
        var before = await ReturnsAsync(period, cancellation);
        var senders = await SendersAsync(period, regimes, cancellation);
        foreach (var sender in senders.Returns)
        {
            if (before.Find(r => r.UnitId == sender.Unit.Id) is { } existing)
            {
                existing.Kinds |= sender.Kinds;
            }
            else
            {
                AddReturn(period, sender, actorId);
            }
        }

        if (isOpening)
        {
            period.State = PeriodState.Open;
            period.OpenedAt = clock.UtcNow;
            db.Record(new PeriodOpened(period.Id, senders.CoordinatorId, period.CutOff, senders.Returns.Count), actorId, clock.UtcNow);
        }

        await ConsolidatedAsync(period, senders, actorId, cancellation);
        foreach (var planId in regimes.Select(regime => regime.PlanId).Distinct())
        {
            foreach (var listener in listeners)
            {
                await listener.OpenedAsync(planId, period.From, period.CutOff, actorId, cancellation);
            }
        }
    }

    private async Task<List<Return>> ReturnsAsync(Period period, CancellationToken cancellation)
    {
        var stored = await db.Set<Return>().Where(r => r.PeriodId == period.Id).ToListAsync(cancellation);
        return [.. stored.Union(db.Set<Return>().Local.Where(r => r.PeriodId == period.Id))];
    }

    private async Task<List<Regime>> RegimesAsync(Period period, CancellationToken cancellation)
    {
        var regimes = await db.Set<Regime>().Include(r => r.Senders).Where(r => r.Year == period.Year).ToListAsync(cancellation);
        return [.. regimes.Where(regime => (regime.Kinds & period.Kinds) != PeriodKinds.None)];
    }

    /// <summary>
    /// A unit that is to report to itself does not; what the coordinator or the authority itself owes to others is the consolidated
    /// report, not a return. In the place of a unit that has ended stand those that took over; where nobody did, nobody reports.
    /// </summary>
    private async Task<Senders> SendersAsync(Period period, IReadOnlyList<Regime> regimes, CancellationToken cancellation)
    {
        var coordinator = await units.ByCodeAsync(locality.CoordinatorUnit, clock.Today, cancellation);
        var root = await units.ByCodeAsync(locality.RootUnit, clock.Today, cancellation);
        var named = regimes.SelectMany(regime => regime.Senders).Select(sender => sender.UnitId).ToHashSet();
        var after = await succession.AfterAsync(named, clock.Today, cancellation);
        named.UnionWith(after.Values.SelectMany(units => units));
        var rows = await db.Set<UnitRow>().Where(unit => named.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, cancellation);
        var returns = new Dictionary<Guid, Sender>();
        Regime? upward = null;
        foreach (var regime in regimes)
        {
            foreach (var unitId in regime.Senders.SelectMany(sender => after.GetValueOrDefault(sender.UnitId) ?? [sender.UnitId]).Distinct().Where(rows.ContainsKey))
            {
                if (unitId == regime.ToUnitId || unitId == coordinator?.Id || unitId == root?.Id)
                {
                    upward ??= regime.ToUnitId == coordinator?.Id || regime.ToUnitId == unitId ? null : regime;
                    continue;
                }

                var kinds = regime.Kinds & period.Kinds;
                returns[unitId] = returns.TryGetValue(unitId, out var known)
                    ? known with { Kinds = known.Kinds | kinds }
                    : new Sender(rows[unitId], regime, kinds);
            }
        }

        return new Senders([.. returns.Values.OrderBy(sender => sender.Unit.Position)], upward, coordinator?.Id, root?.Id);
    }

    private void AddReturn(Period period, Sender sender, Guid actorId)
    {
        var given = clock.Today;
        var made = new Return
        {
            Id = OrderedId.New(),
            PeriodId = period.Id,
            UnitId = sender.Unit.Id,
            ToUnitId = sender.Regime.ToUnitId,
            Kinds = sender.Kinds,
            DueOn = period.DueOn,
            DueHow = period.DueHow,
            GivenOn = given,
            NeverLate = sender.Unit.IsRequested || ReturnNotice.IsShort(given, period.DueOn, law, locality),
        };
        made.Steps.Add(new ReturnStep { Id = OrderedId.New(), Kind = ReturnStepKind.Opened, At = clock.UtcNow, By = "CoSo" });
        db.Add(made);
        db.Record(new ReturnOpened(made.Id, made.UnitId, period.CutOff, made.DueOn), actorId, clock.UtcNow);
        ledger.Raise(
            new NewDuty
            {
                UnitId = made.UnitId,
                AssignerUnitId = made.ToUnitId,
                // By its day, not by its kinds: another regime of the same plan may add a kind to this return a moment later.
                Title = $"Gửi báo cáo định kỳ, số liệu đến ngày {Vn.Day(period.CutOff)}",
                Source = ReturnDuty.SourceOf(made, sender.Regime.SourceLabel),
                Relation = sender.Unit.IsRequested ? DutyRelation.Request : DutyRelation.Order,
                DueOn = period.DueOn,
                DueHow = period.DueHow,
                GivenOn = given,
                PlanId = sender.Regime.PlanId,
                Period = period.Key,
            },
            actorId);
    }

    private async Task ConsolidatedAsync(Period period, Senders senders, Guid actorId, CancellationToken cancellation)
    {
        if (senders.CoordinatorId is not { } coordinator || senders.RootId is not { } root
            || db.Set<ConsolidatedReport>().Local.Any(r => r.PeriodId == period.Id)
            || await db.Set<ConsolidatedReport>().AnyAsync(r => r.PeriodId == period.Id, cancellation))
        {
            return;
        }

        var report = new ConsolidatedReport { Id = OrderedId.New(), PeriodId = period.Id, UnitId = root };
        db.Add(report);
        if (senders.Upward is { } regime)
        {
            ledger.Raise(
                new NewDuty
                {
                    UnitId = coordinator,
                    AssignerUnitId = root,
                    Title = $"Tham mưu báo cáo tổng hợp định kỳ, số liệu đến ngày {Vn.Day(period.CutOff)}",
                    Source = ReturnDuty.SourceOf(report, period, regime.SourceLabel),
                    Relation = DutyRelation.Draft,
                    GivenOn = clock.Today,
                    PlanId = regime.PlanId,
                    Period = period.Key,
                },
                actorId);
        }
    }

    private sealed record Sender(UnitRow Unit, Regime Regime, PeriodKinds Kinds);

    private sealed record Senders(IReadOnlyList<Sender> Returns, Regime? Upward, Guid? CoordinatorId, Guid? RootId);
}
