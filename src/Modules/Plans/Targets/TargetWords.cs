using CoSo.Ui;

namespace CoSo.Plans;

/// <summary>How kinds, directions and states of targets are called; Vietnamese, key of the translation.</summary>
internal static class TargetWords
{
    public static readonly IReadOnlyList<(TargetKind Kind, string Words)> Kinds =
    [
        (TargetKind.Whole, "Số nguyên"), (TargetKind.Scaled, "Số có phần lẻ"), (TargetKind.Money, "Tiền (đồng)"), (TargetKind.Percent, "Tỷ lệ %"),
        (TargetKind.YesNo, "Có hoặc Không"),
    ];

    public static readonly IReadOnlyList<(TargetDirection Direction, string Words)> Directions =
    [
        (TargetDirection.AtLeast, "Càng cao càng tốt"), (TargetDirection.AtMost, "Càng thấp càng tốt"), (TargetDirection.Exactly, "Đạt đúng mức"),
    ];

    public static string Of(TargetKind kind) => Kinds.First(one => one.Kind == kind).Words;

    public static string Of(TargetDirection direction) => Directions.First(one => one.Direction == direction).Words;

    public static string Of(TargetState state) => state switch
    {
        TargetState.Reached => "Đạt",
        TargetState.NotReached => "Chưa đạt",
        TargetState.Running => Key("Kỳ chưa kết thúc"),
        _ => "Chưa có số liệu",
    };

    public static Tone Tone(TargetState state) => state switch
    {
        TargetState.Reached => Ui.Tone.Success,
        TargetState.NotReached => Ui.Tone.Warning,
        TargetState.Running => Ui.Tone.Info,
        _ => Ui.Tone.Neutral,
    };

    public static string Of(TargetStepKind kind) => kind switch
    {
        TargetStepKind.Made => "Lập chỉ tiêu",
        TargetStepKind.Changed => "Sửa chỉ tiêu",
        TargetStepKind.Given => "Giao cho đơn vị",
        TargetStepKind.Planned => "Giá trị giao",
        TargetStepKind.Result => "Kết quả",
        _ => "Thôi theo dõi",
    };

    private static string Key(string text) => text;
}
