namespace CoSo.Contracts.Plans;

/// <summary>The documents that an item of a plan rests on, for what was made from the item (a duty). Answered by Plans.</summary>
public interface IMeasureBases
{
    /// <summary>Whether things of this source may rest on documents: spares the question for all others.</summary>
    bool Knows(string sourceKind);

    /// <summary>In the order of the plan; empty where the item names none.</summary>
    Task<IReadOnlyList<MeasureBasisRow>> OfAsync(string sourceKind, Guid sourceId, CancellationToken cancellation);
}

/// <param name="Number">As the plan cites it: <c>59/2023/NĐ-CP</c>.</param>
/// <param name="Title">Short title by the law book, or the words of the plan; null for none.</param>
/// <param name="State">Whether it is in force today, translated.</param>
/// <param name="HasEnded">No longer in force, or replaced.</param>
/// <param name="Url">All items of plans that rest on it.</param>
public sealed record MeasureBasisRow(string Number, string? Title, string State, bool HasEnded, string Url);
