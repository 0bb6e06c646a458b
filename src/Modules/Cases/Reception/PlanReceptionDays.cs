using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

/// <param name="From">First day of the stretch.</param>
/// <param name="To">Last day of it.</param>
internal sealed record RotaWish(
    DateOnly From, DateOnly To, IReadOnlyCollection<DayOfWeek> Weekdays, IReadOnlyCollection<int> DaysOfMonth, TimeOnly Starts, TimeOnly Ends, string Place, ReceptionForm Form);

/// <summary>Lập lịch: the days of a rota at once, those already there left alone.</summary>
internal sealed class PlanReceptionDays(AppDbContext db, LawBook law, Officer officer, Clock clock)
{
    /// <returns>How many days were added.</returns>
    public async Task<Outcome<int>> RunAsync(ReceptionPoint point, RotaWish wish, CancellationToken cancellation)
    {
        var days = RotaDays.Of(law.Calendar, wish.From, wish.To, wish.Weekdays, wish.DaysOfMonth);
        if (days.Count == 0)
        {
            return ReceptionRefusals.NoDays;
        }

        var there = await db.Set<ReceptionDay>()
            .Where(day => day.UnitId == point.UnitId && day.On >= wish.From && day.On <= wish.To && (day.State == ReceptionState.Planned || day.State == ReceptionState.Published || day.State == ReceptionState.Held))
            .Select(day => day.On).ToListAsync(cancellation);
        var wanted = days.Except(there).Select(day => New(point, day, wish, law)).ToList();
        if (wanted.Count == 0)
        {
            return ReceptionRefusals.AllPlanned;
        }

        db.AddRange(wanted);
        db.Record(new ReceptionDaysPlanned(wanted[0].Id, point.UnitId, wanted.Count, wanted[0].On, wanted[^1].On), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return wanted.Count;
    }

    internal static ReceptionDay New(ReceptionPoint point, DateOnly on, RotaWish wish, LawBook law, bool isAdHoc = false) => new()
    {
        Id = OrderedId.New(),
        UnitId = point.UnitId,
        HostUnitId = point.HostUnitId,
        On = on,
        Starts = wish.Starts,
        Ends = wish.Ends,
        Place = VietnameseText.Clean(wish.Place),
        Host = point.Host,
        Form = wish.Form,
        IsAdHoc = isAdHoc,
        PublishBy = law.InForceOn(on).FindTerm(wish.Form is ReceptionForm.Online ? "reception.online.notice" : "reception.schedule")?.From(on).Day,
    };
}
