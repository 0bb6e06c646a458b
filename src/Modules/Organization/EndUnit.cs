using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Ends a unit on a day. Its history stays; what it still has to hand over is refused here until it has.</summary>
internal sealed class EndUnit(AppDbContext db, Officer officer, IUnitOfficers officers, Locality locality, Clock clock)
{
    public async Task<Outcome<Unit>> RunAsync(Unit unit, DateOnly lastDay, Guid? successorId, CancellationToken cancellation)
    {
        if (lastDay < unit.From)
        {
            return new Refusal("end-before-begin", "Ngày kết thúc phải sau ngày thành lập.");
        }

        if (unit.Code == locality.RootUnit || unit.Code == locality.CoordinatorUnit)
        {
            return new Refusal("end-root", "Đơn vị này là nơi ban hành hoặc đầu mối tổng hợp của hệ thống nên không kết thúc ở đây.");
        }

        var below = await db.Set<Unit>().CountAsync(u => u.ParentId == unit.Id && (u.To == null || u.To > lastDay), cancellation);
        if (below > 0)
        {
            return new Refusal("end-below", "Còn {0} đơn vị trực thuộc sau ngày đó. Kết thúc hoặc chuyển các đơn vị ấy trước.") { Arguments = [below] };
        }

        var people = (await officers.AtAsync(unit.Id, cancellation)).Count(person => person.HasPost);
        if (people > 0 && lastDay < clock.Today)
        {
            return new Refusal("end-people", "Còn {0} tài khoản đang mở ở đơn vị này. Chuyển hoặc đóng các tài khoản ấy trước.") { Arguments = [people] };
        }

        if (successorId is { } successor && (successor == unit.Id || !await db.Set<UnitRow>().AnyAsync(u => u.Id == successor, cancellation)))
        {
            return new Refusal("unknown-unit", "Chọn một đơn vị trong danh sách.");
        }

        unit.To = lastDay;
        if (successorId is { } next && !await db.Set<Succession>().AnyAsync(s => s.UnitId == unit.Id && s.SuccessorId == next, cancellation))
        {
            db.Add(new Succession { UnitId = unit.Id, SuccessorId = next });
        }

        db.Record(new UnitEnded(unit.Id, lastDay, successorId), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return unit;
    }
}
