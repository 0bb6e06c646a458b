using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>Duties that a unit gave to others and that are not confirmed when it ends: somebody must confirm them.</summary>
internal sealed class PassAssigned(AppDbContext db, MoveDuties moveDuties, StatusWords words, IEnumerable<PassesWithSource> withSource) : IPassesOn
{
    private readonly List<string> claimed = [.. withSource.Select(one => one.SourceKind)];

    public string Key => "assigned";

    public int Order => 44;

    public string Heading => Text("Việc đã giao cho đơn vị khác");

    public string Capability => Contracts.Access.Capability.SeeDuties;

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => Of(unitId).CountAsync(cancellation);

    public async Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation) =>
        await DutyThings.PageAsync(Of(unitId), words, skip, take, cancellation);

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        var duties = (await Of(of.From.Id).OrderBy(duty => duty.Id).ToListAsync(cancellation)).FindAll(duty => duty.State is DutyState.Open or DutyState.Reported);
        List<PassedThing> passed = duties.ConvertAll(duty => new PassedThing(duty.Id, PassedFate.Passed, duty.Version + 1));
        await moveDuties.AssignAsync(duties, of, of.Words, cancellation);
        return passed;
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var untouched = await DutyThings.UntouchedAsync(db, things, cancellation);
        await moveDuties.AssignAsync(untouched, new PassingOn(of.To, of.From, of.Why, of.ActorId), of.TakenBackWords, cancellation);
        return things.Count - untouched.Count;
    }

    private IQueryable<Duty> Of(Guid unitId) => db.Set<Duty>().Where(duty => duty.AssignerUnitId == unitId
        && (duty.State == DutyState.Open || duty.State == DutyState.Reported) && !claimed.Contains(duty.SourceKind));

    private static string Text(string text) => text;
}
