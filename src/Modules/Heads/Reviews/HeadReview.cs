namespace CoSo.Heads;

/// <summary>
/// What one head of a unit says of the period in which he held the post, and what the level above says to it. Who held the post for a part
/// of the period has a review of that part.
/// </summary>
internal sealed class HeadReview : Versioned
{
    public const int TextMaxLength = 8000;
    public const int RemarkMaxLength = 4000;
    public const int ReasonMaxLength = 1000;
    public const int GradeMaxLength = 120;

    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>The holding of the head's post; <see cref="Guid.Empty"/> where the unit's posts are not entered.</summary>
    public Guid HoldingId { get; init; }

    /// <summary>Name as it was then; null where nobody is entered.</summary>
    public string? HeadName { get; init; }

    /// <summary>Tự nhận xét.</summary>
    public required string Text { get; set; }

    /// <summary>Giải trình: why something is late or short.</summary>
    public string? Explanation { get; set; }

    /// <summary>The level that the head thinks right.</summary>
    public required string OwnGrade { get; set; }

    public DateTime SentAt { get; set; }

    public required string SentBy { get; set; }

    /// <summary>Nhận xét of the level above.</summary>
    public string? Remark { get; set; }

    /// <summary>Mức xếp loại: the word of the locality's levels; null while there is none.</summary>
    public string? Grade { get; set; }

    public DateTime? GradedAt { get; set; }

    public string? GradedBy { get; set; }

    /// <summary>The unit said something new since it was graded: the level above looks again.</summary>
    public bool IsChangedSince => GradedAt is { } graded && SentAt > graded;
}

/// <summary>One thing written about it, as it stood; added only.</summary>
internal sealed class HeadStep
{
    public Guid Id { get; init; }

    public Guid ReviewId { get; init; }

    public HeadStepKind Kind { get; init; }

    public required string Text { get; init; }

    public string? Explanation { get; init; }

    public required string Grade { get; init; }

    /// <summary>Why it was put right; null the first time.</summary>
    public string? Reason { get; init; }

    public required string Who { get; init; }

    public DateTime At { get; init; }
}

internal enum HeadStepKind
{
    /// <summary>Gửi tự nhận xét.</summary>
    Sent,

    /// <summary>Bổ sung, sửa tự nhận xét.</summary>
    SentAgain,

    /// <summary>Nhận xét, xếp loại.</summary>
    Graded,

    /// <summary>Sửa nhận xét, xếp loại.</summary>
    GradedAgain,
}

/// <param name="Again">Put right after it was sent before.</param>
internal sealed record HeadReviewSent(Guid SubjectId, Guid? UnitId, Guid RoundId, bool Again) : IAuditEvent;

internal sealed record HeadReviewGraded(Guid SubjectId, Guid? UnitId, Guid RoundId, bool Again) : IAuditEvent;

/// <param name="Format">What was taken: docx, xlsx.</param>
internal sealed record HeadFiguresTaken(Guid SubjectId, Guid? UnitId, string Format) : IAuditEvent;
