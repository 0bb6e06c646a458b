using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>
/// Papers a unit has not received or read, for the one daily message: so many working days after they were sent, or after the clerk reminded
/// the unit, as the locality's rule says. On the other days nothing is said of them.
/// </summary>
internal sealed class UnreadPapers(AppDbContext db, LawBook law, Locality locality) : IDailyNotices
{
    private const int TitleShown = 160;

    public async Task<IReadOnlyList<DailyNotice>> OfAsync(DateOnly today, CancellationToken cancellation)
    {
        var after = locality.Rules.RemindUnreadWorkingDays;
        if (after.Count == 0)
        {
            return [];
        }

        var since = law.Calendar.AddWorkingDays(today, -(after.Max() + 1)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var open = await (
            from delivery in db.Set<PaperDelivery>().AsNoTracking()
            where delivery.UnitId != null && delivery.RecalledAt == null && delivery.ReadAt == null && delivery.Way == DeliveryWay.System
                && (delivery.SentAt >= since || delivery.RemindedAt >= since)
            join paper in db.Set<Paper>() on delivery.PaperId equals paper.Id
            where paper.ReplacedBy == null
            orderby delivery.SentAt, delivery.Id
            select new Unread(delivery.UnitId!.Value, delivery.SentAt, delivery.RemindedAt, delivery.ReceivedAt != null, paper.FullNumber, paper.IssuedOn, paper.Title)).ToListAsync(cancellation);
        return
        [
            .. open.GroupBy(one => one.UnitId).Where(unit => unit.Any(one => Asks(one.SentAt) || (one.RemindedAt is { } reminded && Asks(reminded))))
                .Select(unit => new DailyNotice(unit.Key, "Văn bản đến chưa đọc", [.. unit.Select(Line)], "văn bản", "/van-ban-den")),
        ];

        bool Asks(DateTime at) => after.Contains(law.Calendar.WorkingDaysBetween(DateOnly.FromDateTime(at + Clock.VietnamOffset), today));
    }

    private static string Line(Unread one)
    {
        var title = one.Title.Length > TitleShown ? one.Title[..TitleShown] + "…" : one.Title;
        return $"{one.Number}{(one.IssuedOn is { } day ? $" ngày {Vn.Day(day)}" : "")}: {title} ({(one.IsReceived ? "đã nhận, chưa đọc" : "chưa nhận")})".TrimStart(':', ' ');
    }

    private sealed record Unread(Guid UnitId, DateTime SentAt, DateTime? RemindedAt, bool IsReceived, string? Number, DateOnly? IssuedOn, string Title);
}
