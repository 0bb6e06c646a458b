using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;

namespace CoSo.Residents;

// The subject is the area, never the resident: with the times of two events somebody could otherwise be followed.
internal sealed record ResidentVerified(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record ResidentCodeIssued(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record ResidentCodeWithdrawn(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record ResidentWithdrawn(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record ResidentListImported(Guid SubjectId, Guid? UnitId, int Added, int Changed, int Unchanged) : IAuditEvent;

// Of letters the subject is the batch.
internal sealed record ResidentLettersPrinted(Guid SubjectId, Guid? UnitId, int Letters) : IAuditEvent;

internal sealed record ResidentLettersWithdrawn(Guid SubjectId, Guid? UnitId, int Codes) : IAuditEvent;

internal sealed record ResidentsDeleted(Guid SubjectId, Guid? UnitId, int Residents) : IAuditEvent;

/// <summary>How the audit page tells it: that it was done, by whom, for which area. Whom it was done for is not known to it.</summary>
internal static class ResidentAudit
{
    public static readonly AuditWords Words = new(Key("Xác minh cư trú"), Capability.VerifyResidents,
    [
        AuditWord.Of<ResidentVerified>(Key("Đối chiếu giấy tờ, xác minh một người cư trú")),
        AuditWord.Of<ResidentCodeIssued>(Key("Cấp mã giấy cho một người cư trú")),
        AuditWord.Of<ResidentCodeWithdrawn>(Key("Thu hồi mã giấy của một người cư trú")),
        AuditWord.Of<ResidentListImported>(Key("Nhập danh sách cư trú[: thêm {Added}][, thay đổi {Changed}][, giữ nguyên {Unchanged}]")),
        AuditWord.Of<ResidentLettersPrinted>(Key("In thư có mã[: {Letters} thư]")),
        AuditWord.Of<ResidentLettersWithdrawn>(Key("Thu hồi một đợt thư có mã[: {Codes} mã]")),
        AuditWord.Of<ResidentsDeleted>(Key("Xóa xác minh đã hết hạn[: {Residents} người]")),
        AuditWord.Of<ResidentWithdrawn>(Key("Thu hồi xác minh của một người cư trú")),
    ]);

    private static string Key(string text) => text;
}
