using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>What the adoption of a plan would make, worked out from the items as they stand: shown before, carried out after.</summary>
internal sealed class AdoptionDraft
{
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Items that become duties, with who does them.</summary>
    public required IReadOnlyList<AssignedMeasure> Duties { get; init; }

    /// <summary>Items of the kind "việc phải làm" that only repeat a reporting duty.</summary>
    public required IReadOnlyList<Measure> Reporting { get; init; }

    public required IReadOnlyList<RegimeDraft> Regimes { get; init; }

    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>Duties to do that nobody is named for, or whose name means nobody yet: they hold the adoption up.</summary>
    public required IReadOnlyList<Blocker> Blockers { get; init; }

    /// <summary>Changes with every change of the items, so that a summary seen is not adopted in another shape.</summary>
    public required string Stamp { get; init; }

    public IEnumerable<AssignedMeasure> Once => Duties.Where(duty => duty.Measure.Rhythm == Rhythm.Once || Regimes.Count == 0);

    /// <summary>Raised when a period opens; without a regime there is no period, and they are raised once without a day.</summary>
    public IEnumerable<AssignedMeasure> Standing => Duties.Where(duty => duty.Measure.Rhythm != Rhythm.Once && Regimes.Count > 0);

    public int RaisedNow => Once.Sum(duty => duty.Units.Count);

    public int UnitCount => Duties.SelectMany(duty => duty.Units).Select(unit => unit.Id).Distinct().Count();

    public int WithoutDay => Once.Count(duty => duty.Measure.DueOn is null);

    public int Unsettled => Measures.Count(measure => measure.SettledAt is null);

    public static async Task<AdoptionDraft> LoadAsync(AppDbContext db, Plan plan, DateOnly today, CancellationToken cancellation)
    {
        var measures = await db.Set<Measure>().Where(m => m.PlanId == plan.Id && m.ReplacedIn == null)
            .OrderBy(m => m.Start).ThenBy(m => m.Ordinal).ToListAsync(cancellation);
        var names = await NamesInPlan.LoadAsync(db, plan.Id, today, cancellation);
        var reports = await db.Set<PlanReport>().AsNoTracking().Where(r => r.PlanId == plan.Id).OrderBy(r => r.Position).ToListAsync(cancellation);
        var issuerPath = await db.Set<UnitRow>().Where(unit => unit.Id == plan.IssuerUnitId).Select(unit => unit.Path).SingleAsync(cancellation);
        return new Builder(names, issuerPath).Build(measures, reports);
    }

    private sealed class Builder(NamesInPlan names, string issuerPath)
    {
        private readonly List<AssignedMeasure> duties = [];
        private readonly List<Measure> reporting = [];
        private readonly List<RegimeDraft> regimes = [];
        private readonly List<LeftOut> leftOut = [];
        private readonly List<Blocker> blockers = [];

        public AdoptionDraft Build(List<Measure> measures, List<PlanReport> reports)
        {
            foreach (var report in reports)
            {
                Take(report);
            }

            foreach (var measure in measures.Where(measure => measure.Kind == MeasureKind.Duty))
            {
                Take(measure);
            }

            return new AdoptionDraft
            {
                Measures = measures, Duties = duties, Reporting = reporting, Regimes = regimes, LeftOut = leftOut, Blockers = blockers,
                Stamp = $"{measures.Count}-{measures.Sum(measure => measure.Version)}-{reports.Sum(report => report.Version)}-{names.Version}",
            };
        }

        private void Take(PlanReport report)
        {
            var label = $"{names.Written(report.FromNameId)} → {(report.ToNameId is { } named ? names.Written(named) : "?")}";
            var periods = RhythmOf.Read(report.Periods);
            if (report.IsLeftOut)
            {
                leftOut.Add(new LeftOut(label, "Đã chọn không lập chế độ báo cáo này"));
                return;
            }

            if (report.ToNameId is not { } toId || names.Units(toId) is not [var to])
            {
                leftOut.Add(new LeftOut(label, "Nơi nhận không phải là một đơn vị của địa phương này"));
                return;
            }

            if (!to.Path.StartsWith(issuerPath, StringComparison.Ordinal))
            {
                leftOut.Add(new LeftOut(label, "Báo cáo lên cấp trên: lập từ báo cáo tổng hợp, không giao cho đơn vị"));
                return;
            }

            if (names.Unknown(report.FromNameId) is { } unknown)
            {
                blockers.Add(new Blocker(null, report.Section, label, unknown));
                return;
            }

            var senders = names.Units(report.FromNameId).Where(unit => unit.Id != to.Id).ToList();
            if (senders.Count > 0)
            {
                regimes.Add(new RegimeDraft(report.Id, label, report.Section, senders, to, periods, report.PeriodsWritten));
            }
        }

        private void Take(Measure measure)
        {
            if (measure.ReportId is { } reportId && regimes.Exists(regime => regime.ReportId == reportId))
            {
                reporting.Add(measure);
                return;
            }

            var parties = names.Of(measure.Id);
            var leads = parties.Where(party => !party.IsPartner).ToList();
            var unknown = parties.Select(party => names.Unknown(party.NameId)).FirstOrDefault(part => part is not null);
            if (leads.Count == 0 || unknown is not null)
            {
                blockers.Add(new Blocker(measure.Ordinal, measure.Section, measure.Text, unknown));
                return;
            }

            var units = leads.SelectMany(party => names.Units(party.NameId)).DistinctBy(unit => unit.Id).ToList();
            var partners = parties.Where(party => party.IsPartner).SelectMany(party => names.Units(party.NameId)).DistinctBy(unit => unit.Id).ToList();
            duties.Add(new AssignedMeasure(measure, units, partners));
        }
    }
}

/// <param name="Units">Each of them gets a duty.</param>
internal sealed record AssignedMeasure(Measure Measure, IReadOnlyList<UnitRow> Units, IReadOnlyList<UnitRow> Partners);

internal sealed record RegimeDraft(
    Guid ReportId, string Label, string? Section, IReadOnlyList<UnitRow> Senders, UnitRow To, IReadOnlyList<ReportPeriodKind> Periods, string PeriodsWritten);

/// <param name="Why">Vietnamese sentence, key of its translation.</param>
internal sealed record LeftOut(string What, string Why);

/// <param name="Ordinal">The item; null for a reporting duty.</param>
/// <param name="Unknown">The name nobody answers to; null where no unit is named at all.</param>
internal sealed record Blocker(int? Ordinal, string? Section, string What, string? Unknown);

/// <summary>All names of a plan with the units they mean on a day: three queries, whatever the size of the plan.</summary>
internal sealed class NamesInPlan
{
    private readonly Dictionary<Guid, PlanName> names;
    private readonly ILookup<Guid, UnitRow> units;
    private readonly ILookup<Guid, MeasureUnit> parties;

    private NamesInPlan(Dictionary<Guid, PlanName> names, ILookup<Guid, UnitRow> units, ILookup<Guid, MeasureUnit> parties) =>
        (this.names, this.units, this.parties) = (names, units, parties);

    public int Version => names.Values.Sum(name => name.Version);

    public static async Task<NamesInPlan> LoadAsync(AppDbContext db, Guid planId, DateOnly day, CancellationToken cancellation)
    {
        var names = await db.Set<PlanName>().AsNoTracking().Where(name => name.PlanId == planId).ToDictionaryAsync(name => name.Id, cancellation);
        var units = await db.Set<PlanNameUnit>().AsNoTracking().Where(unit => unit.PlanId == planId)
            .Join(db.Set<UnitRow>().Where(unit => unit.From <= day && (unit.To == null || unit.To >= day)), name => name.UnitId, unit => unit.Id, (name, unit) => new { name.NameId, Unit = unit })
            .OrderBy(pair => pair.Unit.Position).ToListAsync(cancellation);
        var parties = await db.Set<MeasureUnit>().AsNoTracking().Where(unit => unit.PlanId == planId).OrderBy(unit => unit.Position).ToListAsync(cancellation);
        return new NamesInPlan(names, units.ToLookup(pair => pair.NameId, pair => pair.Unit), parties.ToLookup(party => party.MeasureId));
    }

    public IReadOnlyList<MeasureUnit> Of(Guid measureId) => [.. parties[measureId]];

    public List<UnitRow> Units(Guid nameId) => [.. units[nameId]];

    public string Written(Guid nameId) => names[nameId].Written;

    /// <summary>The first part of the name that nobody answers to; also a name whose units have all ended.</summary>
    public string? Unknown(Guid nameId) => names[nameId].Unknown?.Split('\n')[0] ?? (units[nameId].Any() ? null : names[nameId].Written);
}
