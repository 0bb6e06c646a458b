namespace CoSo.Contracts.Reports;

/// <summary>Takes over the reporting duties of an adopted plan. Adds to the unit of work and never saves. Answered by Reports.</summary>
public interface IReportRegimes
{
    /// <summary>Makes the regime; periods whose cut-off lies before <paramref name="adoptedOn"/> stay closed until the coordinator opens them.</summary>
    Task AdoptAsync(NewRegime regime, DateOnly adoptedOn, Guid actorId, CancellationToken cancellation);
}

/// <param name="SenderUnitIds">Units that report.</param>
/// <param name="ToUnitId">Unit that receives and consolidates.</param>
/// <param name="Periods">Kinds named by the plan; empty for "định kỳ" without more (then the locality's usual ones).</param>
/// <param name="SourceLabel">"Kế hoạch số 42/KH-UBND, mục III.9".</param>
public sealed record NewRegime(
    Guid PlanId, int Year, string Name, IReadOnlyList<Guid> SenderUnitIds, Guid ToUnitId, IReadOnlyList<ReportPeriodKind> Periods, string SourceLabel);

/// <summary>Kinds of period a plan may name.</summary>
public enum ReportPeriodKind
{
    Quarter,
    SixMonths,
    NineMonths,
    Year,
}
