using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>The periods reports are made for.</summary>
public enum PeriodKind
{
    Month,
    Quarter,
    SixMonths,
    NineMonths,
    Year,
}

/// <summary>The days a periodic report covers.</summary>
/// <param name="From">First day counted.</param>
/// <param name="CutOff">Ngày chốt số liệu, counted; it never moves off a day of rest.</param>
/// <param name="Source">The article, or for a period no law knows, the one whose way of counting is followed.</param>
/// <param name="IsLaw">False for a period that only a plan orders (nine months): say so.</param>
public sealed record ReportWindow(DateOnly From, DateOnly CutOff, LegalSource Source, bool IsLaw)
{
    /// <summary>A Vietnamese remark to show beside the window.</summary>
    public string? Note { get; init; }
}

/// <summary>The days one kind of period runs, in one version.</summary>
internal sealed record ReportWindowRule(
    PeriodKind Kind, int Months, int PerYear, int FromMonth, int FromDay, int CutOffMonth, int CutOffDay, bool IsLaw, Provision Provision);

/// <summary>The windows of periodic reports.</summary>
public sealed class ReportingRules
{
    private readonly IReadOnlyList<ReportWindowRule> rules;

    internal ReportingRules(IReadOnlyList<ReportWindowRule> rules) => this.rules = rules;

    /// <summary>
    /// The window of a period: month 1–12, quarter 1–4, half-year 1–2, else 1. The version is that in force when the period begins.
    /// </summary>
    public ReportWindow Window(PeriodKind kind, int year, int number)
    {
        var known = rules.Where(r => r.Kind == kind).ToList();
        if (known.Count == 0 || number < 1 || number > known[0].PerYear)
        {
            throw new LawException($"Không có kỳ báo cáo {number} loại {kind}.");
        }

        var firstMonth = ((number - 1) * known[0].Months) + 1;
        var begin = new DateOnly(year, firstMonth, 1);
        var rule = known.FirstOrDefault(r => r.Provision.Covers(begin))
            ?? throw new LawException($"Chưa có quy định về kỳ báo cáo bắt đầu ngày {Vn.Day(begin)}.");
        var end = begin.AddMonths(rule.Months - 1);
        return new ReportWindow(
            Day(begin.AddMonths(rule.FromMonth), rule.FromDay),
            Day(end.AddMonths(rule.CutOffMonth), rule.CutOffDay),
            rule.Provision.Source,
            rule.IsLaw)
        { Note = rule.Provision.Note };
    }

    private static DateOnly Day(DateOnly month, int day) => new(month.Year, month.Month, day);
}
