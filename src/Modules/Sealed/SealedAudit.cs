using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;

namespace CoSo.Sealed;

/// <summary>How the audit page tells it: that something was done, by whom, when. No fact, no name, no link.</summary>
internal static class SealedAudit
{
    public static readonly AuditWords Words = new(Key("Hồ sơ giữ kín danh tính"), Capability.HandleSealed,
    [
        AuditWord.Of<SealHolderAppointed>(Key("Phân công người xử lý, giữ khóa[ theo {Paper}]")),
        AuditWord.Of<SealHolderEnded>(Key("Thôi phân công người xử lý, giữ khóa[ theo {Paper}]")),
        AuditWord.Of<SealKeyMade>(Key("Tạo khóa[, thay khóa đã mất cụm mật khẩu{IsLost?}]")),
        AuditWord.Of<SealedReceived>(Key("Tiếp nhận một hồ sơ giữ kín")),
        AuditWord.Of<SealedOpened>(Key("Mở nội dung một hồ sơ giữ kín")),
        AuditWord.Of<SealedFileOpened>(Key("Mở một tài liệu của hồ sơ giữ kín")),
        AuditWord.Of<SealedPaperMade>(Key("In một văn bản của hồ sơ giữ kín")),
        AuditWord.Of<SealedWorked>(Key("Xử lý một hồ sơ giữ kín")),
        AuditWord.Of<SealedWrittenBySender>(Key("Người gửi nhắn trong một hồ sơ giữ kín")),
        AuditWord.Of<SealedResealed>(Key("Cập nhật khóa của các hồ sơ giữ kín[: {Matters} hồ sơ]")),
        AuditWord.Of<SealRecoveryAsked>(Key("Đề nghị khôi phục quyền mở hồ sơ giữ kín[ theo {Paper}]")),
        AuditWord.Of<SealRecoveryConsented>(Key("Người giữ khóa đồng ý khôi phục")),
        AuditWord.Of<SealRecoveryDone>(Key("Khôi phục quyền mở hồ sơ giữ kín[: {Matters} hồ sơ]")),
    ]);

    private static string Key(string text) => text;
}
