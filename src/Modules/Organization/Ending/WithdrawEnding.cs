using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>
/// Takes back an end entered by mistake. Before the day nothing has passed; afterwards everything goes back exactly as it was, as long as
/// nobody has worked on any of it: otherwise work of the successor would be credited to a unit that did not do it.
/// </summary>
internal sealed class WithdrawEnding(AppDbContext db, PassOn passOn, Officer officer, Clock clock)
{
    public static readonly Refusal NotEnded = new("not-ended", "Đơn vị này chưa ghi kết thúc, hoặc lần ghi đã được hủy.");

    private static readonly Refusal Changed = new("withdraw-changed", "Có người vừa cập nhật đơn vị này hoặc một việc đã chuyển. Xem lại rồi hủy lần nữa.");

    public Task<UnitEnding?> LiveAsync(Guid unitId, CancellationToken cancellation) =>
        db.Set<UnitEnding>().SingleOrDefaultAsync(one => one.UnitId == unitId && one.WithdrawnAt == null, cancellation);

    public async Task<Outcome<Unit>> RunAsync(Unit unit, string reason, CancellationToken cancellation)
    {
        if (await LiveAsync(unit.Id, cancellation) is not { } ending)
        {
            return NotEnded;
        }

        if (ending.PassedAt is not null)
        {
            var touched = await passOn.TakeBackAsync(ending, await passOn.PartiesAsync(ending, cancellation), officer.Id, cancellation);
            if (touched > 0)
            {
                db.ChangeTracker.Clear();
                return new Refusal("touched-since", "Không hủy được nữa: {0} nội dung đã chuyển có người cập nhật sau đó. Muốn đưa về, lập lại đơn vị rồi giao lại từng việc.") { Arguments = [touched] };
            }
        }

        unit.To = ending.FormerTo;
        db.Entry(unit).State = EntityState.Modified;
        db.RemoveRange(await db.Set<Succession>().Where(one => one.UnitId == unit.Id).ToListAsync(cancellation));
        (ending.WithdrawnAt, ending.WithdrawnByName, ending.WithdrawnWhy) = (clock.UtcNow, $"{officer.Name}, {officer.UnitName}", reason);
        db.Record(new UnitEndWithdrawn(unit.Id, ending.LastDay, ending.Passed, reason), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return unit;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }
}
