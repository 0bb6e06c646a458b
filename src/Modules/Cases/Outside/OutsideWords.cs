using CoSo.Contracts.Access;
using CoSo.Contracts.Audit;

namespace CoSo.Cases.Outside;

/// <summary>Words of lists from other systems; Vietnamese, the keys of their translations.</summary>
internal static class OutsideWords
{
    public static readonly AuditWords Audit = new(Key("Danh sách từ hệ thống khác"), Capability.ImportCaseLists,
    [
        AuditWord.Of<OutsideListImported>(Key("Nhập danh sách từ hệ thống khác[: thêm {Added}][, thay đổi {Changed}][, giữ nguyên {Unchanged}]"), "/danh-sach-ngoai"),
    ]);

    public static string Of(OutsideSource source) => source switch
    {
        OutsideSource.Feedback => Key("Cổng thông tin 1022"),
        OutsideSource.OneStop => Key("Hệ thống một cửa"),
        _ => Key("CSDL quốc gia về tiếp công dân, đơn thư"),
    };

    public static string Of(OutsideKind kind) => kind switch
    {
        OutsideKind.Feedback => Key("Phản ánh 1022"),
        OutsideKind.Dossier => Key("Hồ sơ một cửa"),
        OutsideKind.Complaint => Key("Khiếu nại"),
        _ => Key("Kiến nghị, phản ánh"),
    };

    public static string Of(OutsideField field) => field switch
    {
        OutsideField.Number => Key("Mã số"),
        OutsideField.ReceivedOn => Key("Ngày tiếp nhận"),
        OutsideField.Unit => Key("Đơn vị xử lý"),
        OutsideField.DueOn => Key("Hạn xử lý"),
        OutsideField.DoneOn => Key("Ngày hoàn thành"),
        OutsideField.Kind => Key("Loại đơn"),
        _ => Key("Lĩnh vực, thủ tục"),
    };

    private static string Key(string text) => text;
}
