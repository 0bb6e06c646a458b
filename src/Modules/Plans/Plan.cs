namespace CoSo.Plans;

/// <summary>A plan or directive that was uploaded, reviewed and, when adopted, is followed.</summary>
internal sealed class Plan : Versioned
{
    public const int NumberMaxLength = 60;
    public const int TitleMaxLength = 500;

    public Guid Id { get; init; }

    /// <summary>"142/KH-UBND"; null while the clerk's number is not known.</summary>
    public string? Number { get; set; }

    /// <summary>The letters alone ("KH-UBND"), known even where the figure is still blank.</summary>
    public string? Sign { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public required string Title { get; set; }

    /// <summary>"Kế hoạch", "Chỉ thị".</summary>
    public required string Type { get; set; }

    public int Year { get; set; }

    public Guid IssuerUnitId { get; init; }

    /// <summary>Issuer as the paper names it.</summary>
    public string? IssuerWritten { get; init; }

    public string? SignedBy { get; init; }

    public PlanState State { get; set; }

    /// <summary>The file as uploaded; the text pasted is kept as one too.</summary>
    public Guid FileId { get; init; }

    /// <summary>The signed PDF, when it came back from Văn thư through CoSo.</summary>
    public Guid? SignedFileId { get; set; }

    /// <summary>SHA-256 of the file.</summary>
    public required string FileHash { get; init; }

    /// <summary>SHA-256 of the folded text: the same words in another file are the same plan. Null once abandoned, so that it may be brought in again.</summary>
    public string? TextHash { get; set; }

    /// <summary>What the reader had to say, one a line.</summary>
    public string Notes { get; init; } = "";

    public Guid UploadedBy { get; init; }

    public DateTime UploadedAt { get; init; }

    public Guid? AdoptedBy { get; set; }

    public DateTime? AdoptedAt { get; set; }

    /// <summary>1 as issued; each amendment that is followed counts one more.</summary>
    public int CurrentVersion { get; set; } = 1;

    /// <summary>The plan in force that this text amends; it never comes into force by itself.</summary>
    public Guid? AmendsId { get; init; }

    /// <summary>Replaces the whole text: what it no longer has is dropped. Otherwise it speaks of some items only.</summary>
    public bool AmendsWhole { get; init; }

    /// <summary>"Kế hoạch số 142/KH-UBND", or with the title's beginning while there is no number.</summary>
    public string Label => LabelOf(Type, Number, IssuedOn);

    public static string LabelOf(string type, string? number, DateOnly? issuedOn) =>
        number is not null ? $"{type} số {number}"
        : issuedOn is { } day ? $"{type} ngày {Vn.Day(day)}"
        : $"{type} chưa có số";
}

/// <summary>Where a plan stands.</summary>
internal enum PlanState
{
    /// <summary>Đang soát lại.</summary>
    InReview,

    /// <summary>Đang theo dõi.</summary>
    InForce,

    /// <summary>Đã bỏ.</summary>
    Abandoned,

    /// <summary>Đã nhập vào kế hoạch: an amending text that became a version of the plan it amends.</summary>
    Merged,
}

/// <summary>The text of a plan, apart from the plan so that lists never carry it.</summary>
internal sealed class PlanText
{
    public Guid PlanId { get; init; }

    public required string Text { get; init; }
}
