using CoSo.Law;

namespace CoSo.Sealed.Matters;

/// <summary>A step with a term of its own, as the duty of the ledger that stands for it.</summary>
internal sealed class MatterStep
{
    public const string SourceKind = "sealed-step";

    public Guid Id { get; init; }

    public Guid MatterId { get; init; }

    public required string StepId { get; init; }

    public DateOnly StartedOn { get; init; }

    public DateOnly? DueOn { get; set; }

    public int Extensions { get; set; }

    public DateOnly? DoneOn { get; set; }

    public bool IsDropped { get; set; }

    public bool IsOpen => DoneOn is null && !IsDropped;
}

/// <summary>When something happened that a term counts from.</summary>
internal sealed class MatterMoment
{
    public Guid MatterId { get; init; }

    public CaseEvent Event { get; init; }

    public DateOnly On { get; set; }
}
