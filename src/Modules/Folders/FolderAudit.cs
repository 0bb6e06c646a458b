using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;
using CoSo.Folders.HandOvers;
using CoSo.Folders.Inspections;

namespace CoSo.Folders;

/// <summary>How the audit page tells what happened to hand-overs and inspection files.</summary>
internal static class FolderAudit
{
    private const string HandOverPage = "/ban-giao/{SubjectId}";
    private const string InspectionPage = "/ho-so-kiem-tra/{SubjectId}";

    public static readonly AuditWords HandOverWords = new(Key("Bàn giao công việc"), Capability.HandOverWork,
    [
        AuditWord.Of<HandOverMade>(Key("Lập biên bản bàn giao công việc[, ngày {On}][: {Lines} mục]"), HandOverPage),
        AuditWord.Of<HandOverSigned>(Key("Bổ sung biên bản bàn giao đã ký"), HandOverPage),
        AuditWord.Of<HandOverTaken>(Key("Tải biên bản bàn giao công việc"), HandOverPage),
    ]);

    public static readonly AuditWords InspectionWords = new(Key("Hồ sơ kiểm tra"), Capability.MakeInspectionFiles,
    [
        AuditWord.Of<InspectionFileMade>(Key("Lập hồ sơ kiểm tra[, từ ngày {From}][ đến ngày {To}][: {Files} tệp]"), InspectionPage),
        AuditWord.Of<InspectionFileWritten>(Key("Đã ghi xong hồ sơ kiểm tra"), InspectionPage),
        AuditWord.Of<InspectionFileTaken>(Key("Tải hồ sơ kiểm tra"), InspectionPage),
    ]);

    private static string Key(string text) => text;
}
