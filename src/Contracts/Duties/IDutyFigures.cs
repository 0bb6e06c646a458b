namespace CoSo.Contracts.Duties;

/// <summary>Counts over the ledger for other modules' pages. Answered by Duties.</summary>
public interface IDutyFigures
{
    /// <summary>State of a plan by workstream, over all its units; workstreams without a duty are absent.</summary>
    Task<IReadOnlyList<WorkstreamState>> ByWorkstreamAsync(Guid planId, CancellationToken cancellation);

    /// <summary>What the unit did between the days: text for the narrative of its return, newest last.</summary>
    Task<IReadOnlyList<DeedLine>> DeedsAsync(Guid unitId, DateOnly from, DateOnly to, CancellationToken cancellation);
}

/// <param name="Late">Open and shown late to leaders; requested and short-notice duties never count.</param>
public sealed record WorkstreamState(Guid? WorkstreamId, int Open, int Late, int Reported, int Closed)
{
    public int Total => Open + Reported + Closed;
}

/// <param name="Text">What was noted or reported.</param>
/// <param name="DutyTitle">The duty it belongs to.</param>
public sealed record DeedLine(Guid? WorkstreamId, DateOnly On, string DutyTitle, string Text, Guid DutyId);
