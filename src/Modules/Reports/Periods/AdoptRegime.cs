using CoSo.Kernel;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>
/// Makes the regime and the periods of its year. The period that runs on the day of adoption opens at once; those whose cut-off has
/// passed stay closed until the coordinator opens them; later ones open on their first day. Never saves.
/// </summary>
internal sealed class AdoptRegime(AppDbContext db, OpenPeriod openPeriod, FormIndicators indicators, Locality locality, LawBook law, Clock clock)
    : IReportRegimes
{
    public async Task AdoptAsync(NewRegime regime, DateOnly adoptedOn, Guid actorId, CancellationToken cancellation)
    {
        var made = new Regime
        {
            Id = OrderedId.New(),
            PlanId = regime.PlanId,
            Year = regime.Year,
            Name = regime.Name.Length > 1000 ? regime.Name[..1000] : regime.Name,
            ToUnitId = regime.ToUnitId,
            Kinds = PeriodKindsOf.Named(regime.Periods),
            SourceLabel = regime.SourceLabel,
            AdoptedOn = adoptedOn,
            Senders = [.. regime.SenderUnitIds.Distinct().Select(id => new RegimeSender { UnitId = id })],
        };
        db.Add(made);
        db.Record(new RegimeAdopted(made.Id, made.ToUnitId, made.PlanId, made.Senders.Count), actorId, clock.UtcNow);
        await indicators.RegisterAsync(cancellation);
        foreach (var day in ReportCalendar.CutOffs(made.Year, made.Kinds, law.Reporting))
        {
            var period = await PeriodAsync(day, cancellation);
            period.Kinds |= day.Kinds;
            if (period.State != PeriodState.Waiting || (day.From <= adoptedOn && day.CutOff >= adoptedOn))
            {
                await openPeriod.OpenAsync(period, [made], actorId, cancellation);
            }
        }
    }

    private async Task<Period> PeriodAsync(CutOffDay day, CancellationToken cancellation)
    {
        var known = db.Set<Period>().Local.FirstOrDefault(p => p.CutOff == day.CutOff)
            ?? await db.Set<Period>().SingleOrDefaultAsync(p => p.CutOff == day.CutOff, cancellation);
        if (known is not null)
        {
            return known;
        }

        var sending = ReportCalendar.Sending(day.CutOff, locality.Rules, law.Calendar);
        var period = new Period
        {
            Id = OrderedId.New(), Year = day.Year, Quarter = day.Quarter, From = day.From, Since = day.Since, CutOff = day.CutOff,
            DueOn = sending.On, DueHow = sending.How,
        };
        db.Add(period);
        return period;
    }
}
