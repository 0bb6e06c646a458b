using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>How the audit page tells what happened to papers.</summary>
internal sealed class PaperAudit(AppDbContext db) : IAuditNames
{
    private const string One = "/van-ban/{SubjectId}";
    private const string Recipients = "/van-ban/{SubjectId}/noi-nhan";
    private const string OfDelivery = "/van-ban/{PaperId}/noi-nhan";
    private const string Register = "/van-ban/so-di";

    public static readonly AuditWords Words = new(Key("Văn bản"), Capability.SeePapers,
    [
        AuditWord.Of<PaperDrafted>(Key("Soạn văn bản"), One),
        AuditWord.Of<PaperChanged>(Key("Sửa dự thảo văn bản"), One),
        AuditWord.Of<PaperSubmitted>(Key("Trình văn bản"), One),
        AuditWord.Of<PaperPassed>(Key("Chuyển văn bản sang bước tiếp theo"), One),
        AuditWord.Of<PaperApprovedOutside>(Key("Ghi nhận văn bản đã duyệt ngoài hệ thống"), One),
        AuditWord.Of<PaperSentBack>(Key("Trả lại văn bản[, lý do: {Reason}]"), One),
        AuditWord.Of<PaperTakenBack>(Key("Rút lại văn bản để sửa[, lý do: {Reason}]"), One),
        AuditWord.Of<PaperNumbered>(Key("Cấp số văn bản[: {Number}, ngày {On}]"), One),
        AuditWord.Of<SignedPaperBrought>(Key("Bổ sung bản văn bản đã ký"), One),
        AuditWord.Of<PaperIssued>(Key("Phát hành văn bản[: {Number}, ngày {On}]"), One),
        AuditWord.Of<PaperCorrected>(Key("Đính chính số, ngày văn bản[: {FormerNumber} thành {Number}][, lý do: {Reason}]"), One),
        AuditWord.Of<PaperWithdrawn>(Key("Thôi phát hành văn bản[, lý do: {Reason}]"), One),
        AuditWord.Of<PaperReplaced>(Key("Ghi văn bản đã được thay thế[: bằng số {Number}, ngày {On}]"), One),
        AuditWord.Of<PaperRulesSet>(Key("Thiết lập văn thư[, áp dụng từ {From}]"), "/van-ban/thiet-lap"),
        AuditWord.Of<NumberReserved>(Key("Giữ số văn bản[: {Number}][, lý do: {Reason}]"), Register),
        AuditWord.Of<NumberCancelled>(Key("Hủy số văn bản[: {Number}][, lý do: {Reason}]"), Register),
        AuditWord.Of<PaperBroughtIn>(Key("Ghi văn bản đã ký ngoài hệ thống vào sổ[: {Number}, ngày {On}]"), One),
        AuditWord.Of<PaperSent>(Key("Gửi văn bản đến nơi nhận[: {Units} đơn vị qua hệ thống, {OnPaper} nơi gửi bản giấy]"), Recipients),
        AuditWord.Of<RecipientsReminded>(Key("Nhắc nơi nhận chưa đọc[: {Count} đơn vị]"), Recipients),
        AuditWord.Of<PaperHandedOver>(Key("Giao bản giấy cho nơi nhận[, ngày {On}]"), OfDelivery),
        AuditWord.Of<PaperRecalled>(Key("Thu hồi văn bản gửi nhầm[, lý do: {Reason}]"), OfDelivery),
        AuditWord.Of<PaperPassedOn>(Key("Chuyển văn bản đang soạn sang đơn vị kế tục[: {UnitId}][, từ {FromUnitId}]"), One),
        AuditWord.Of<PaperDeliveryPassedOn>(Key("Chuyển văn bản đến chưa đọc sang đơn vị kế tục[: {UnitId}][, từ {FromUnitId}]"), "/van-ban-den/{SubjectId}"),
        AuditWord.Of<PaperReceived>(Key("Xác nhận đã nhận văn bản"), "/van-ban-den/{SubjectId}"),
        AuditWord.Of<PaperRead>(Key("Xác nhận đã đọc văn bản"), "/van-ban-den/{SubjectId}"),
    ]);

    public string Area => Words.Area;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await db.Set<Paper>().Where(paper => ids.Contains(paper.Id)).ToDictionaryAsync(paper => paper.Id, paper => paper.Title, cancellation);

    private static string Key(string text) => text;
}
