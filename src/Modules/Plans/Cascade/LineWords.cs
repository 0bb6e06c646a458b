using CoSo.Ui;

namespace CoSo.Plans;

/// <summary>How lines, states and steps of units' plans are called; Vietnamese, keys of the translations.</summary>
internal static class LineWords
{
    public static readonly IReadOnlyList<(LineKind Kind, string Words)> OfParent =
        [(LineKind.Taken, Key("Nhận nguyên văn")), (LineKind.Adapted, Key("Điều chỉnh")), (LineKind.NotTaken, Key("Không nhận"))];

    public static string Of(LineKind kind) => kind switch
    {
        LineKind.Taken => Key("Nhận nguyên văn"),
        LineKind.Adapted => Key("Điều chỉnh"),
        LineKind.Added => Key("Đơn vị bổ sung"),
        _ => Key("Không nhận"),
    };

    public static Tone Tone(LineKind kind) => kind switch
    {
        LineKind.Adapted => Ui.Tone.Warning,
        LineKind.NotTaken => Ui.Tone.Danger,
        LineKind.Added => Ui.Tone.Info,
        _ => Ui.Tone.Neutral,
    };

    public static string Of(UnitPlanState? state) => state switch
    {
        UnitPlanState.Draft => Key("Đang soạn"),
        UnitPlanState.Submitted => Key("Chờ thủ trưởng duyệt"),
        UnitPlanState.Approved => Key("Đã duyệt"),
        _ => Key("Chưa lập"),
    };

    public static Tone Tone(UnitPlanState? state) => state switch
    {
        UnitPlanState.Draft => Ui.Tone.Info,
        UnitPlanState.Submitted => Ui.Tone.Warning,
        UnitPlanState.Approved => Ui.Tone.Success,
        _ => Ui.Tone.Neutral,
    };

    public static string Of(UnitPlanStepKind kind) => kind switch
    {
        UnitPlanStepKind.Made => Key("Lập dự thảo"),
        UnitPlanStepKind.Submitted => Key("Trình thủ trưởng"),
        UnitPlanStepKind.TakenBack => Key("Rút lại để sửa"),
        UnitPlanStepKind.Returned => Key("Trả lại, đề nghị bổ sung"),
        UnitPlanStepKind.Approved => Key("Duyệt"),
        UnitPlanStepKind.ApprovedOutside => Key("Đã duyệt ngoài hệ thống"),
        UnitPlanStepKind.PaperBrought => Key("Bổ sung văn bản đã ký"),
        UnitPlanStepKind.Reopened => Key("Mở lại để sửa"),
        UnitPlanStepKind.PassedOn => Key("Chuyển đơn vị kế tục"),
        _ => Key("Cập nhật theo kế hoạch cấp trên"),
    };

    public static string Of(ParentChange change) => change switch
    {
        ParentChange.New => Key("Cấp trên mới giao"),
        ParentChange.Changed => Key("Cấp trên đã sửa"),
        _ => Key("Cấp trên đã bỏ"),
    };

    private static string Key(string text) => text;
}
