namespace CoSo.Contracts.Plans;

/// <summary>The items of plans that are no duties but headings of a unit's return ("Nội dung báo cáo"). Answered by Plans.</summary>
public interface IReturnHeadings
{
    /// <summary>Headings that the plan gives the unit, in the order of the plan; items that name no unit concern every unit.</summary>
    Task<IReadOnlyList<ReturnHeading>> OfAsync(Guid planId, Guid unitId, CancellationToken cancellation);
}

/// <param name="MeasureId">The item of the plan.</param>
/// <param name="Section">Where it stands in the plan: <c>III.9</c>.</param>
/// <param name="IsNamed">The plan names the unit; false for an item that concerns every unit.</param>
public sealed record ReturnHeading(Guid MeasureId, Guid? WorkstreamId, string? Section, string Text, bool IsNamed);
