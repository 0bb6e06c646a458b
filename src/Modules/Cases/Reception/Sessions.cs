using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Documents.Calendars;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

/// <summary>The public rota as a calendar: post, hour, place; who registered, and where an online session is joined, are not in it.</summary>
internal sealed class PublicSessions(AppDbContext db, Locality locality, Clock clock)
{
    private const int Most = 1000;

    private const int DaysBack = 30;

    /// <param name="unitId">The unit that keeps the rota; null for all.</param>
    /// <param name="home">Address of the portal, without a slash at its end.</param>
    public async Task<byte[]> WriteAsync(Guid? unitId, string home, CancellationToken cancellation)
    {
        var from = clock.Today.AddDays(-DaysBack);
        var days = await db.Set<ReceptionDay>().AsNoTracking()
            .Where(day => day.PublishedOn != null && day.On >= from && (unitId == null || day.UnitId == unitId))
            .OrderBy(day => day.On).ThenBy(day => day.Id).Take(Most).ToListAsync(cancellation);
        var text = CalendarText.Begin("Lich tiep cong dan", $"Lịch tiếp công dân - {locality.ShortName}");
        foreach (var day in days)
        {
            text.Session(Of(day, home));
        }

        return text.Line("END:VCALENDAR").ToBytes();
    }

    private CalendarSession Of(ReceptionDay day, string home) => new(
        $"tiep-cong-dan-{day.Id}@{locality.Key}.coso", day.Version, $"{day.Host} tiếp công dân", day.On, day.Starts, day.Ends, OwnSessions.PlaceOf(day),
        day.Reason is { } reason ? $"{(day.State is ReceptionState.Moved ? "Đã dời ngày" : "Không tổ chức")}: {reason}" : "Đăng ký gặp trên trang lịch hoặc đến trong giờ tiếp.",
        $"{home}/lich-tiep-cong-dan", day.PublishedOn!.Value.ToDateTime(TimeOnly.MinValue) - Clock.VietnamOffset)
    {
        IsCalledOff = day.State is ReceptionState.Moved or ReceptionState.CalledOff,
        IsPublic = true,
    };
}

/// <summary>In an officer's own calendar: the sessions of the authority whose head the officer is, and those of the rotas the officer keeps.</summary>
internal sealed class OwnSessions(AppDbContext db) : IFeedSessions
{
    public async Task<IReadOnlyList<FeedSession>> OfAsync(Officer owner, DateOnly from, int most, CancellationToken cancellation)
    {
        var units = db.Set<UnitRow>();
        var kept = owner.Reach(Capability.KeepReception).Of(units).Select(unit => unit.Id);
        var led = owner.Can(Capability.SeeReception) && owner.Holds(Capability.DecideCases, owner.UnitPath) ? owner.UnitId : Guid.Empty;
        var days = await db.Set<ReceptionDay>().AsNoTracking()
            .Where(day => day.On >= from && (day.HostUnitId == led || kept.Contains(day.UnitId)))
            .OrderBy(day => day.On).ThenBy(day => day.Id).Take(most).ToListAsync(cancellation);
        return days.ConvertAll(day => new FeedSession(
            day.Id, day.Version, $"Tiếp công dân: {day.Host}", day.On, day.Starts, day.Ends, PlaceOf(day), $"/tiep-cong-dan/{day.Id}", day.PublishedOn ?? day.PublishBy ?? day.On,
            day.State is ReceptionState.Moved or ReceptionState.CalledOff));
    }

    public static string PlaceOf(ReceptionDay day) => day.Form is ReceptionForm.Online ? $"Trực tuyến, {day.Place}" : day.Place;
}

/// <summary>Ghi âm, ghi hình buổi tiếp trực tuyến.</summary>
internal static class OnlineRecording
{
    private const string Decree = "154/2026/NĐ-CP";

    /// <summary>The article that wants it, as cited; null while the decree is not in force.</summary>
    public static string? BasisOn(LawBook law, DateOnly day) =>
        law.Documents.Find(Decree)?.IsInForceOn(day) == true ? law.Cite($"{Decree} Đ19 khoản 3").ToString() : null;
}
