using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using CoSo.Folders.HandOvers;
using CoSo.Folders.Inspections;

namespace CoSo.Folders;

/// <summary>How the audit page tells what happened to files put together.</summary>
internal static class FolderAudit
{
    private const string HandOver = "/ban-giao/{SubjectId}";
    private const string Inspection = "/ho-so-kiem-tra/{SubjectId}";

    public static readonly AuditWords HandOvers = new(Key("Bàn giao công việc"), Capability.HandOverWork,
    [
        AuditWord.Of<HandOverMade>(Key("Lập biên bản bàn giao công việc[ ngày {On}][: {Lines} việc, {Passed} việc chuyển tên]"), HandOver),
        AuditWord.Of<HandOverSigned>(Key("Đính biên bản bàn giao đã ký"), HandOver),
        AuditWord.Of<HandOverTaken>(Key("Tải biên bản bàn giao[ ({Format})]"), HandOver),
    ]);

    public static readonly AuditWords Inspections = new(Key("Hồ sơ kiểm tra"), Capability.MakeInspectionFiles,
    [
        AuditWord.Of<InspectionFileMade>(Key("Lập hồ sơ kiểm tra[ từ {From} đến {To}][: {Items} nội dung, {Missing} còn thiếu, {Files} tệp]"), Inspection),
        AuditWord.Of<InspectionFileWritten>(Key("Ghi xong hồ sơ kiểm tra"), Inspection),
        AuditWord.Of<InspectionFileTaken>(Key("Tải hồ sơ kiểm tra"), Inspection),
    ]);

    private static string Key(string text) => text;
}
