using CoSo.Cases.Answers;
using CoSo.Cases.Letters.Agreements;
using CoSo.Cases.Quality;
using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;

namespace CoSo.Cases.Letters;

/// <summary>
/// How the audit page tells what happened to letters: without any fact, since it knows units only and not whom a letter is about.
/// Whoever may see the case follows the link.
/// </summary>
internal static class LetterAudit
{
    private const string Case = "/don-thu/{SubjectId}";

    public static readonly AuditWords Words = new(Key("Đơn thư, phản ánh"), Capability.SeeCases,
    [
        AuditWord.Of<CaseReceived>(Key("Tiếp nhận đơn, phản ánh"), Case),
        AuditWord.Of<CaseSecretReissued>(Key("Cấp lại mã bí mật của biên nhận"), Case),
        AuditWord.Of<CasePassedOn>(Key("Chuyển đơn thư sang đơn vị kế tục"), Case),
        AuditWord.Of<CaseRouted>(Key("Chuyển đơn đến đơn vị giải quyết"), Case),
        AuditWord.Of<CaseAssigned>(Key("Giao người xác minh đơn"), Case),
        AuditWord.Of<CaseAccepted>(Key("Thụ lý đơn"), Case),
        AuditWord.Of<CaseRefused>(Key("Không thụ lý, từ chối đơn"), Case),
        AuditWord.Of<CaseForwarded>(Key("Chuyển đơn đến cơ quan có thẩm quyền"), Case),
        AuditWord.Of<CaseTraitFound>(Key("Xác định tính chất của đơn"), Case),
        AuditWord.Of<CaseExtended>(Key("Đổi hạn một bước giải quyết đơn"), Case),
        AuditWord.Of<CasePaused>(Key("Tạm đình chỉ giải quyết đơn"), Case),
        AuditWord.Of<CaseResumed>(Key("Tiếp tục giải quyết đơn"), Case),
        AuditWord.Of<CaseProposed>(Key("Đề xuất kết quả giải quyết đơn"), Case),
        AuditWord.Of<CaseSentBack>(Key("Trả lại đề xuất kết quả giải quyết đơn"), Case),
        AuditWord.Of<CaseDecided>(Key("Quyết định, trả lời đơn"), Case),
        AuditWord.Of<CaseStepDone>(Key("Ghi xong một bước giải quyết đơn"), Case),
        AuditWord.Of<CaseStepBegun>(Key("Bắt đầu một bước theo yêu cầu vụ việc"), Case),
        AuditWord.Of<CaseWithdrawn>(Key("Người gửi rút đơn"), Case),
        AuditWord.Of<CaseTerminated>(Key("Đình chỉ, xếp lưu đơn"), Case),
        AuditWord.Of<CaseNoted>(Key("Ghi diễn biến giải quyết đơn"), Case),
        AuditWord.Of<CaseMessageWritten>(Key("Trao đổi với người gửi đơn"), Case),
        AuditWord.Of<CaseReopened>(Key("Xem lại, giải quyết lại một đơn đã trả lời"), Case),
        AuditWord.Of<CaseRated>(Key("Người gửi đánh giá trả lời"), Case),
        AuditWord.Of<CaseAnswerPublished>(Key("Công khai kết quả giải quyết đơn"), Case),
        AuditWord.Of<CaseAnswerTakenBack>(Key("Thu hồi bản công khai kết quả giải quyết đơn"), Case),
        AuditWord.Of<AnswersDrawn>(Key("Chọn câu trả lời để soát chất lượng"), "/don-thu/soat-tra-loi"),
        AuditWord.Of<AnswerReviewed>(Key("Soát chất lượng một câu trả lời"), Case),
        AuditWord.Of<CaseSplit>(Key("Tách đơn có nhiều nội dung"), Case),
        AuditWord.Of<CaseAgreementKept>(Key("Lập biên bản đạt được thống nhất"), Case),
        AuditWord.Of<CaseAgreementSigned>(Key("Đính kèm biên bản đã ký"), Case),
        AuditWord.Of<CaseAgreementTakenBack>(Key("Thu hồi biên bản đạt được thống nhất"), Case),
        AuditWord.Of<CasePromiseKept>(Key("Ghi đã thực hiện điều thống nhất"), Case),
        AuditWord.Of<CasesLinked>(Key("Liên kết hai đơn"), Case),
    ]);

    private static string Key(string text) => text;
}
