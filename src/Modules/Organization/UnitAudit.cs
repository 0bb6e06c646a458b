using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>How the audit page tells what happened to the tree of units.</summary>
internal sealed class UnitAudit(AppDbContext db) : IAuditNames
{
    private const string One = "/don-vi/{SubjectId}";

    public static readonly AuditWords Words = new(Key("Đơn vị"), Capability.SeeOrganization,
    [
        AuditWord.Of<UnitsLoaded>(Key("Nạp cây đơn vị của địa phương[: {Count} đơn vị]"), "/don-vi"),
        AuditWord.Of<UnitAdded>(Key("Thêm đơn vị[, mã {Code}]"), One),
        AuditWord.Of<UnitChanged>(Key("Sửa thông tin đơn vị[: {Fields#} thông tin]"), One),
        AuditWord.Of<UnitRenamed>(Key("Đổi tên đơn vị[ từ “{FormerName}” thành “{Name}”][, từ ngày {From}]"), One),
        AuditWord.Of<UnitEnded>(Key("Kết thúc hoạt động của đơn vị[, ngày cuối {LastDay}][, đơn vị kế tục: {SuccessorId}][, theo văn bản số {PaperNumber}][ ngày {PaperOn}]"), One),
        AuditWord.Of<UnitWorkPassed>(Key("Chuyển phần đang mở của đơn vị kết thúc[ sang {SuccessorId}][: {Part}][, chuyển {Passed}][, đóng {Closed}]"), One),
        AuditWord.Of<UnitEndWithdrawn>(Key("Hủy việc ghi kết thúc đơn vị[, ngày cuối đã ghi {LastDay}][, đưa về {TakenBack}][, lý do: {Reason}]"), One),
        AuditWord.Of<UnitsImported>(Key("Nhập đơn vị từ bảng tính[: thêm {Added}, sửa {Changed}]"), "/don-vi"),
        AuditWord.Of<PostsLoaded>(Key("Nạp chức danh của các đơn vị[: {Count} chức danh]"), "/don-vi"),
        AuditWord.Of<PostAdded>(Key("Thêm chức danh của đơn vị[: {Title}]"), "/don-vi/{UnitId}/chuc-danh"),
        AuditWord.Of<PostTakenUp>(Key("Ghi người giữ chức danh[, từ ngày {From}]"), "/don-vi/{UnitId}/chuc-danh"),
        AuditWord.Of<PostLaidDown>(Key("Ghi ngày thôi giữ chức danh[, ngày cuối {LastDay}]"), "/don-vi/{UnitId}/chuc-danh"),
    ]);

    public string Area => Words.Area;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await db.Set<Unit>().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellation);

    private static string Key(string text) => text;
}
