using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using CoSo.Law;
using CoSo.Ui;

namespace CoSo.Sealed.Pages.Sealed;

/// <summary>Words and tones; Vietnamese, the keys of their translations.</summary>
internal static class SealedWords
{
    public static string Of(HolderKind kind) => kind switch
    {
        HolderKind.Handler => Key("Người xử lý"),
        HolderKind.Decider => Key("Người giải quyết"),
        _ => Key("Người giữ khóa dự phòng"),
    };

    public static string Of(MatterState state) => state switch
    {
        MatterState.Received => Key("Đang xử lý ban đầu"),
        MatterState.Accepted => Key("Đã thụ lý"),
        MatterState.Concluded => Key("Đã kết luận, còn bước sau"),
        MatterState.Closed => Key("Đã giải quyết xong"),
        MatterState.Refused => Key("Không thụ lý"),
        MatterState.Forwarded => Key("Đã chuyển cơ quan có thẩm quyền"),
        MatterState.PassedOn => Key("Đã chuyển thanh tra, kiểm tra"),
        MatterState.Withdrawn => Key("Đình chỉ do rút tố cáo"),
        _ => Key("Xếp lưu"),
    };

    public static Tone ToneOf(MatterState state) => state switch
    {
        MatterState.Received => Tone.Warning,
        MatterState.Accepted => Tone.Info,
        MatterState.Concluded or MatterState.Closed => Tone.Success,
        _ => Tone.Neutral,
    };

    public static string Of(OpeningReason reason) => reason switch
    {
        OpeningReason.InitialCheck => Key("Xử lý ban đầu, kiểm tra điều kiện thụ lý"),
        OpeningReason.Verification => Key("Xác minh"),
        OpeningReason.Answer => Key("Trao đổi với người gửi"),
        OpeningReason.Decision => Key("Ra quyết định, kết luận"),
        OpeningReason.HandOver => Key("Bàn giao hồ sơ"),
        _ => Key("Kiểm tra việc giải quyết"),
    };

    public static string Of(MatterAct act) => act switch
    {
        MatterAct.Received => Key("Tiếp nhận"),
        MatterAct.Opened => Key("Mở nội dung"),
        MatterAct.Signed => Key("Nhận đơn có chữ ký hoặc biên bản"),
        MatterAct.Summarised => Key("Viết tóm tắt"),
        MatterAct.Proposed => Key("Đề xuất"),
        MatterAct.SentBack => Key("Trả lại đề xuất"),
        MatterAct.Accepted => Key("Thụ lý"),
        MatterAct.Concluded => Key("Kết luận"),
        MatterAct.StepDone => Key("Xong bước"),
        MatterAct.TraitFound => Key("Xác định tính chất"),
        MatterAct.Extended => Key("Gia hạn"),
        MatterAct.Messaged => Key("Nhắn tin"),
        MatterAct.Ended => Key("Kết thúc"),
        MatterAct.Resealed => Key("Cập nhật khóa"),
        MatterAct.FileAdded => Key("Thêm tài liệu"),
        MatterAct.StepBegun => Key("Mở thêm một bước"),
        MatterAct.Demanded => Key("Yêu cầu cấp dưới giải quyết, giải trình"),
        MatterAct.PartWithdrawn => Key("Rút một phần tố cáo"),
        _ => Key("Khôi phục quyền mở"),
    };

    public static string Of(ParcelKind kind) => kind switch
    {
        ParcelKind.FromSender => Key("Người gửi nhắn"),
        ParcelKind.ToSender => Key("Nhắn người gửi"),
        ParcelKind.Summary => Key("Tóm tắt"),
        ParcelKind.Proposal => Key("Đề xuất"),
        _ => Key("Ghi kèm bước, quyết định"),
    };

    public static string Of(CaseTrait trait) => trait switch
    {
        CaseTrait.Complex => Key("Vụ việc phức tạp"),
        CaseTrait.SpeciallyComplex => Key("Vụ việc đặc biệt phức tạp"),
        _ => Key("Xác minh ở nhiều nơi"),
    };

    private static string Key(string text) => text;
}
