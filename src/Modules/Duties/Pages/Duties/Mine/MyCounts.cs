using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.Mine;

/// <summary>
/// Figures over a unit's ledger: one round trip, each a range of one index, none counted beyond <see cref="Most"/>, so that the
/// page costs the same however much lies behind it.
/// </summary>
internal sealed record MyCounts(int Open, int Late, int ThisWeek, int NoDay, int Reported, int ClosedThisYear, int Partner)
{
    /// <summary>Counting stops here: "200+" tells an officer as much as 4,318.</summary>
    public const int Most = 200;

    public static readonly MyCounts None = new(0, 0, 0, 0, 0, 0, 0);

    private static readonly Func<AppDbContext, Guid, DateOnly, DateOnly, DateOnly, IAsyncEnumerable<MyCounts>> Query = EF.CompileAsyncQuery(
        (AppDbContext db, Guid unitId, DateOnly today, DateOnly weekEnd, DateOnly yearStart) => db.Set<UnitRow>().Where(unit => unit.Id == unitId).Select(unit => new MyCounts(
            db.Set<Duty>().Where(duty => duty.UnitId == unitId && duty.State == DutyState.Open).OrderBy(duty => duty.DueOrder).Take(Most).Count(),
            db.Set<Duty>().Where(duty => duty.UnitId == unitId && duty.State == DutyState.Open && duty.DueOrder < today && duty.LateAfter < today).OrderBy(duty => duty.DueOrder).Take(Most).Count(),
            db.Set<Duty>().Where(duty => duty.UnitId == unitId && duty.State == DutyState.Open && duty.DueOrder >= today && duty.DueOrder <= weekEnd).OrderBy(duty => duty.DueOrder).Take(Most).Count(),
            db.Set<Duty>().Where(duty => duty.UnitId == unitId && duty.State == DutyState.Open && duty.DueOrder == Duty.NoDay).OrderBy(duty => duty.DueOrder).Take(Most).Count(),
            db.Set<Duty>().Where(duty => duty.UnitId == unitId && duty.State == DutyState.Reported).OrderBy(duty => duty.DueOrder).Take(Most).Count(),
            db.Set<Duty>().Where(duty => duty.UnitId == unitId && duty.State == DutyState.Closed && duty.ClosedOn >= yearStart).OrderBy(duty => duty.ClosedOn).Take(Most).Count(),
            db.Set<DutyPartner>().Count(partner => partner.UnitId == unitId && partner.AnsweredOn == null
                && db.Set<Duty>().Any(duty => duty.Id == partner.DutyId && duty.State == DutyState.Open)))));

    /// <summary>"12", or "200+" where counting stopped.</summary>
    public static string Words(int count) => count < Most ? Vn.Number(count) : Vn.Number(Most) + "+";

    /// <summary>For a tab: nothing where counting stopped.</summary>
    public static long? Exact(int count) => count < Most ? count : null;

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
