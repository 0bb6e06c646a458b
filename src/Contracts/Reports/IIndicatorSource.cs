namespace CoSo.Contracts.Reports;

/// <summary>
/// How any module answers the indicators of a return: it names the sources it knows (<c>ledger:given</c>) and counts them for
/// many units at once, in the database. Reports asks all that are registered and knows none of them.
/// </summary>
public interface IIndicatorSource
{
    /// <summary>Keys answered, as written in the locality's <c>indicators.yaml</c> under <c>source</c>.</summary>
    IReadOnlyCollection<string> Sources { get; }

    /// <summary>Values for the units between the days, both included; a unit without anything may be absent (it counts as zero).</summary>
    Task<IReadOnlyList<SourceValue>> AnswerAsync(SourceQuestion question, CancellationToken cancellation);
}

public sealed record SourceQuestion(IReadOnlyCollection<string> Sources, IReadOnlyCollection<Guid> UnitIds, DateOnly From, DateOnly To);

public sealed record SourceValue(Guid UnitId, string Source, long Value)
{
    /// <summary>Why there is no figure ("chưa có danh sách"): then it is not zero but unknown, and nothing is proposed. Null where the value counts.</summary>
    public string? Unknown { get; init; }
}

/// <summary>Told, inside the same transaction, that a period of a plan's regime opened: standing measures reopen. Answered by Plans.</summary>
public interface IPeriodOpened
{
    /// <param name="cutOff">Day on which figures are cut off.</param>
    /// <param name="from">First day the period measures.</param>
    Task OpenedAsync(Guid planId, DateOnly from, DateOnly cutOff, Guid actorId, CancellationToken cancellation);
}
