namespace CoSo.Plans;

/// <summary>How kinds, rhythms and states are called; Vietnamese, key of the translation.</summary>
internal static class Words
{
    public static readonly IReadOnlyList<(MeasureKind Kind, string Words)> Kinds =
        [(MeasureKind.Duty, "Việc phải làm"), (MeasureKind.Content, "Nội dung báo cáo"), (MeasureKind.General, "Yêu cầu chung")];

    public static readonly IReadOnlyList<(Rhythm Rhythm, string Words)> Rhythms =
        [(Rhythm.Once, "Một lần"), (Rhythm.EveryPeriod, "Mỗi kỳ báo cáo"), (Rhythm.HalfYear, "Mỗi 6 tháng")];

    public static readonly IReadOnlyList<(MeasureView View, string Words)> Views =
    [
        (MeasureView.Doubtful, "Chưa chắc"), (MeasureView.Unsettled, "Chưa soát"), (MeasureView.WithoutDay, "Chưa ấn định hạn"), (MeasureView.PastDay, "Hạn đã qua"),
        (MeasureView.WithoutUnit, "Chưa có đơn vị"), (MeasureView.UnknownUnit, "Đơn vị chưa rõ"), (MeasureView.Dismissed, "Đã bỏ"),
    ];

    public static readonly IReadOnlyList<(Contracts.Reports.ReportPeriodKind Kind, string Words)> Periods =
    [
        (Contracts.Reports.ReportPeriodKind.Quarter, "Quý"), (Contracts.Reports.ReportPeriodKind.SixMonths, "6 tháng"),
        (Contracts.Reports.ReportPeriodKind.NineMonths, "9 tháng"), (Contracts.Reports.ReportPeriodKind.Year, "Năm"),
    ];

    public static string Of(MeasureKind kind) => Kinds.First(one => one.Kind == kind).Words;

    public static string Of(Rhythm rhythm) => Rhythms.First(one => one.Rhythm == rhythm).Words;

    public static string Of(PlanState state) => state switch
    {
        PlanState.InReview => "Đang soát lại",
        PlanState.InForce => "Đang theo dõi",
        PlanState.Merged => "Đã nhập vào kế hoạch",
        _ => "Đã bỏ",
    };

    public static string Tone(PlanState state) => state switch
    {
        PlanState.InReview => "warning",
        PlanState.InForce => "success",
        _ => "neutral",
    };
}
