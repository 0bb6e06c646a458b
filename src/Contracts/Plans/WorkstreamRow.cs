namespace CoSo.Contracts.Plans;

/// <summary>A heading of a plan's content part, for reading by other modules. Mapped to the table that Plans owns.</summary>
public sealed class WorkstreamRow
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>As numbered in the plan: <c>II.4</c>.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public int Position { get; init; }
}

/// <summary>A plan that is followed, for reading by other modules.</summary>
public sealed class PlanRow
{
    public Guid Id { get; init; }

    /// <summary>"42/KH-UBND"; null while the clerk's number is not known.</summary>
    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public required string Title { get; init; }

    /// <summary>"Kế hoạch", "Chương trình".</summary>
    public required string Type { get; init; }

    public int Year { get; init; }

    /// <summary><c>InReview</c> or <c>InForce</c>.</summary>
    public required string State { get; init; }

    public Guid IssuerUnitId { get; init; }

    public DateTime? AdoptedAt { get; init; }
}
