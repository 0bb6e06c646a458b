namespace CoSo.Contracts.Plans;

/// <summary>The targets of a plan that is public, with their results, as anybody may read them. Answered by Plans.</summary>
public interface ITargetAccount
{
    /// <summary>In the order of their codes; the caller has made sure that the plan is public.</summary>
    Task<IReadOnlyList<PublicTarget>> OfPlanAsync(Guid planId, int year, CancellationToken cancellation);
}

/// <param name="Planned">To be reached in the year, in words; empty for none.</param>
/// <param name="Result">Newest result in words; small counts of people are hidden.</param>
/// <param name="Share">Percent of what is to be reached; null where it says nothing or would tell a hidden count.</param>
/// <param name="Period">Period of the result, translated.</param>
/// <param name="State">Đạt, chưa đạt, chưa có số liệu; translated.</param>
public sealed record PublicTarget(
    string Code, string Name, string? MeasuredIn, string Planned, string Result, decimal? Share, string? Period, string State, bool IsReached);
