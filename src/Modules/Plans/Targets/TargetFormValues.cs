using CoSo.Contracts.Reports;

namespace CoSo.Plans;

/// <summary>What was typed, read: numbers by the kind of value, the indicator against it.</summary>
internal sealed record TargetFormValues(string Code, int Scale, long? Baseline, IReadOnlyList<(TargetPeriod Period, long? Planned)> Planned)
{
    public static Outcome<TargetFormValues> Read(TargetForm form, IIndicatorFigures figures)
    {
        var kind = form.Kind!.Value;
        var scale = TargetNumbers.ScaleOf(kind, form.Scale ?? 1);
        if (form.ToYear < form.FromYear)
        {
            return new Refusal("target-years", "Đến năm không thể trước từ năm.");
        }

        if (IsGone(form.IndicatorCode, figures) || IsGone(form.OverCode, figures))
        {
            return new Refusal("target-indicator-gone", "Biểu mẫu báo cáo không còn chỉ số đã chọn. Chọn chỉ số khác.");
        }

        if (Indicator(form.IndicatorCode, figures) is { } indicator && (!Target.Fits(kind, indicator) || (kind == TargetKind.Scaled && indicator.Scale != scale)))
        {
            return new Refusal("target-indicator", "Chỉ số “{0}” không cùng kiểu số với chỉ tiêu.") { Arguments = [indicator.Name] };
        }

        if (kind == TargetKind.Percent && form.IndicatorCode is not null != form.OverCode is not null)
        {
            return new Refusal("target-over", "Tỷ lệ % lấy từ báo cáo cần cả hai chỉ số: tử số và mẫu số.");
        }

        if (!Number(form.Baseline, kind, scale, out var baseline))
        {
            return Fault(kind, "Giá trị gốc");
        }

        var planned = new List<(TargetPeriod, long?)>();
        for (var i = 0; i < Math.Min(form.Planned.Count, TargetPeriods.All.Count); i++)
        {
            if (!Number(form.Planned[i], kind, scale, out var value))
            {
                return Fault(kind, TargetPeriods.All[i].Words);
            }

            planned.Add((TargetPeriods.All[i].Period, value));
        }

        return new TargetFormValues(VietnameseText.Clean(form.Code), scale, baseline, planned);
    }

    public void Into(Target target, TargetForm form)
    {
        (target.Code, target.Name, target.PlanId) = (Code, VietnameseText.Clean(form.Name), form.PlanId);
        target.Folded = VietnameseText.Fold($"{target.Code} {target.Name}");
        (target.Kind, target.Scale, target.Direction, target.Baseline) = (form.Kind!.Value, Scale, form.Direction!.Value, Baseline);
        target.MeasuredIn = target.Kind switch
        {
            TargetKind.Percent => "%",
            TargetKind.Money => "đồng",
            TargetKind.YesNo => null,
            _ => form.MeasuredIn.Cut(Target.MeasuredInMaxLength),
        };
        (target.FromYear, target.ToYear) = (form.FromYear!.Value, form.ToYear!.Value);
        (target.LeadUnitId, target.LeadPost) = (form.LeadUnitId!.Value, form.LeadPost.Cut(Target.PostMaxLength));
        (target.IndicatorCode, target.OverCode) = (form.IndicatorCode.Cut(60), target.Kind == TargetKind.Percent ? form.OverCode.Cut(60) : null);
        target.CountsPeople = form.CountsPeople;
    }

    private static bool IsGone(string? code, IIndicatorFigures figures) => code is not null && Indicator(code, figures) is null;

    private static IndicatorInfo? Indicator(string? code, IIndicatorFigures figures) => figures.Indicators.FirstOrDefault(indicator => indicator.Code == code);

    private static bool Number(string? text, TargetKind kind, int scale, out long? value)
    {
        value = string.IsNullOrWhiteSpace(text) ? null : TargetNumbers.Read(kind, scale, text);
        return value is not null || string.IsNullOrWhiteSpace(text);
    }

    private static Refusal Fault(TargetKind kind, string place) => new("target-number", TargetNumbers.Fault(kind)) { Arguments = [place] };
}

/// <summary>A target's own fields as people read them, to tell what changed.</summary>
internal static class TargetFields
{
    public static IReadOnlyList<(string Field, string? Value)> Of(Target target) =>
    [
        ("Mã", target.Code), ("Tên", target.Name), ("Kế hoạch", target.PlanId?.ToString()), ("Kiểu số", TargetWords.Of(target.Kind)), ("Đơn vị tính", target.MeasuredIn),
        ("Chiều đánh giá", TargetWords.Of(target.Direction)), ("Giá trị gốc", TargetNumbers.Write(target.Kind, target.Scale, target.Baseline)),
        ("Năm", $"{target.FromYear}–{target.ToYear}"), ("Đơn vị chịu trách nhiệm", target.LeadUnitId.ToString()), ("Người chịu trách nhiệm", target.LeadPost),
        ("Chỉ số báo cáo", target.IndicatorCode), ("Mẫu số", target.OverCode), ("Đếm số người", target.CountsPeople ? "Có" : "Không"),
    ];

    public static IReadOnlyList<FieldChange> Differences(IReadOnlyList<(string Field, string? Value)> before, IReadOnlyList<(string Field, string? Value)> after) =>
        [.. before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => new FieldChange(pair.First.Field, pair.First.Value, pair.Second.Value))];
}
