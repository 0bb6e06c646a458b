using CoSo.Cases.Letters;
using CoSo.Law;
using CoSo.Ui;

namespace CoSo.Cases.Pages.Cases;

/// <summary>Words and tones of cases; Vietnamese, the keys of their translations.</summary>
internal static class CaseWords
{
    public static string Of(CaseState state) => state switch
    {
        CaseState.Received => Key("Mới nhận"),
        CaseState.Working => Key("Đang giải quyết"),
        CaseState.Paused => Key("Tạm đình chỉ"),
        CaseState.Proposed => Key("Chờ quyết định"),
        CaseState.Decided => Key("Đã giải quyết, còn bước sau"),
        CaseState.Closed => Key("Đã giải quyết"),
        CaseState.Refused => Key("Không thụ lý"),
        CaseState.Forwarded => Key("Đã chuyển cơ quan khác"),
        CaseState.Withdrawn => Key("Người gửi đã rút"),
        _ => Key("Đã đình chỉ, xếp lưu"),
    };

    public static Tone ToneOf(CaseState state) => state switch
    {
        CaseState.Received => Tone.Warning,
        CaseState.Working or CaseState.Proposed => Tone.Info,
        CaseState.Decided or CaseState.Closed => Tone.Success,
        _ => Tone.Neutral,
    };

    public static string Of(ProcedureKind kind) => kind switch
    {
        ProcedureKind.Complaint => Key("Khiếu nại"),
        ProcedureKind.Denunciation => Key("Tố cáo"),
        ProcedureKind.Petition => Key("Kiến nghị, phản ánh"),
        ProcedureKind.Feedback => Key("Phản ánh hiện trường"),
        ProcedureKind.Information => Key("Yêu cầu cung cấp thông tin"),
        ProcedureKind.Officials => Key("Thông tin về cán bộ"),
        ProcedureKind.Internal => Key("Đơn trong nội bộ cơ quan"),
        _ => Key("Tiếp công dân"),
    };

    public static string Of(IntakeChannel channel) => channel switch
    {
        IntakeChannel.Counter => Key("Trực tiếp tại nơi tiếp"),
        IntakeChannel.Paper => Key("Đơn giấy, bưu chính"),
        IntakeChannel.Portal => Key("Trang công khai"),
        IntakeChannel.Phone => Key("Điện thoại"),
        IntakeChannel.Email => Key("Thư điện tử"),
        IntakeChannel.Exchange => Key("Hệ thống khác chuyển"),
        _ => Key("Cơ quan khác chuyển đến"),
    };

    public static string Of(CaseAct act) => act switch
    {
        CaseAct.Received => Key("Tiếp nhận"),
        CaseAct.Started => Key("Bắt đầu bước"),
        CaseAct.Recounted => Key("Hạn thay đổi"),
        CaseAct.Routed => Key("Chuyển đơn vị giải quyết"),
        CaseAct.Assigned => Key("Giao xác minh"),
        CaseAct.Accepted => Key("Thụ lý"),
        CaseAct.Refused => Key("Không thụ lý, từ chối"),
        CaseAct.Forwarded => Key("Chuyển cơ quan có thẩm quyền"),
        CaseAct.TraitFound => Key("Xác định tính chất vụ việc"),
        CaseAct.Extended => Key("Gia hạn"),
        CaseAct.Paused => Key("Tạm đình chỉ"),
        CaseAct.Resumed => Key("Tiếp tục giải quyết"),
        CaseAct.Proposed => Key("Đề xuất kết quả"),
        CaseAct.SentBack => Key("Trả lại đề xuất"),
        CaseAct.Decided => Key("Quyết định, trả lời"),
        CaseAct.StepDone => Key("Xong bước"),
        CaseAct.Published => Key("Công khai"),
        CaseAct.Withdrawn => Key("Người gửi rút"),
        CaseAct.Terminated => Key("Đình chỉ, xếp lưu"),
        CaseAct.Contacted => Key("Tiếp xúc, vận động, đối thoại"),
        CaseAct.Noted => Key("Ghi chú nội bộ"),
        CaseAct.Linked => Key("Liên kết với đơn khác"),
        CaseAct.Reviewed => Key("Soát chất lượng trả lời"),
        CaseAct.TakenBack => Key("Thu hồi bản công khai"),
        CaseAct.Agreed => Key("Biên bản đạt được thống nhất"),
        CaseAct.Split => Key("Tách đơn có nhiều nội dung"),
        CaseAct.Reopened => Key("Xem lại, giải quyết lại"),
        _ => Key("Kết thúc hồ sơ"),
    };

    public static string Of(CaseTrait trait) => trait switch
    {
        CaseTrait.Complex => Key("Vụ việc phức tạp"),
        CaseTrait.SpeciallyComplex => Key("Vụ việc đặc biệt phức tạp"),
        CaseTrait.Remote => Key("Vùng sâu, vùng xa, đi lại khó khăn"),
        CaseTrait.Spread => Key("Xác minh ở nhiều nơi"),
        CaseTrait.Simple => Key("Thông tin đơn giản, có sẵn"),
        CaseTrait.AtOffice => Key("Nhận tại trụ sở"),
        _ => Key("Nhận qua bưu chính"),
    };

    public static string Of(LinkKind kind) => kind switch
    {
        LinkKind.Duplicate => Key("Trùng nội dung"),
        LinkKind.Repeat => Key("Gửi lại, kéo dài"),
        LinkKind.SkipLevel => Key("Gửi vượt cấp"),
        LinkKind.Split => Key("Tách từ đơn nhiều nội dung"),
        _ => Key("Khiếu nại lần hai"),
    };

    private static string Key(string text) => text;
}
