using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Feed;

/// <summary>Opens and revokes an officer's own calendar addresses.</summary>
internal sealed class KeepFeeds(AppDbContext db, DutyBook book, Officer officer, Clock clock)
{
    /// <summary>Live addresses of one officer: a telephone, a computer, some units.</summary>
    public const int Most = 20;

    public static readonly Refusal TooMany = new("too-many-feeds", "Mỗi người có nhiều nhất {0} địa chỉ lịch đang dùng. Thu hồi địa chỉ không còn dùng trước khi tạo địa chỉ mới.");

    public static readonly Refusal UnitBeyond = new("feed-unit", "Chọn đơn vị trong danh sách.");

    public IQueryable<CalendarFeed> Live => db.Set<CalendarFeed>().Where(feed => feed.AccountId == officer.Id && feed.RevokedAt == null);

    /// <returns>The secret, to be shown once.</returns>
    public async Task<Outcome<string>> OpenAsync(Guid? unitId, CancellationToken cancellation)
    {
        if (await Live.CountAsync(cancellation) >= Most)
        {
            return TooMany with { Arguments = [Most] };
        }

        if (unitId is { } id && !await officer.Reach(Capability.SeeDuties).Of(db.Set<UnitRow>()).AnyAsync(unit => unit.Id == id, cancellation))
        {
            return UnitBeyond;
        }

        var secret = CalendarFeed.NewSecret();
        var feed = new CalendarFeed { Id = OrderedId.New(), AccountId = officer.Id, UnitId = unitId, SecretHash = CalendarFeed.HashOf(secret), At = clock.UtcNow };
        db.Add(feed);
        book.Record(new CalendarFeedOpened(feed.Id, unitId ?? officer.UnitId), officer.Id);
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Revoking what is revoked, or another's, changes nothing.</summary>
    public async Task RevokeAsync(Guid id, CancellationToken cancellation)
    {
        if (await Live.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } feed)
        {
            return;
        }

        feed.Revoke(clock.UtcNow);
        book.Record(new CalendarFeedRevoked(feed.Id, feed.UnitId ?? officer.UnitId), officer.Id);
        await db.SaveChangesAsync(cancellation);
    }
}
