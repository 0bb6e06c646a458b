using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;

namespace CoSo.Cases;

/// <summary>How the audit page tells what happened at citizen reception. Nothing here says who came or about what.</summary>
internal static class CaseAudit
{
    private const string Day = "/tiep-cong-dan/{SubjectId}";
    private const string Visit = "/tiep-cong-dan/so/{SubjectId}";

    public static readonly AuditWords Words = new(Key("Tiếp công dân"), Capability.SeeReception,
    [
        AuditWord.Of<ReceptionDaysPlanned>(Key("Lập lịch tiếp công dân[: {Days} ngày, từ {From} đến {To}]")),
        AuditWord.Of<ReceptionDayPublished>(Key("Công khai lịch tiếp công dân[ ngày {On}][, muộn hơn quy định{Late?}]"), Day),
        AuditWord.Of<ReceptionDayMoved>(Key("Chuyển ngày tiếp công dân[ từ {Before} sang {After}]"), Day),
        AuditWord.Of<ReceptionDayCalledOff>(Key("Hủy ngày tiếp công dân[ {On}]"), Day),
        AuditWord.Of<ReceptionDayHeld>(Key("Ghi nhận đã tiếp công dân[ ngày {On}][, người đứng đầu trực tiếp tiếp{ByHead?}]"), Day),
        AuditWord.Of<ReceptionJoinSet>(Key("Ghi nơi vào buổi tiếp trực tuyến[ ngày {On}]"), Day),
        AuditWord.Of<AppointmentAsked>(Key("Nhận đăng ký gặp của công dân"), "/tiep-cong-dan/{DayId}"),
        AuditWord.Of<AppointmentAnswered>(Key("Trả lời đăng ký gặp[: đồng ý{Confirmed?}]")),
        AuditWord.Of<AppointmentWithdrawn>(Key("Công dân rút đăng ký gặp")),
        AuditWord.Of<VisitKept>(Key("Ghi sổ tiếp công dân[, lượt số {Number}][: {Matters} nội dung]"), Visit),
        AuditWord.Of<VisitAnswered>(Key("Ghi kết quả trả lời một nội dung tiếp công dân[, ngày {On}]"), Visit),
        AuditWord.Of<VisitOpened>(Key("Mở xem một lượt tiếp công dân"), Visit),
        AuditWord.Of<VisitPaperMade>(Key("Lập giấy tờ của một lượt tiếp công dân[: mẫu {Form}]"), Visit),
        AuditWord.Of<VisitBookPrinted>(Key("In sổ tiếp công dân[ từ {From} đến {To}][: {Visits} lượt]")),
        AuditWord.Of<VisitNoted>(Key("Bổ sung sổ tiếp công dân"), Visit),
    ]);

    public static readonly AuditWords OfIssues = new(Key("Vấn đề nổi cộm"), Capability.SeeDuties,
    [
        AuditWord.Of<Issues.PlaceIssueRaised>(Key("Ghi vấn đề nổi cộm[, hạn {DueOn}]"), "/van-de-noi-com/{SubjectId}"),
        AuditWord.Of<Issues.PlaceIssueMadePublic>(Key("Công khai vấn đề nổi cộm"), "/van-de-noi-com/{SubjectId}"),
        AuditWord.Of<Issues.PlaceIssueTakenBack>(Key("Thôi công khai vấn đề nổi cộm"), "/van-de-noi-com/{SubjectId}"),
        AuditWord.Of<Issues.IssueVoiceRecorded>(Key("Ghi hộ một người cư trú cũng gặp vấn đề"), "/van-de-noi-com/{SubjectId}"),
        AuditWord.Of<Issues.IssueVoiceTakenBack>(Key("Rút hộ một người cư trú khỏi vấn đề"), "/van-de-noi-com/{SubjectId}"),
        AuditWord.Of<Areas.WarningDismissed>(Key("Bỏ qua cảnh báo sớm[: {Count} đơn]"), "/van-de-noi-com/canh-bao"),
        AuditWord.Of<Issues.PlaceIssueAnswered>(Key("Ghi kết quả vấn đề nổi cộm[, thông báo ngày {ToldOn}]"), "/van-de-noi-com/{SubjectId}"),
    ]);

    private static string Key(string text) => text;
}
