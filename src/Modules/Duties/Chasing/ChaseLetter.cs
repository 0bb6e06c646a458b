namespace CoSo.Duties.Chasing;

/// <summary>Công văn đôn đốc to one unit about chosen late duties: what it said stays as it was said.</summary>
internal sealed class ChaseLetter : Versioned
{
    public const int NoteMaxLength = 2000;

    public Guid Id { get; init; }

    /// <summary>The unit it is written to.</summary>
    public Guid UnitId { get; init; }

    /// <summary>In whose name.</summary>
    public Guid AssignerUnitId { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>By when the unit is to finish and report.</summary>
    public DateOnly ReplyBy { get; init; }

    public string? Note { get; init; }

    public Guid ActorId { get; init; }

    public required string MadeBy { get; init; }

    public DateTime MadeAt { get; init; }

    /// <summary>Number from the clerk, once the letter is issued.</summary>
    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public void Issue(IssuedPaper paper)
    {
        Number = paper.Number;
        IssuedOn = paper.On;
    }
}

/// <summary>A duty in a letter, as it stood that day.</summary>
internal sealed class ChaseLetterLine
{
    public Guid LetterId { get; init; }

    public int Position { get; init; }

    public Guid DutyId { get; init; }

    public required string Title { get; init; }

    public required string SourceLabel { get; init; }

    public DateOnly DueOn { get; init; }

    public int LateDays { get; init; }

    public string? Explanation { get; init; }
}
