namespace CoSo.Contracts.Papers;

/// <summary>A paper as other modules read it. Mapped to the table that the module Papers owns.</summary>
public sealed class PaperRow
{
    public Guid Id { get; init; }

    public string? OwnerKind { get; init; }

    public Guid? OwnerId { get; init; }

    public PaperState State { get; init; }

    /// <summary>"85/BC-UBND"; null while Văn thư has not numbered it.</summary>
    public string? FullNumber { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>When the thing was approved, in the chain or before it was handed in.</summary>
    public DateTime? ApprovedAt { get; init; }

    /// <summary>Đã thay thế: "41/BC-UBND", the paper that stands in place of this one; null while it stands itself.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>On its way: its text must not change under those who look at it.</summary>
    public bool IsLocked => State is not (PaperState.Draft or PaperState.Withdrawn);
}

/// <summary>Where a paper stands on its way from draft to Văn thư.</summary>
public enum PaperState
{
    /// <summary>Soạn thảo.</summary>
    Draft,

    /// <summary>Chờ lãnh đạo đơn vị soạn thảo xem, ký nháy.</summary>
    Initialing,

    /// <summary>Chờ Văn phòng kiểm tra thể thức, ký nháy.</summary>
    Checking,

    /// <summary>Trình ký: chờ người có thẩm quyền duyệt.</summary>
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

/// <summary>Words for where a paper stands; keys of their translations.</summary>
public static class PaperStates
{
    public static string Words(PaperState state) => state switch
    {
        PaperState.Draft => Key("Soạn thảo"),
        PaperState.Initialing => Key("Chờ lãnh đạo đơn vị soạn thảo xem, ký nháy"),
        PaperState.Checking => Key("Chờ Văn phòng kiểm tra thể thức, ký nháy"),
        PaperState.Approving => Key("Trình ký, chờ người có thẩm quyền duyệt"),
        PaperState.Numbering => Key("Đã duyệt, chờ ký và Văn thư cấp số"),
        PaperState.Numbered => Key("Đã cấp số, chờ phát hành"),
        PaperState.Issued => Key("Đã phát hành"),
        _ => Key("Thôi phát hành"),
    };

    private static string Key(string text) => text;
}
