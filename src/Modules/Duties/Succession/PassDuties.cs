using System.Globalization;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>
/// Duties that a unit still has when it ends. One that nobody has begun and that the successor has too (the same item of a plan, the same
/// period) is closed instead of standing there twice; whatever holds work passes.
/// </summary>
internal sealed class PassDuties(AppDbContext db, DutyBook book, MoveDuties moveDuties, StatusWords words, IEnumerable<PassesWithSource> withSource) : IPassesOn
{
    private readonly List<string> claimed = [.. withSource.Select(one => one.SourceKind)];

    public string Key => "duties";

    public int Order => 40;

    public string Heading => Text("Việc đang theo dõi");

    public string Capability => Contracts.Access.Capability.SeeDuties;

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => Of(unitId).CountAsync(cancellation);

    public async Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation) =>
        await DutyThings.PageAsync(Of(unitId), words, skip, take, cancellation);

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        // What another part has moved or closed in this very unit of work is not this unit's any more.
        var duties = (await Of(of.From.Id).OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).ToListAsync(cancellation))
            .FindAll(duty => duty.UnitId == of.From.Id && duty.State is (DutyState.Open or DutyState.Reported));
        var twice = await TwiceAsync(duties, of.To.Id, cancellation);
        foreach (var duty in twice)
        {
            duty.Withdraw(book.Today);
            book.Settle(duty);
            book.Write(duty, new NewDeed(DeedKind.Withdrawn) { Text = of.MergedWords }, of.ActorId);
            book.Record(new DutyMerged(duty.Id, duty.UnitId, of.To.Id), of.ActorId);
        }

        var passing = duties.FindAll(duty => !twice.Contains(duty));
        List<PassedThing> passed =
        [
            .. passing.Select(duty => new PassedThing(duty.Id, PassedFate.Passed, duty.Version + 1, duty.NoticeOn.ToString("O", CultureInfo.InvariantCulture))),
            .. twice.Select(duty => new PassedThing(duty.Id, PassedFate.Merged, duty.Version + 1)),
        ];
        await moveDuties.RunAsync(passing, of, of.Words, cancellation);
        return passed;
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var byId = things.ToDictionary(thing => thing.Id);
        var untouched = await DutyThings.UntouchedAsync(db, things, cancellation);
        foreach (var duty in untouched.Where(duty => byId[duty.Id].Fate is PassedFate.Merged))
        {
            duty.Reopen();
            book.Settle(duty);
            book.Write(duty, new NewDeed(DeedKind.PassedOn) { Text = of.TakenBackWords }, of.ActorId);
            book.Record(new DutyUnmerged(duty.Id, duty.UnitId), of.ActorId);
        }

        var back = new PassingOn(of.To, of.From, of.Why, of.ActorId);
        await moveDuties.RunAsync(
            untouched.FindAll(duty => byId[duty.Id].Fate is PassedFate.Passed), back, of.TakenBackWords, cancellation,
            duty => DateOnly.ParseExact(byId[duty.Id].Before!, "O", CultureInfo.InvariantCulture));
        return things.Count - untouched.Count;
    }

    private IQueryable<Duty> Of(Guid unitId) => db.Set<Duty>().Where(duty => duty.UnitId == unitId
        && (duty.State == DutyState.Open || duty.State == DutyState.Reported) && !claimed.Contains(duty.SourceKind));

    /// <summary>Those not begun whose like the successor has open.</summary>
    private async Task<HashSet<Duty>> TwiceAsync(List<Duty> duties, Guid successorId, CancellationToken cancellation)
    {
        var fresh = duties.FindAll(duty => duty is { State: DutyState.Open, IsBegun: false, Files: 0 });
        var sources = fresh.ConvertAll(duty => duty.SourceId);
        var likes = (await db.Set<Duty>()
            .Where(duty => duty.UnitId == successorId && (duty.State == DutyState.Open || duty.State == DutyState.Reported) && sources.Contains(duty.SourceId))
            .Select(duty => new { duty.SourceKind, duty.SourceId, duty.Period }).ToListAsync(cancellation)).Select(like => (like.SourceKind, like.SourceId, like.Period)).ToHashSet();
        return [.. fresh.Where(duty => likes.Contains((duty.SourceKind, duty.SourceId, duty.Period)))];
    }

    private static string Text(string text) => text;
}

/// <summary>What the three parts of the ledger have in common.</summary>
internal static class DutyThings
{
    public static async Task<List<OpenThing>> PageAsync(IQueryable<Duty> duties, StatusWords words, int skip, int take, CancellationToken cancellation) =>
        [.. (await duties.AsNoTracking().OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).Skip(skip).Take(take)
            .Select(duty => new
            {
                duty.Id, duty.Title, duty.DueOn,
                Facts = new DutyFacts(duty.State, duty.IsBegun, duty.DueOn, duty.LateAfter, duty.ShownLateFrom, duty.ReportedOn, duty.WaitingOnName, duty.Relation),
            }).ToListAsync(cancellation))
            .Select(duty => (duty, status: words.Of(duty.Facts, Viewpoint.Assigner)))
            .Select(one => new OpenThing(one.duty.Title, one.status.Text, one.status.Argument, one.duty.DueOn, $"/viec/{one.duty.Id}"))];

    /// <summary>Those that nobody has changed since they passed, tracked.</summary>
    public static async Task<List<Duty>> UntouchedAsync(AppDbContext db, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var versions = things.ToDictionary(thing => thing.Id, thing => thing.Version);
        var ids = versions.Keys.ToList();
        return (await db.Set<Duty>().Where(duty => ids.Contains(duty.Id)).ToListAsync(cancellation)).FindAll(duty => duty.Version == versions[duty.Id]);
    }
}
