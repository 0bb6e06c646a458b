using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;

namespace CoSo.Reports;

/// <summary>How the audit page tells what happened to periods, returns and consolidated reports.</summary>
internal static class ReportAudit
{
    private const string Return = "/bao-cao/{SubjectId}";
    private const string Period = "/bao-cao/ky/{CutOff}";

    public static readonly AuditWords Words = new(Key("Báo cáo"), Capability.SeeReports,
    [
        AuditWord.Of<RegimeAdopted>(Key("Đưa chế độ báo cáo của kế hoạch vào theo dõi[: {Senders} đơn vị gửi]")),
        AuditWord.Of<PeriodOpened>(Key("Mở kỳ báo cáo[, chốt số liệu ngày {CutOff}][: {Returns} báo cáo]"), Period),
        AuditWord.Of<PeriodLocked>(Key("Chốt số liệu kỳ báo cáo[ ngày {CutOff}][: {Returns} báo cáo]"), Period),
        AuditWord.Of<PeriodUnlocked>(Key("Mở chốt số liệu kỳ báo cáo[ ngày {CutOff}][, lý do: {Reason}]"), Period),
        AuditWord.Of<PeriodOutlineSettled>(Key("Đặt đề cương cho kỳ báo cáo[ chốt ngày {CutOff}][: {Headings} mục]"), Period),
        AuditWord.Of<PeriodOutlineDropped>(Key("Bỏ đề cương của kỳ báo cáo[ chốt ngày {CutOff}]"), Period),
        AuditWord.Of<ReturnOpened>(Key("Mở báo cáo của đơn vị[, kỳ chốt {CutOff}][, hạn gửi {DueOn}]"), Return),
        AuditWord.Of<ReturnSaved>(Key("Lưu báo cáo của đơn vị[: {Fields#} mục thay đổi]"), Return),
        AuditWord.Of<ReturnSubmitted>(Key("Trình lãnh đạo báo cáo của đơn vị"), Return),
        AuditWord.Of<ReturnRecalled>(Key("Rút báo cáo đã trình"), Return),
        AuditWord.Of<ReturnSent>(Key("Gửi báo cáo của đơn vị[ ngày {On}][, đã duyệt ngoài hệ thống{ApprovedOutside?}]"), Return),
        AuditWord.Of<ReturnSentBack>(Key("Trả lại báo cáo, đề nghị bổ sung[, lý do: {Reason}]"), Return),
        AuditWord.Of<ReturnAccepted>(Key("Tiếp nhận báo cáo của đơn vị[; {Proposals} kiến nghị chuyển thành việc]"), Return),
        AuditWord.Of<ReturnPassedOn>(Key("Chuyển báo cáo sang đơn vị kế tục[: {UnitId}][, từ {FromUnitId}]"), Return),
        AuditWord.Of<ReturnMerged>(Key("Gộp báo cáo vào báo cáo của đơn vị kế tục[: {IntoUnitId}]"), Return),
        AuditWord.Of<ReturnUnmerged>(Key("Bỏ việc gộp, đưa báo cáo về đơn vị cũ"), Return),
        AuditWord.Of<ReturnTakenOver>(Key("Lấy nội dung báo cáo của đơn vị đã kết thúc[: {Fields} mục]"), Return),
        AuditWord.Of<ReturnPaperBrought>(Key("Đưa văn bản đã ký của báo cáo vào[: số {Number}, ngày {Date}]"), Return),
        AuditWord.Of<ReturnFileAttached>(Key("Đính kèm tệp vào báo cáo"), Return),
        AuditWord.Of<ReturnFileWithdrawn>(Key("Bỏ tệp đính kèm khỏi báo cáo"), Return),
        AuditWord.Of<ConsolidatedReportSaved>(Key("Lưu báo cáo tổng hợp[: {Parts#} phần thay đổi]")),
        AuditWord.Of<ConsolidatedReportApproved>(Key("Duyệt báo cáo tổng hợp")),
        AuditWord.Of<ConsolidatedReportReopened>(Key("Mở lại báo cáo tổng hợp[, lý do: {Reason}]")),
        AuditWord.Of<ConsolidatedPaperBrought>(Key("Đưa văn bản đã ký của báo cáo tổng hợp vào[: số {Number}, ngày {Date}]")),
    ]);

    private static string Key(string text) => text;
}
