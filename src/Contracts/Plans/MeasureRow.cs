namespace CoSo.Contracts.Plans;

/// <summary>One item of a plan, for reading by other modules. Mapped to the table that Plans owns.</summary>
public sealed class MeasureRow
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>Stable number inside the plan, also its order.</summary>
    public int Ordinal { get; init; }

    /// <summary><c>Duty</c>, <c>Content</c> or <c>General</c>.</summary>
    public required string Kind { get; init; }

    public Guid? WorkstreamId { get; init; }

    /// <summary>As the plan has it.</summary>
    public required string Text { get; init; }

    /// <summary>False for what never came into force: dismissed, split or merged in review.</summary>
    public bool IsAdopted { get; init; }
}
