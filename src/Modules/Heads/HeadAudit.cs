using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;

namespace CoSo.Heads;

/// <summary>How the audit page tells what happened about the heads of units; grades and remarks are never told there.</summary>
internal static class HeadAudit
{
    private const string UnitPage = "/nguoi-dung-dau/{UnitId}?ky={RoundId}";

    public static readonly AuditWords Words = new(Key("Trách nhiệm người đứng đầu"), Capability.SeeHeads,
    [
        AuditWord.Of<HeadRoundOpened>(Key("Mở đợt nhận xét, đánh giá người đứng đầu[, từ ngày {From}][ đến ngày {To}][: {Units} đơn vị]"), "/nguoi-dung-dau?ky={SubjectId}"),
        AuditWord.Of<HeadRoundCancelled>(Key("Hủy đợt nhận xét, đánh giá người đứng đầu[: {Reason}]"), "/nguoi-dung-dau"),
        AuditWord.Of<HeadReviewSent>(Key("Gửi tự nhận xét của người đứng đầu[{Again?}, bổ sung]"), UnitPage),
        AuditWord.Of<HeadReviewGraded>(Key("Nhận xét, xếp loại người đứng đầu[{Again?}, sửa]"), UnitPage),
        AuditWord.Of<HeadFiguresTaken>(Key("Tải số liệu trách nhiệm người đứng đầu"), "/nguoi-dung-dau"),
    ]);

    private static string Key(string text) => text;
}
