namespace CoSo.Sealed.Matters;

/// <summary>One line of the history: who did what on which day. No words.</summary>
internal sealed class MatterEntry
{
    public Guid Id { get; init; }

    public Guid MatterId { get; init; }

    public MatterAct Act { get; init; }

    public DateOnly On { get; init; }

    public string? StepId { get; init; }

    /// <summary>Why it was opened.</summary>
    public OpeningReason? Reason { get; init; }

    public string? Who { get; init; }

    public Guid ActorId { get; init; }

    public DateTime At { get; init; }
}

internal enum MatterAct
{
    Received,
    Opened,
    Signed,
    Summarised,
    Proposed,
    SentBack,
    Accepted,
    Concluded,
    StepDone,
    TraitFound,
    Extended,
    Messaged,
    Ended,
    Resealed,
    Recovered,
    FileAdded,
    PartWithdrawn,
    StepBegun,
    Demanded,
}

/// <summary>Chosen, not typed: a reason in free words could tell what is inside.</summary>
internal enum OpeningReason
{
    InitialCheck,
    Verification,
    Answer,
    Decision,
    HandOver,
    Oversight,
}
