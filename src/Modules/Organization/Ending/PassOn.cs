using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>
/// Passes what is open of an ended unit to its successors, and back. All kinds pass in one unit of work: a kind that fails keeps
/// everything where it was.
/// </summary>
internal sealed class PassOn(AppDbContext db, IEnumerable<IPassesOn> modules, Clock clock)
{
    public IReadOnlyList<IPassesOn> Parts { get; } = [.. modules.OrderBy(part => part.Order).ThenBy(part => part.Key, StringComparer.Ordinal)];

    /// <summary>How much of each kind is open; kinds with nothing are absent.</summary>
    public async Task<List<OpenPart>> CountAsync(Guid unitId, CancellationToken cancellation)
    {
        var open = new List<OpenPart>();
        foreach (var part in Parts)
        {
            if (await part.CountAsync(unitId, cancellation) is > 0 and var count)
            {
                open.Add(new OpenPart(part, count));
            }
        }

        return open;
    }

    /// <summary>Adds the whole passing to the unit of work.</summary>
    public async Task PassAsync(UnitEnding ending, EndingParties parties, Guid actorId, CancellationToken cancellation)
    {
        foreach (var part in parties.Successors.Count == 0 ? [] : Parts)
        {
            var to = parties.For(part.Key);
            var things = await part.PassAsync(new PassingOn(parties.From, to, ending.Why, actorId), cancellation);
            if (things.Count == 0)
            {
                continue;
            }

            db.AddRange(things.Select(thing => new EndingThing
            {
                EndingId = ending.Id, Part = part.Key, ThingId = thing.Id, SuccessorId = to.Id, Fate = thing.Fate, Version = thing.Version, Before = thing.Before,
            }));
            ending.Passed += things.Count;
            db.Record(new UnitWorkPassed(ending.UnitId, to.Id, part.Heading, things.Count(thing => thing.Fate is PassedFate.Passed), things.Count(thing => thing.Fate is not PassedFate.Passed)), actorId, clock.UtcNow);
        }

        ending.PassedAt = clock.UtcNow;
    }

    /// <summary>Adds the way back to the unit of work; returns how many things were touched since, whereupon nothing may be saved.</summary>
    public async Task<int> TakeBackAsync(UnitEnding ending, EndingParties parties, Guid actorId, CancellationToken cancellation)
    {
        var things = await db.Set<EndingThing>().AsNoTracking().Where(thing => thing.EndingId == ending.Id).ToListAsync(cancellation);
        var touched = 0;
        foreach (var group in things.GroupBy(thing => (thing.Part, thing.SuccessorId)))
        {
            var of = new PassingOn(parties.From, parties.Successors.First(unit => unit.Id == group.Key.SuccessorId), ending.Why, actorId);
            touched += await Parts.First(part => part.Key == group.Key.Part)
                .TakeBackAsync(of, [.. group.Select(thing => new PassedThing(thing.ThingId, thing.Fate, thing.Version, thing.Before))], cancellation);
        }

        return touched;
    }

    public async Task<EndingParties> PartiesAsync(UnitEnding ending, CancellationToken cancellation)
    {
        var successors = await db.Set<EndingSuccessor>().AsNoTracking().Where(one => one.EndingId == ending.Id).OrderBy(one => one.Position).ToListAsync(cancellation);
        var choices = await db.Set<EndingChoice>().AsNoTracking().Where(one => one.EndingId == ending.Id).ToDictionaryAsync(one => one.Part, one => one.Position, cancellation);
        return await PartiesAsync(ending.UnitId, [.. successors.Select(one => one.UnitId)], choices, cancellation);
    }

    public async Task<EndingParties> PartiesAsync(Guid unitId, IReadOnlyList<Guid> successors, IReadOnlyDictionary<string, int> choices, CancellationToken cancellation)
    {
        var ids = successors.Append(unitId).ToList();
        var units = await db.Set<UnitRow>().AsNoTracking().Where(unit => ids.Contains(unit.Id))
            .Select(unit => new PassingUnit(unit.Id, unit.Name, unit.ShortName)).ToDictionaryAsync(unit => unit.Id, cancellation);
        return new EndingParties(units[unitId], [.. successors.Select(id => units[id])], choices);
    }
}

internal sealed record OpenPart(IPassesOn Part, int Count)
{
    /// <summary>Whether the officer may see what it is, not only how much.</summary>
    public bool IsSeenBy(Officer officer, string unitPath) => officer.Can(Part.Capability, unitPath);
}

/// <param name="Choices">Position of the successor that takes a kind; the main one where none is named.</param>
internal sealed record EndingParties(PassingUnit From, IReadOnlyList<PassingUnit> Successors, IReadOnlyDictionary<string, int> Choices)
{
    public PassingUnit For(string part) => Successors[Choices.GetValueOrDefault(part)];
}
