using CoSo.Law;

namespace CoSo.Plans;

/// <summary>The periods a target has values for, in the order in which they end.</summary>
internal enum TargetPeriod
{
    Quarter1,
    Quarter2,
    SixMonths,
    Quarter3,
    NineMonths,
    Quarter4,
    Year,
}

internal static class TargetPeriods
{
    public static readonly IReadOnlyList<(TargetPeriod Period, string Words)> All =
    [
        (TargetPeriod.Quarter1, "Quý I"), (TargetPeriod.Quarter2, "Quý II"), (TargetPeriod.SixMonths, "6 tháng"), (TargetPeriod.Quarter3, "Quý III"),
        (TargetPeriod.NineMonths, "9 tháng"), (TargetPeriod.Quarter4, "Quý IV"), (TargetPeriod.Year, "Năm"),
    ];

    public static string Of(TargetPeriod period) => All[(int)period].Words;

    /// <summary>Whether figures are counted since the year's first day, not in the quarter alone.</summary>
    public static bool IsSince(TargetPeriod period) => period is TargetPeriod.SixMonths or TargetPeriod.NineMonths or TargetPeriod.Year;

    /// <summary>The days the period covers, by the law book.</summary>
    public static ReportWindow Window(this ReportingRules rules, TargetPeriod period, int year) => period switch
    {
        TargetPeriod.Quarter1 => rules.Window(PeriodKind.Quarter, year, 1),
        TargetPeriod.Quarter2 => rules.Window(PeriodKind.Quarter, year, 2),
        TargetPeriod.Quarter3 => rules.Window(PeriodKind.Quarter, year, 3),
        TargetPeriod.Quarter4 => rules.Window(PeriodKind.Quarter, year, 4),
        TargetPeriod.SixMonths => rules.Window(PeriodKind.SixMonths, year, 1),
        TargetPeriod.NineMonths => rules.Window(PeriodKind.NineMonths, year, 1),
        _ => rules.Window(PeriodKind.Year, year, 1),
    };

    /// <summary>As people write it in a table: "quý 2", "Q.II", "6T", "cả năm".</summary>
    public static TargetPeriod? Read(string? written)
    {
        var text = string.Concat(VietnameseText.Fold(written).Where(c => char.IsLetterOrDigit(c)));
        return text switch
        {
            "quyi" or "quy1" or "q1" or "qi" => TargetPeriod.Quarter1,
            "quyii" or "quy2" or "q2" or "qii" => TargetPeriod.Quarter2,
            "quyiii" or "quy3" or "q3" or "qiii" => TargetPeriod.Quarter3,
            "quyiv" or "quy4" or "q4" or "qiv" => TargetPeriod.Quarter4,
            "6thang" or "6t" or "6thangdaunam" or "sauthang" => TargetPeriod.SixMonths,
            "9thang" or "9t" or "9thangdaunam" or "chinthang" => TargetPeriod.NineMonths,
            "nam" or "canam" or "12thang" => TargetPeriod.Year,
            _ => null,
        };
    }
}
