using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Puts differences into force as one more version: new duties are raised, changed ones get their new day and words, duties of
/// units no longer named and of removed items are withdrawn, all with the paper as reason. The item keeps its identity, so that
/// deeds, evidence and units' plans stay with it; what it said before stands in the version. Adds to the unit of work, never saves.
/// </summary>
internal sealed class ApplyDifference(AppDbContext db, RaiseDuties raiseDuties, MeasureBases bases, IDutyChanges changes, Officer officer, Clock clock)
{
    public async Task ApplyAsync(Plan plan, IReadOnlyList<Difference> differences, NewVersion wanted, CancellationToken cancellation)
    {
        plan.CurrentVersion++;
        var version = new PlanVersion
        {
            Id = OrderedId.New(), PlanId = plan.Id, Number = plan.CurrentVersion, Paper = wanted.Paper.Cut(PlanVersion.PaperMaxLength)!, PaperOn = wanted.PaperOn,
            SourcePlanId = wanted.SourcePlanId, AppliedBy = officer.Id, AppliedByName = officer.Name, AppliedAt = clock.UtcNow,
        };
        db.Add(version);
        var ordinal = await db.Set<Measure>().Where(m => m.PlanId == plan.Id).MaxAsync(m => (int?)m.Ordinal, cancellation) ?? 0;
        var context = new Context(plan, version, await db.Set<PlanName>().Where(name => name.PlanId == plan.Id).ToDictionaryAsync(name => name.Folded, cancellation),
            await db.Set<Workstream>().Where(w => w.PlanId == plan.Id).GroupBy(w => w.Number).Select(group => group.First()).ToDictionaryAsync(w => w.Number, w => w.Id, cancellation));
        var place = 0;
        foreach (var difference in differences.Where(one => one.Kind is not null))
        {
            place = difference.Old?.Measure.Start ?? place;
            await (difference.Kind switch
            {
                ChangeKind.Added => AddAsync(context, difference.New!, ++ordinal, place, cancellation),
                ChangeKind.Removed => RemoveAsync(context, difference.Old!, cancellation),
                _ => ChangeAsync(context, difference, cancellation),
            });
        }

        int CountOf(ChangeKind kind) => differences.Count(one => one.Kind == kind);
        db.Record(
            new PlanAmended(plan.Id, plan.IssuerUnitId, version.Number, version.Paper, CountOf(ChangeKind.Added), CountOf(ChangeKind.Changed), CountOf(ChangeKind.Moved), CountOf(ChangeKind.Removed)),
            officer.Id, clock.UtcNow);
    }

    private async Task AddAsync(Context context, ItemState wanted, int ordinal, int place, CancellationToken cancellation)
    {
        var read = wanted.Measure;
        var measure = new Measure
        {
            Id = OrderedId.New(), PlanId = context.Plan.Id, Ordinal = ordinal, Kind = read.Kind, Section = read.Section, Text = read.Text, Relation = read.Relation,
            Frequency = read.Frequency, Rhythm = read.Rhythm, Deadline = read.Deadline, DueOn = read.DueOn, DueBasis = read.DueBasis ?? (read.DueOn is null ? null : context.Version.Paper),
            WorkstreamId = wanted.Stream is { } number && context.Streams.TryGetValue(number, out var id) ? id : null, Confidence = 1, Start = place, End = place,
            MadeIn = context.Version.Id, IsAdopted = true,
        };
        measure.Settle(officer, clock.UtcNow);
        db.Add(measure);
        Name(context, measure.Id, wanted.Names);
        await bases.SetAsync(context.Plan.Id, measure.Id, wanted.Bases, cancellation);
        db.Add(new SearchEntry { SubjectId = measure.Id, Kind = "measure", Url = $"/ke-hoach/{context.Plan.Id}/muc/{ordinal}", Title = measure.Text, Folded = VietnameseText.Fold($"{measure.Text} {context.Plan.Number}") });
        await RaiseAsync(context, measure, wanted, wanted.LeadIds, cancellation);
        Write(context, measure.Id, ordinal, ChangeKind.Added, null, wanted);
    }

    private async Task RemoveAsync(Context context, ItemState old, CancellationToken cancellation)
    {
        old.Measure.ReplacedIn = context.Version.Id;
        old.Measure.Touch(officer, clock.UtcNow);
        await changes.WithdrawAsync(Duties(old.Measure.Id), $"Bỏ theo {context.Version.Paper}", officer.Id, cancellation);
        if (await EntryAsync(old.Measure.Id, cancellation) is { } entry)
        {
            db.Remove(entry);
        }

        Write(context, old.Measure.Id, old.Measure.Ordinal, ChangeKind.Removed, old, null);
    }

    private async Task ChangeAsync(Context context, Difference difference, CancellationToken cancellation)
    {
        var (old, wanted) = (difference.Old!, difference.New!);
        var (measure, read) = (old.Measure, wanted.Measure);
        Write(context, measure.Id, measure.Ordinal, difference.Kind!.Value, old, wanted);
        var wasDuty = measure.Kind == MeasureKind.Duty;
        var (newWords, newDay) = (read.Text != measure.Text, read.DueOn != measure.DueOn);
        (measure.Text, measure.Section, measure.Kind, measure.Rhythm, measure.Deadline) = (read.Text, read.Section ?? measure.Section, read.Kind, read.Rhythm, read.Deadline ?? measure.Deadline);
        if (newDay)
        {
            (measure.DueOn, measure.DueBasis) = (read.DueOn, read.DueOn is null ? null : context.Version.Paper);
        }

        measure.AmendedIn = context.Version.Id;
        measure.Touch(officer, clock.UtcNow);
        if (newWords && await EntryAsync(measure.Id, cancellation) is { } entry)
        {
            (entry.Title, entry.Folded) = (measure.Text, VietnameseText.Fold($"{measure.Text} {context.Plan.Number}"));
        }

        if (wanted.Bases.Count > 0)
        {
            await bases.SetAsync(context.Plan.Id, measure.Id, wanted.Bases, cancellation);
        }

        await MoveDutiesAsync(context, old, wanted, wasDuty, new DutyChange(newWords ? measure.Text : null, newDay, measure.DueOn, context.Version.Paper), cancellation);
        if (!old.LeadIds.SetEquals(wanted.LeadIds))
        {
            db.RemoveRange(await db.Set<MeasureUnit>().Where(unit => unit.MeasureId == measure.Id).ToListAsync(cancellation));
            Name(context, measure.Id, wanted.Names, rebuilt: true);
        }
    }

    private async Task MoveDutiesAsync(Context context, ItemState old, ItemState wanted, bool wasDuty, DutyChange change, CancellationToken cancellation)
    {
        var (measure, before, after) = (old.Measure, wasDuty ? old.LeadIds : [], wanted.Measure.Kind == MeasureKind.Duty ? wanted.LeadIds : []);
        foreach (var gone in before.Except(after))
        {
            await changes.WithdrawAsync(Duties(measure.Id, gone), $"Không còn giao cho đơn vị theo {context.Version.Paper}", officer.Id, cancellation);
        }

        if (change.Title is not null || change.SetsDay)
        {
            await changes.ChangeAsync(Duties(measure.Id), measure.Rhythm == Rhythm.Once ? change : change with { SetsDay = false }, officer.Id, cancellation);
        }

        await RaiseAsync(context, measure, wanted, [.. after.Except(before)], cancellation);
    }

    private async Task RaiseAsync(Context context, Measure measure, ItemState wanted, HashSet<Guid> unitIds, CancellationToken cancellation)
    {
        if (measure is not { Kind: MeasureKind.Duty, Rhythm: Rhythm.Once } || unitIds.Count == 0)
        {
            return;
        }

        var partners = wanted.Names.Where(name => name.IsPartner).SelectMany(name => name.UnitIds).ToHashSet();
        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => unitIds.Contains(unit.Id) || partners.Contains(unit.Id)).OrderBy(unit => unit.Position).ToListAsync(cancellation);
        raiseDuties.Raise(context.Plan, new AssignedMeasure(measure, [.. units.Where(unit => unitIds.Contains(unit.Id))], [.. units.Where(unit => partners.Contains(unit.Id))]), null, officer.Id);
    }

    /// <summary>Names of the amending text become names of the plan, with the units a person has said they mean.</summary>
    private void Name(Context context, Guid measureId, IReadOnlyList<NamedUnits> names, bool rebuilt = false)
    {
        var position = 0;
        foreach (var name in names.DistinctBy(name => VietnameseText.Fold(name.Written)))
        {
            var folded = VietnameseText.Fold(name.Written);
            if (!context.Names.TryGetValue(folded, out var known))
            {
                context.Names[folded] = known = new PlanName { Id = OrderedId.New(), PlanId = context.Plan.Id, Written = name.Written, Folded = folded };
                db.Add(known);
                db.AddRange(name.UnitIds.Distinct().Select(unitId => new PlanNameUnit { NameId = known.Id, UnitId = unitId, PlanId = context.Plan.Id }));
            }

            // A row taken away and put back in one save is the same row.
            if (rebuilt && db.ChangeTracker.Entries<MeasureUnit>().FirstOrDefault(entry => entry.Entity.MeasureId == measureId && entry.Entity.NameId == known.Id) is { } there)
            {
                there.State = EntityState.Modified;
                (there.Entity.IsPartner, there.Entity.Position) = (name.IsPartner, position++);
                continue;
            }

            db.Add(new MeasureUnit { MeasureId = measureId, NameId = known.Id, IsPartner = name.IsPartner, PlanId = context.Plan.Id, Position = position++ });
        }
    }

    private void Write(Context context, Guid measureId, int ordinal, ChangeKind kind, ItemState? old, ItemState? wanted) => db.Add(new PlanChange
    {
        Id = OrderedId.New(), VersionId = context.Version.Id, PlanId = context.Plan.Id, MeasureId = measureId, Ordinal = ordinal, Kind = kind,
        Before = old?.Measure.Text, After = wanted?.Measure.Text, DueBefore = old?.Measure.DueOn, DueAfter = wanted?.Measure.DueOn,
        UnitsBefore = old?.Units, UnitsAfter = wanted?.Units, BasesBefore = BasesOf(old), BasesAfter = wanted is { Bases.Count: 0 } ? BasesOf(old) : BasesOf(wanted), SectionBefore = old?.Measure.Section, SectionAfter = wanted?.Measure.Section,
    });

    private static string? BasesOf(ItemState? state) => state is { Bases.Count: > 0 } ? MeasureBases.Join(state.Bases) : null;

    private static DutiesOfSource Duties(Guid measureId, Guid? unitId = null) => new("measure", measureId, unitId);

    private Task<SearchEntry?> EntryAsync(Guid measureId, CancellationToken cancellation) =>
        db.Set<SearchEntry>().SingleOrDefaultAsync(entry => entry.SubjectId == measureId, cancellation);

    private sealed record Context(Plan Plan, PlanVersion Version, Dictionary<string, PlanName> Names, Dictionary<string, Guid> Streams);
}

/// <param name="Paper">"Kế hoạch số 160/KH-UBND ngày 2/7/2024".</param>
internal sealed record NewVersion(string Paper, DateOnly? PaperOn, Guid? SourcePlanId);
