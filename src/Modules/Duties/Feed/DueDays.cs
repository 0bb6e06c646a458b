using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Feed;

/// <summary>One due day of a feed.</summary>
/// <param name="IsCooperation">Asked to co-operate in another unit's work.</param>
/// <param name="ChangedAt">When something was last written about it.</param>
internal sealed record DueDay(
    Guid Id, int Version, string Title, string UnitName, string SourceLabel, DateOnly DueOn, DutyState State, DutyRelation Relation, bool IsRequested, bool IsCooperation, DateTime? ChangedAt, DateOnly GivenOn);

/// <summary>All that one address shows.</summary>
internal sealed record FeedShown(string Name, IReadOnlyList<DueDay> Days, IReadOnlyList<FeedSession> Sessions);

/// <summary>What a feed shows today: due days from three months back, those withdrawn among them marked so.</summary>
internal sealed class DueDays(AppDbContext db, IOfficerBook officers, IEnumerable<IFeedSessions> sessions, Clock clock)
{
    /// <summary>More than a calendar can show; the nearest come first.</summary>
    private const int Most = 1000;

    private const int DaysBack = 90;

    /// <returns>Null when the address is unknown or revoked, or its owner may no longer see what it shows.</returns>
    public async Task<FeedShown?> OfAsync(string secret, CancellationToken cancellation)
    {
        var hash = CalendarFeed.HashOf(secret);
        var feed = await db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(row => row.SecretHash == hash && row.RevokedAt == null, cancellation);
        if (feed is null || await officers.OfAccountAsync(feed.AccountId, cancellation) is not { } owner)
        {
            return null;
        }

        var units = await UnitsAsync(feed, owner, cancellation);
        return units.Count == 0
            ? null
            : new FeedShown(
                feed.UnitId is null ? "Việc của tôi" : units[0].ShortName, await DaysAsync([.. units.Select(unit => unit.Id)], cancellation),
                feed.UnitId is null ? await SessionsAsync(owner, cancellation) : []);
    }

    private async Task<List<FeedSession>> SessionsAsync(Officer owner, CancellationToken cancellation)
    {
        var all = new List<FeedSession>();
        foreach (var source in sessions)
        {
            all.AddRange(await source.OfAsync(owner, clock.Today.AddDays(-DaysBack), Most, cancellation));
        }

        return all;
    }

    private async Task<List<UnitName>> UnitsAsync(CalendarFeed feed, Officer owner, CancellationToken cancellation)
    {
        var seen = owner.Reach(Capability.SeeDuties).Of(db.Set<UnitRow>());
        if (feed.UnitId is { } one)
        {
            seen = seen.Where(unit => unit.Id == one);
        }
        else
        {
            var own = owner.Reach(Capability.ReportDuties).Paths.Append(owner.UnitPath).ToList();
            seen = seen.Where(unit => own.Contains(unit.Path));
        }

        return await seen.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).Take(50)
            .Select(unit => new UnitName(unit.Id, unit.Code, unit.ShortName, unit.IsRequested)).ToListAsync(cancellation);
    }

    private async Task<List<DueDay>> DaysAsync(List<Guid> units, CancellationToken cancellation)
    {
        var from = clock.Today.AddDays(-DaysBack);
        var due = db.Set<Duty>().Where(duty => duty.DueOrder >= from && duty.DueOrder < Duty.NoDay && (duty.State != DutyState.Withdrawn || duty.ClosedOn >= from));
        var own = await Read(due.Where(duty => units.Contains(duty.UnitId)), false, cancellation);
        var others = await Read(
            due.Where(duty => !units.Contains(duty.UnitId) && db.Set<DutyPartner>().Any(partner => partner.DutyId == duty.Id && units.Contains(partner.UnitId))), true, cancellation);
        return [.. own.Concat(others).OrderBy(day => day.DueOn).ThenBy(day => day.Id).Take(Most)];
    }

    private Task<List<DueDay>> Read(IQueryable<Duty> duties, bool isCooperation, CancellationToken cancellation) => duties
        .OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id).Take(Most)
        .Join(db.Set<UnitRow>(), duty => duty.UnitId, unit => unit.Id, (duty, unit) => new DueDay(
            duty.Id, duty.Version, duty.Title, unit.ShortName, duty.SourceLabel, duty.DueOn!.Value, duty.State, duty.Relation, duty.IsRequested, isCooperation,
            db.Set<Deed>().Where(deed => deed.DutyId == duty.Id).OrderByDescending(deed => deed.Id).Select(deed => (DateTime?)deed.At).FirstOrDefault(), duty.GivenOn))
        .ToListAsync(cancellation);
}
