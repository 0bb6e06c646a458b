using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>How the audit page tells what happened to duties.</summary>
internal sealed class DutyAudit(AppDbContext db) : IAuditNames
{
    private const string One = "/viec/{SubjectId}";

    public static readonly AuditWords Words = new(Key("Việc"), Capability.SeeDuties,
    [
        AuditWord.Of<DutyRaised>(Key("Giao việc[, hạn {DueOn}]"), One),
        AuditWord.Of<DutyPutInCharge>(Key("Phân công người phụ trách việc"), One),
        AuditWord.Of<DutyHandedOver>(Key("Bàn giao việc cho người phụ trách mới"), One),
        AuditWord.Of<DutyPassedOn>(Key("Chuyển việc sang đơn vị kế tục[: {UnitId}][, từ {FromUnitId}]"), One),
        AuditWord.Of<DutyMerged>(Key("Gộp việc vào việc cùng nội dung của đơn vị kế tục[: {IntoUnitId}]"), One),
        AuditWord.Of<DutyUnmerged>(Key("Bỏ việc gộp, đưa việc về đơn vị cũ"), One),
        AuditWord.Of<DutyPartnerPassedOn>(Key("Đổi đơn vị phối hợp của việc sang đơn vị kế tục[: {ToUnitId}][, thay {FromUnitId}]"), One),
        AuditWord.Of<DutyAssignerPassedOn>(Key("Đổi đơn vị giao việc sang đơn vị kế tục[: {ToUnitId}][, thay {FromUnitId}]"), One),
        AuditWord.Of<DutyNoted>(Key("Ghi tiến độ thực hiện việc"), One),
        AuditWord.Of<DutyReported>(Key("Báo cáo hoàn thành việc[, làm xong ngày {DoneOn}]"), One),
        AuditWord.Of<DutyReportTakenBack>(Key("Rút lại báo cáo hoàn thành việc"), One),
        AuditWord.Of<DutyConfirmed>(Key("Xác nhận việc đã hoàn thành"), One),
        AuditWord.Of<DutyReturned>(Key("Trả lại việc, đề nghị bổ sung"), One),
        AuditWord.Of<DutyWithdrawn>(Key("Cho thôi thực hiện việc"), One),
        AuditWord.Of<DutyExplained>(Key("Giải trình về việc"), One),
        AuditWord.Of<DutyWaiting>(Key("Ghi nhận việc đang chờ đơn vị khác[: {OnUnitId}]"), One),
        AuditWord.Of<DutyResumed>(Key("Thôi chờ, tiếp tục thực hiện việc[; đã chờ {WaitedWorkingDays} ngày làm việc]"), One),
        AuditWord.Of<DutyDueSet>(Key("Đặt hạn của việc[, trước là {Before}][, nay là {After}]"), One),
        AuditWord.Of<DutyPartnerAnswered>(Key("Đơn vị phối hợp đã trả lời"), One),
        AuditWord.Of<DutyRetitled>(Key("Sửa nội dung việc"), One),
        AuditWord.Of<DutyRefined>(Key("Gắn việc với mục trong kế hoạch của đơn vị"), One),
        AuditWord.Of<DutyPaperIssued>(Key("Ghi văn bản đã ban hành[ số {Number}][, ngày {On}]"), One),
        AuditWord.Of<DutyPaperCorrected>(Key("Sửa văn bản đã ban hành[ thành số {Number}][, ngày {On}]"), One),
        AuditWord.Of<ConsentRecorded>(Key("Ghi ý kiến đồng ý phối hợp[, ngày {GivenOn}]"), One),
        AuditWord.Of<DutyUrged>(Key("Đôn đốc thực hiện việc"), One),
        AuditWord.Of<DeedCorrected>(Key("Sửa một lần ghi kết quả; bản trước còn lưu"), One),
        AuditWord.Of<EvidenceAdded>(Key("Thêm tài liệu minh chứng"), One),
        AuditWord.Of<EvidenceWithdrawn>(Key("Rút tài liệu minh chứng"), One),
        AuditWord.Of<RemindersQueued>(Key("Gom thư nhắc việc[ ngày {Day}][: {Messages} thư]")),
        AuditWord.Of<SentLettersDeleted>(Key("Xóa thư nhắc việc đã gửi quá thời gian lưu[: {Letters} thư, lưu {KeptDays} ngày]")),
        AuditWord.Of<LettersRetried>(Key("Cho gửi lại thư nhắc việc chưa gửi được[: {Letters} thư]")),
        AuditWord.Of<DutyChased>(Key("Nhắc việc theo các bước đôn đốc[, ngày {Day}]"), One),
        AuditWord.Of<ChaseStepsSet>(Key("Đặt các bước đôn đốc[, áp dụng từ {From}]"), "/viec/don-doc/cac-buoc"),
        AuditWord.Of<ChaseStepsWithdrawn>(Key("Bỏ các bước đôn đốc[ áp dụng từ {From}]"), "/viec/don-doc/cac-buoc"),
        AuditWord.Of<ChaseLetterMade>(Key("Lập công văn đôn đốc[ về {Duties} việc][, đề nghị trả lời trước ngày {ReplyBy}]"), "/viec/don-doc/cong-van/{SubjectId}"),
        AuditWord.Of<ChaseLetterNumbered>(Key("Ghi số công văn đôn đốc[: {Number}][, ngày {On}]"), "/viec/don-doc/cong-van/{SubjectId}"),
        AuditWord.Of<CalendarFeedOpened>(Key("Mở địa chỉ lịch")),
        AuditWord.Of<CalendarFeedRevoked>(Key("Thu hồi địa chỉ lịch")),
    ]);

    public string Area => Words.Area;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await db.Set<Duty>().Where(duty => ids.Contains(duty.Id)).ToDictionaryAsync(duty => duty.Id, duty => duty.Title, cancellation);

    private static string Key(string text) => text;
}
