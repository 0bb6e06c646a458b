using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>Why a unit does not end so.</summary>
internal sealed class EndingRules(AppDbContext db, PassOn passOn, Officer officer, IUnitOfficers officers, Locality locality, Clock clock)
{
    /// <summary>A paper is signed before it is entered; a year is long enough for one that takes effect later.</summary>
    private const int DaysAhead = 366;

    public async Task<Refusal?> RefuseAsync(Unit unit, EndForm form, CancellationToken cancellation)
    {
        if (form.LastDay < unit.From)
        {
            return new Refusal("end-before-begin", "Ngày kết thúc phải sau ngày thành lập.");
        }

        if (form.LastDay > clock.Today.AddDays(DaysAhead))
        {
            return new Refusal("end-far", "Ngày cuối cùng hoạt động không quá một năm sau hôm nay, {0}.") { Arguments = [Vn.Day(clock.Today)] };
        }

        if (form.PaperOn > clock.Today)
        {
            return new Refusal("paper-in-future", "Ngày văn bản không thể sau hôm nay ({0}).") { Arguments = [Vn.Day(clock.Today)] };
        }

        if (unit.Code == locality.RootUnit || unit.Code == locality.CoordinatorUnit)
        {
            return new Refusal("end-root", "Đơn vị này là nơi ban hành hoặc đầu mối tổng hợp của hệ thống nên không kết thúc ở đây.");
        }

        if (await db.Set<UnitEnding>().AsNoTracking().FirstOrDefaultAsync(one => one.UnitId == unit.Id && one.WithdrawnAt == null, cancellation) is { } ended)
        {
            return new Refusal("end-twice", "{0} đã ghi kết thúc đơn vị này, ngày cuối {1}. Muốn sửa, hủy lần ghi ấy trước.") { Arguments = [ended.MadeByName, Vn.Day(ended.LastDay)] };
        }

        return await StillThereAsync(unit, form, cancellation) ?? await SuccessorsAsync(unit, form, cancellation);
    }

    private async Task<Refusal?> StillThereAsync(Unit unit, EndForm form, CancellationToken cancellation)
    {
        var below = await db.Set<Unit>().CountAsync(u => u.ParentId == unit.Id && (u.To == null || u.To > form.LastDay), cancellation);
        if (below > 0)
        {
            return new Refusal("end-below", "Còn {0} đơn vị trực thuộc sau ngày đó. Kết thúc hoặc chuyển các đơn vị ấy trước.") { Arguments = [below] };
        }

        var people = (await officers.AtAsync(unit.Id, cancellation)).Count(person => person.HasPost);
        return people > 0 && form.LastDay < clock.Today
            ? new Refusal("end-people", "Còn {0} tài khoản đang mở ở đơn vị này. Chuyển hoặc đóng các tài khoản ấy trước.") { Arguments = [people] }
            : null;
    }

    private async Task<Refusal?> SuccessorsAsync(Unit unit, EndForm form, CancellationToken cancellation)
    {
        var wanted = form.Successors;
        var from = form.LastDay.AddDays(1);
        var found = await officer.Reach(Capability.ManageOrganization).Of(db.Set<UnitRow>()).AsNoTracking().On(from).Where(row => wanted.Contains(row.Id) && row.Id != unit.Id).ToListAsync(cancellation);
        if (found.Count != wanted.Count)
        {
            return new Refusal("unknown-unit", "Chọn đơn vị kế tục còn hoạt động vào ngày {0}, khác đơn vị kết thúc, mỗi đơn vị một lần.") { Arguments = [Vn.Day(from)] };
        }

        if (found.Exists(row => row.IsRequested != unit.IsRequested))
        {
            return new Refusal("other-relation", "Việc đề nghị phối hợp không chuyển được sang đơn vị được giao việc, và ngược lại. Chọn đơn vị kế tục cùng quan hệ công việc.");
        }

        if (form.Choices.Values.Any(position => position < 0 || position >= Math.Max(1, wanted.Count)))
        {
            return new Refusal("no-such-successor", "Có nội dung được giao cho đơn vị kế tục chưa chọn. Chọn đơn vị ấy, hoặc giao lại cho đơn vị kế tục chính.");
        }

        if (wanted.Count == 0 && await passOn.CountAsync(unit.Id, cancellation) is { Count: > 0 } open)
        {
            return new Refusal("end-open", "Đơn vị còn {0} nội dung đang mở. Chọn đơn vị kế tục để chuyển sang, hoặc kết thúc các nội dung ấy trước.") { Arguments = [open.Sum(part => part.Count)] };
        }

        return null;
    }
}
