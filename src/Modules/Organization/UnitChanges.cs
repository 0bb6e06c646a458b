using CoSo.Kernel;
using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Carries out what a sheet says, in the unit of work; the caller saves.</summary>
internal sealed class UnitChanges(AppDbContext db, Officer officer, Clock clock)
{
    public async Task ApplyAsync(UnitDifference difference, CancellationToken cancellation)
    {
        var units = await db.Set<Unit>().OrderBy(unit => unit.Position).ToListAsync(cancellation);
        var position = units.Count == 0 ? 0 : units.Max(unit => unit.Position);
        var touched = difference.Changed.Select(change => (change.Unit, change.Line)).ToList();
        foreach (var line in difference.Added)
        {
            var unit = Make(line, ++position);
            db.Add(unit);
            db.Record(new UnitAdded(unit.Id, unit.Code), officer.Id, clock.UtcNow);
            units.Add(unit);
            touched.Add((unit, line));
        }

        // A code names its newest unit.
        var byCode = units.GroupBy(unit => unit.Code).ToDictionary(group => group.Key, group => group.MaxBy(unit => unit.From)!);
        foreach (var change in difference.Changed)
        {
            Mend(change);
        }

        foreach (var (unit, line) in touched)
        {
            unit.ParentId = line.Parent is { } parent ? byCode[parent].Id : null;
            unit.ProfessionalParentId = line.ProfessionalParent is { } professional ? byCode[professional].Id : null;
        }

        SetPaths(units);
        await SetSuccessorsAsync(touched, byCode, cancellation);
        db.Record(new UnitsImported(officer.UnitId, difference.Added.Count, difference.Changed.Count), officer.Id, clock.UtcNow);
    }

    private static Unit Make(UnitLine line, int position) => new Unit
    {
        Id = OrderedId.New(),
        Code = line.Code,
        Name = line.Name,
        ShortName = line.ShortName,
        Kind = line.Kind,
        Path = "",
        IsRequested = line.IsRequested,
        From = line.From,
        To = line.To,
        Position = position,
        StateCode = line.StateCode,
        PaperSign = line.PaperSign,
        PaperPlace = line.PaperPlace,
        Households = line.Households,
        Note = line.Note,
        IsConfirmed = line.IsConfirmed,
    }.KnownAs(line.Aliases);

    private void Mend(UnitChange change)
    {
        var (unit, line) = (change.Unit, change.Line);
        if (line.Name != unit.Name || line.ShortName != unit.ShortName)
        {
            Rename(unit, line);
        }
        else
        {
            unit.KnownAs(line.Aliases);
        }

        unit.Kind = line.Kind;
        unit.IsRequested = line.IsRequested;
        unit.To = line.To;
        unit.StateCode = line.StateCode;
        unit.PaperSign = line.PaperSign;
        unit.PaperPlace = line.PaperPlace;
        unit.Households = line.Households;
        unit.Note = line.Note;
        unit.IsConfirmed = line.IsConfirmed;
        db.Record(new UnitChanged(unit.Id, change.Fields), officer.Id, clock.UtcNow);
    }

    /// <summary>A sheet tells no day of a renaming: it counts from today; the former name stays.</summary>
    private void Rename(Unit unit, UnitLine line)
    {
        var yesterday = clock.Today.AddDays(-1);
        if (yesterday >= unit.From && !db.Set<FormerName>().Any(name => name.UnitId == unit.Id && name.To >= yesterday))
        {
            db.Add(new FormerName { Id = OrderedId.New(), UnitId = unit.Id, Name = unit.Name, ShortName = unit.ShortName, To = yesterday });
            db.Record(new UnitRenamed(unit.Id, unit.Name, line.Name, clock.Today), officer.Id, clock.UtcNow);
        }

        ChangeUnit.Rename(unit, line.Name, line.ShortName);
        unit.KnownAs(line.Aliases.Concat(unit.AliasList));
    }

    private static void SetPaths(List<Unit> units)
    {
        var byId = units.ToDictionary(unit => unit.Id);
        string PathOf(Unit unit) => (unit.ParentId is { } parent ? PathOf(byId[parent]) : "/") + unit.Code + "/";
        foreach (var unit in units)
        {
            unit.Path = PathOf(unit);
        }
    }

    private async Task SetSuccessorsAsync(List<(Unit Unit, UnitLine Line)> touched, Dictionary<string, Unit> byCode, CancellationToken cancellation)
    {
        var ids = touched.Select(pair => pair.Unit.Id).ToList();
        var old = await db.Set<Succession>().Where(succession => ids.Contains(succession.UnitId)).ToListAsync(cancellation);
        var wanted = touched.SelectMany(pair => pair.Line.Successors.Select(code => (UnitId: pair.Unit.Id, SuccessorId: byCode[code].Id))).ToHashSet();
        db.RemoveRange(old.Where(succession => !wanted.Contains((succession.UnitId, succession.SuccessorId))));
        var kept = old.Select(succession => (succession.UnitId, succession.SuccessorId)).ToHashSet();
        db.AddRange(wanted.Except(kept).Select(pair => new Succession { UnitId = pair.UnitId, SuccessorId = pair.SuccessorId }));
    }
}
