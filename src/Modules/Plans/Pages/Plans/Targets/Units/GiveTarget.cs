using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Units;

/// <summary>Gives a target to units (a group fans out) and sets what each is to reach.</summary>
internal sealed class GiveTarget(AppDbContext db, TargetBook book, IUnitDirectory directory, Officer officer, Clock clock)
{
    public async Task<Outcome<Target>> AddAsync(Guid id, string names, CancellationToken cancellation)
    {
        var found = await FindAsync(id, cancellation);
        if (found.Value is not { } target)
        {
            return found.Refusal!;
        }

        var match = await directory.FindAsync(names, clock.Today, cancellation);
        if (match.Unknown.Count > 0 || match.Units.Count == 0)
        {
            return new Refusal("target-unit-unknown", "Không rõ đơn vị: {0}. Ghi tên như trong danh sách đơn vị, hoặc chọn một nhóm.") { Arguments = [string.Join("; ", match.Unknown.DefaultIfEmpty(names))] };
        }

        var known = await db.Set<TargetUnit>().Where(unit => unit.TargetId == id).Select(unit => unit.UnitId).ToListAsync(cancellation);
        var added = match.Units.Where(unit => unit.Id != target.OwnerUnitId && !known.Contains(unit.Id)).ToList();
        if (added.Count == 0)
        {
            return new Refusal("target-given", "Các đơn vị này đã được giao chỉ tiêu.");
        }

        db.AddRange(added.Select(unit => new TargetUnit { TargetId = id, UnitId = unit.Id }));
        book.Step(target, TargetStepKind.Given, null, null, null, null, string.Join(", ", added.Select(unit => unit.ShortName)), null);
        book.Record(new TargetGiven(id, target.OwnerUnitId, [.. added.Select(unit => unit.Id)], []));
        return await SaveAsync(target, cancellation);
    }

    /// <param name="planned">As typed, by unit.</param>
    /// <param name="remove">Units that the target is taken from; those with a result keep it.</param>
    public async Task<Outcome<Target>> SaveAsync(Guid id, int year, TargetPeriod period, IReadOnlyDictionary<Guid, string?> planned, IReadOnlyList<Guid> remove, CancellationToken cancellation)
    {
        var found = await FindAsync(id, cancellation);
        if (found.Value is not { } target)
        {
            return found.Refusal!;
        }

        var units = await db.Set<TargetUnit>().Where(unit => unit.TargetId == id).ToListAsync(cancellation);
        var names = await db.Set<UnitRow>().Where(unit => db.Set<TargetUnit>().Any(given => given.TargetId == id && given.UnitId == unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellation);
        var changed = false;
        foreach (var unit in units.Where(unit => planned.ContainsKey(unit.UnitId) && !remove.Contains(unit.UnitId)))
        {
            var text = planned[unit.UnitId];
            var value = string.IsNullOrWhiteSpace(text) ? null : TargetNumbers.Read(target.Kind, target.Scale, text);
            if (value is null && !string.IsNullOrWhiteSpace(text))
            {
                db.ChangeTracker.Clear();
                return new Refusal("target-number", TargetNumbers.Fault(target.Kind)) { Arguments = [names[unit.UnitId]] };
            }

            changed |= await book.PlanAsync(target, unit.UnitId, year, period, value, cancellation);
        }

        var taken = units.Where(unit => remove.Contains(unit.UnitId)).ToList();
        if (taken.Count > 0)
        {
            db.RemoveRange(taken);
            book.Step(target, TargetStepKind.Given, null, null, null, string.Join(", ", taken.Select(unit => names[unit.UnitId])), null, null);
            book.Record(new TargetGiven(id, target.OwnerUnitId, [], [.. taken.Select(unit => unit.UnitId)]));
        }

        return changed || taken.Count > 0 ? await SaveAsync(target, cancellation) : TargetRefusals.NothingNew;
    }

    private async Task<Outcome<Target>> FindAsync(Guid id, CancellationToken cancellation)
    {
        var target = await db.ManagedTargets(officer).SingleOrDefaultAsync(t => t.Id == id, cancellation);
        return target is null ? TargetRefusals.Gone : target.WithdrawnAt is not null ? TargetRefusals.Withdrawn : target;
    }

    private async Task<Outcome<Target>> SaveAsync(Target target, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return target;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return TargetRefusals.ChangedMeanwhile;
        }
    }
}
