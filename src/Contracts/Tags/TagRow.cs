namespace CoSo.Contracts.Tags;

/// <summary>
/// A theme of the year, a movement, a resolution, a campaign that work carries across all modules. Read-only here: any module's
/// query may join and filter by it. Mapped to the table that Plans owns.
/// </summary>
public sealed class TagRow
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary><c>Theme</c>, <c>Movement</c>, <c>Resolution</c> or <c>Campaign</c>.</summary>
    public required string Kind { get; init; }

    public int FromYear { get; init; }

    /// <summary>Null while it goes on.</summary>
    public int? ToYear { get; init; }
}

/// <summary>
/// One thing that carries a tag. What stands below it (the duties of a plan's item, the targets of a plan) carries it too: a list
/// filters by the ids of the thing itself and of its sources.
/// </summary>
public sealed class TagMarkRow
{
    public Guid TagId { get; init; }

    public Guid SubjectId { get; init; }

    /// <summary>As in <see cref="ITagged.Kind"/>.</summary>
    public required string SubjectKind { get; init; }
}
