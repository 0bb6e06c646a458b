using CoSo.Cases.Pages.Cases;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <summary>
/// Letters that a unit handles when it ends. One about the successor, or about a unit above it, never goes there: it returns to who received
/// it, to be routed anew. Their days run on: the sender does not wait longer because offices were rearranged.
/// </summary>
internal sealed class PassCases(AppDbContext db, IDutyChanges changes, CaseDesk desk, Clock clock) : IPassesOn
{
    public string Key => "cases";

    public int Order => 30;

    public string Heading => Text("Đơn thư, phản ánh đang giải quyết");

    public string Capability => Contracts.Access.Capability.SeeCases;

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => Of(unitId).CountAsync(cancellation);

    /// <summary>Those that the reader may know of, by their number in the register: what a letter says is for its own page.</summary>
    public async Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation) =>
        [.. (await desk.Cases().Where(one => one.UnitId == unitId && one.EndedOn == null).OrderBy(one => one.DueOrder).ThenBy(one => one.Id).Skip(skip).Take(take)
            .Select(one => new { one.Id, one.Number, one.Year, one.State, one.DueOn }).ToListAsync(cancellation))
            .Select(one => new OpenThing($"Đơn số {one.Number}/{one.Year}", CaseWords.Of(one.State), null, one.DueOn, $"/don-thu/{one.Id}"))];

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        var path = await db.Set<UnitRow>().Where(unit => unit.Id == of.To.Id).Select(unit => unit.Path).SingleAsync(cancellation);
        var passed = new List<PassedThing>();
        foreach (var one in await Of(of.From.Id).OrderBy(one => one.Id).ToListAsync(cancellation))
        {
            var to = Recipients.Concerns(one.AboutPath, path) ? await ReceiverAsync(one, cancellation) : of.To;
            if (to is not null && to.Id != one.UnitId)
            {
                passed.Add(new PassedThing(one.Id, PassedFate.Passed, one.Version + 1));
                await MoveAsync(one, of with { To = to }, back: false, cancellation);
            }
        }

        return passed;
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var versions = things.ToDictionary(thing => thing.Id, thing => thing.Version);
        var ids = versions.Keys.ToList();
        var untouched = (await db.Set<Case>().Where(one => ids.Contains(one.Id)).ToListAsync(cancellation)).FindAll(one => one.Version == versions[one.Id]);
        foreach (var one in untouched)
        {
            await MoveAsync(one, new PassingOn(of.To, of.From, of.Why, of.ActorId), back: true, cancellation);
        }

        return things.Count - untouched.Count;
    }

    private IQueryable<Case> Of(Guid unitId) => db.Set<Case>().Where(one => one.UnitId == unitId && one.EndedOn == null);

    private async Task<PassingUnit?> ReceiverAsync(Case one, CancellationToken cancellation) => await db.Set<UnitRow>().Where(unit => unit.Id == one.ReceiverUnitId)
        .Select(unit => new PassingUnit(unit.Id, unit.Name, unit.ShortName)).SingleOrDefaultAsync(cancellation);

    private async Task MoveAsync(Case one, PassingOn of, bool back, CancellationToken cancellation)
    {
        one.UnitId = of.To.Id;
        foreach (var step in await db.Set<CaseStep>().Where(step => step.CaseId == one.Id && step.DoneOn == null && !step.IsDropped).ToListAsync(cancellation))
        {
            await changes.PassAsync(new DutiesOfSource(CaseStep.SourceKind, step.Id), of, back, cancellation);
        }

        db.Add(new CaseEntry
        {
            Id = OrderedId.New(), CaseId = one.Id, Act = CaseAct.Routed, On = clock.Today, ActorId = of.ActorId, At = clock.UtcNow,
            Text = back ? (of with { From = of.To, To = of.From }).TakenBackWords : of.Words,
        });
        db.Record(new CasePassedOn(one.Id, of.To.Id, of.From.Id), of.ActorId, clock.UtcNow);
    }

    private static string Text(string text) => text;
}
