namespace CoSo.Contracts.Papers;

/// <summary>A paper as other modules read and join it. Mapped to the table that the module Papers owns.</summary>
public sealed class PaperRow
{
    public Guid Id { get; init; }

    public string? OwnerKind { get; init; }

    public Guid? OwnerId { get; init; }

    public Guid UnitId { get; init; }

    public Guid DraftUnitId { get; init; }

    public required string Title { get; init; }

    public PaperState State { get; init; }

    /// <summary>"85/BC-UBND"; null while Văn thư has not numbered it.</summary>
    public string? FullNumber { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public Guid? SignedFileId { get; init; }

    public string? ApprovedBy { get; init; }

    public DateTime? ApprovedAt { get; init; }
}

/// <summary>Where a paper stands on its way from draft to Văn thư.</summary>
public enum PaperState
{
    /// <summary>Soạn thảo.</summary>
    Draft,

    /// <summary>Chờ lãnh đạo phòng ký nháy.</summary>
    Initialing,

    /// <summary>Chờ Văn phòng kiểm tra thể thức.</summary>
    Checking,

    /// <summary>Chờ người có thẩm quyền duyệt.</summary>
    Approving,

    /// <summary>Đã duyệt, chờ ký và Văn thư cấp số.</summary>
    Numbering,

    /// <summary>Đã cấp số, chờ bản đã ký để phát hành.</summary>
    Numbered,

    /// <summary>Đã phát hành.</summary>
    Issued,

    /// <summary>Thôi phát hành.</summary>
    Withdrawn,
}
