namespace CoSo.Contracts.Heads;

/// <summary>
/// What a module knows of the work that the head of a unit answers for. Asked by the module Heads, which knows none of those who answer;
/// it has checked the reach of the units, and a module may still answer less to who may know less. No figure is a mark, none is added to
/// another.
/// </summary>
public interface IHeadFigures
{
    /// <summary>Place among the answers: duties 10, plans 20, reports 30, reception 40, letters 50.</summary>
    int Order { get; }

    /// <summary>The figures it gives, in order.</summary>
    IReadOnlyList<HeadFigureName> Names { get; }

    /// <summary>Nothing for a unit that has no such work, or whose figure the reader may not know.</summary>
    Task<IReadOnlyList<HeadFigure>> OfAsync(HeadQuestion question, CancellationToken cancellation);
}

/// <param name="To">Last day, today at the latest: what counts is how things stood on it.</param>
public sealed record HeadQuestion(IReadOnlyList<Guid> UnitIds, DateOnly From, DateOnly To);

/// <param name="Key">Stable: <c>duties.late</c>.</param>
/// <param name="Label">"Việc xong đúng hạn": key of its translation.</param>
/// <param name="InTable">Label in the table of all units; null where the figure stands on the unit's page only.</param>
public sealed record HeadFigureName(string Key, string Label, string? InTable = null);

public sealed record HeadFigure(Guid UnitId, string Key, int Count)
{
    /// <summary>What explains the figure, in Vietnamese: who approved and when, the law's least number.</summary>
    public string? Words { get; init; }

    /// <summary>The list of the things counted; null where the reader may not open it.</summary>
    public string? Url { get; init; }
}
