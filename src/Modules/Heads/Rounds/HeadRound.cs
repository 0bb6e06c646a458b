namespace CoSo.Heads;

/// <summary>Đợt nhận xét, đánh giá: the heads of the units below the authority are asked to assess themselves for a period, by a day.</summary>
internal sealed class HeadRound : Versioned
{
    public const int NameMaxLength = 120;
    public const int PaperMaxLength = 300;
    public const int ReasonMaxLength = 1000;

    public Guid Id { get; init; }

    /// <summary>"Năm 2024".</summary>
    public required string Name { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    /// <summary>Last day for the units to send their self-assessment.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>The paper behind it: "Công văn số 25/PNV ngày 02/12/2024".</summary>
    public required string Paper { get; init; }

    public Guid OpenedBy { get; init; }

    /// <summary>Name and unit as they were then.</summary>
    public required string OpenedByName { get; init; }

    public DateTime OpenedAt { get; init; }

    public DateTime? CancelledAt { get; set; }

    public string? CancelledWhy { get; set; }
}

/// <summary>That a unit was asked: what its duty in the ledger rests on.</summary>
internal sealed class HeadCall
{
    public const string SourceKind = "head-review";

    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    public Guid UnitId { get; init; }

    public static string UrlOf(Guid unitId, Guid roundId) => $"/nguoi-dung-dau/{unitId}?ky={roundId}";
}

internal sealed record HeadRoundOpened(Guid SubjectId, Guid? UnitId, DateOnly From, DateOnly To, int Units) : IAuditEvent;

internal sealed record HeadRoundCancelled(Guid SubjectId, Guid? UnitId, string Reason, int Withdrawn) : IAuditEvent;
