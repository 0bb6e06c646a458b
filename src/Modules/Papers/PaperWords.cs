using CoSo.Contracts.Papers;
using CoSo.Ui;

namespace CoSo.Papers;

/// <summary>Words and tones for states, steps and buttons; keys of their translations.</summary>
internal static class PaperWords
{
    public static string Of(PaperState state) => PaperStates.Words(state);

    /// <summary>A paper that another stands in place of is issued still, but stands no more.</summary>
    public static string Of(PaperState state, string? replacedBy) => replacedBy is null ? Of(state) : Key("Đã thay thế");

    public static Tone ToneOf(PaperState state, string? replacedBy) => replacedBy is null ? ToneOf(state) : Tone.Neutral;

    public static Tone ToneOf(PaperState state) => state switch
    {
        PaperState.Issued => Tone.Success,
        PaperState.Draft or PaperState.Withdrawn => Tone.Neutral,
        PaperState.Numbering or PaperState.Numbered => Tone.Warning,
        _ => Tone.Info,
    };

    public static string Of(PaperStepKind step) => step switch
    {
        PaperStepKind.Drafted => Key("Soạn dự thảo"),
        PaperStepKind.Changed => Key("Sửa dự thảo"),
        PaperStepKind.Submitted => Key("Trình"),
        PaperStepKind.Initialed => Key("Ký nháy"),
        PaperStepKind.Checked => Key("Kiểm tra thể thức, ký nháy"),
        PaperStepKind.Approved => Key("Duyệt"),
        PaperStepKind.ApprovedOutside => Key("Ghi nhận đã duyệt ngoài hệ thống"),
        PaperStepKind.SentBack => Key("Trả lại"),
        PaperStepKind.TakenBack => Key("Rút lại để sửa"),
        PaperStepKind.Numbered => Key("Cấp số, ngày"),
        PaperStepKind.SignedBrought => Key("Bổ sung bản đã ký"),
        PaperStepKind.Issued => Key("Phát hành"),
        PaperStepKind.Corrected => Key("Đính chính"),
        PaperStepKind.Withdrawn => Key("Thôi phát hành"),
        PaperStepKind.BroughtIn => Key("Ghi nhận văn bản đã ký ngoài hệ thống"),
        PaperStepKind.Sent => Key("Gửi đến nơi nhận"),
        PaperStepKind.Replaced => Key("Được thay thế bằng văn bản mới"),
        PaperStepKind.PassedOn => Key("Chuyển đơn vị kế tục"),
        _ => Key("Nhắc nơi nhận"),
    };

    /// <summary>Words of the button that passes the step on. "Ký" stands nowhere alone: a signature is put on the paper or by the official digital signature.</summary>
    public static string ButtonOf(PaperState state) => state switch
    {
        PaperState.Initialing => Key("Ký nháy nội dung, chuyển tiếp"),
        PaperState.Checking => Key("Thể thức đạt, ký nháy, chuyển tiếp"),
        _ => Key("Duyệt"),
    };

    private static string Key(string text) => text;
}
