using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.Mine;

/// <summary>Figures over a unit's ledger: one round trip, each a range of one index.</summary>
internal sealed record MyCounts(int Open, int Late, int ThisWeek, int NoDay, int Reported, int ClosedThisYear, int Partner)
{
    public static readonly MyCounts None = new(0, 0, 0, 0, 0, 0, 0);

    private static readonly Func<AppDbContext, Guid, DateOnly, DateOnly, DateOnly, IAsyncEnumerable<MyCounts>> Query = EF.CompileAsyncQuery(
        (AppDbContext db, Guid unitId, DateOnly today, DateOnly weekEnd, DateOnly yearStart) => db.Set<UnitRow>().Where(unit => unit.Id == unitId).Select(unit => new MyCounts(
            db.Set<Duty>().Count(duty => duty.UnitId == unitId && duty.State == DutyState.Open),
            db.Set<Duty>().Count(duty => duty.UnitId == unitId && duty.State == DutyState.Open && duty.DueOrder < today && duty.LateAfter < today),
            db.Set<Duty>().Count(duty => duty.UnitId == unitId && duty.State == DutyState.Open && duty.DueOrder >= today && duty.DueOrder <= weekEnd),
            db.Set<Duty>().Count(duty => duty.UnitId == unitId && duty.State == DutyState.Open && duty.DueOrder == Duty.NoDay),
            db.Set<Duty>().Count(duty => duty.UnitId == unitId && duty.State == DutyState.Reported),
            db.Set<Duty>().Count(duty => duty.UnitId == unitId && duty.State == DutyState.Closed && duty.ClosedOn >= yearStart),
            db.Set<DutyPartner>().Count(partner => partner.UnitId == unitId && partner.AnsweredOn == null
                && db.Set<Duty>().Any(duty => duty.Id == partner.DutyId && duty.State == DutyState.Open)))));

    public bool IsEmpty => this == None;

    public static async Task<MyCounts> OfAsync(AppDbContext db, Guid unitId, DateOnly today)
    {
        await foreach (var counts in Query(db, unitId, today, EndOfWeek(today), new DateOnly(today.Year, 1, 1)))
        {
            return counts;
        }

        return None;
    }

    /// <summary>Sunday of the week, which begins on Monday.</summary>
    public static DateOnly EndOfWeek(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);
}
