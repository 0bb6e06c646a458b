using CoSo.Ui;

namespace CoSo.Reports.Pages;

/// <summary>States as people read them: words first, colour beside.</summary>
internal static class StateWords
{
    public static string Of(ReturnState state) => state switch
    {
        ReturnState.Draft => Key("Đang soạn"),
        ReturnState.Submitted => Key("Đã trình lãnh đạo"),
        ReturnState.Sent => Key("Đã gửi số liệu"),
        ReturnState.Returned => Key("Trả lại, đề nghị bổ sung"),
        ReturnState.Accepted => Key("Đã tiếp nhận"),
        ReturnState.Merged => Key("Đã gộp vào báo cáo của đơn vị kế tục"),
        _ => Key("Đã chốt số liệu"),
    };

    public static Tone ToneOf(ReturnState state) => state switch
    {
        ReturnState.Sent => Tone.Info,
        ReturnState.Returned => Tone.Warning,
        ReturnState.Accepted or ReturnState.Locked => Tone.Success,
        _ => Tone.Neutral,
    };

    public static string Of(PeriodState state) => state switch
    {
        PeriodState.Waiting => Key("Chưa mở"),
        PeriodState.Open => Key("Đang mở"),
        PeriodState.Consolidated => Key("Đã duyệt báo cáo tổng hợp"),
        _ => Key("Đã chốt số liệu"),
    };

    public static Tone ToneOf(PeriodState state) => state switch
    {
        PeriodState.Waiting => Tone.Neutral,
        PeriodState.Open => Tone.Info,
        _ => Tone.Success,
    };

    public static string Of(ReturnStepKind kind) => kind switch
    {
        ReturnStepKind.Opened => Key("Mở kỳ báo cáo"),
        ReturnStepKind.Submitted => Key("Trình lãnh đạo"),
        ReturnStepKind.Recalled => Key("Rút lại để sửa"),
        ReturnStepKind.Sent => Key("Gửi"),
        ReturnStepKind.SentBack => Key("Trả lại, đề nghị bổ sung"),
        ReturnStepKind.Accepted => Key("Tiếp nhận"),
        ReturnStepKind.PaperBrought => Key("Bổ sung văn bản đã ký"),
        ReturnStepKind.Locked => Key("Chốt số liệu"),
        ReturnStepKind.PassedOn => Key("Chuyển đơn vị kế tục"),
        ReturnStepKind.Merged => Key("Gộp vào báo cáo của đơn vị kế tục"),
        ReturnStepKind.TakenOver => Key("Lấy nội dung của đơn vị đã kết thúc"),
        _ => Key("Mở chốt số liệu"),
    };

    public static Tone ToneOf(ReturnStepKind kind) => kind switch
    {
        ReturnStepKind.SentBack or ReturnStepKind.Recalled or ReturnStepKind.Unlocked => Tone.Warning,
        ReturnStepKind.Accepted or ReturnStepKind.Locked or ReturnStepKind.PaperBrought => Tone.Success,
        ReturnStepKind.Sent => Tone.Info,
        _ => Tone.Neutral,
    };

    private static string Key(string text) => text;
}
