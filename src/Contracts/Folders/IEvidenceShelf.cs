namespace CoSo.Contracts.Folders;

/// <summary>
/// Tài liệu minh chứng that a module holds, for the file shown to an inspection. Asked by the module that puts the file together,
/// which knows none of those who answer; it has checked the reach, so that a shelf also answers where nobody is signed in.
/// </summary>
public interface IEvidenceShelf
{
    /// <summary>Order of the answers under one heading.</summary>
    int Order { get; }

    /// <summary>What was to be done and what proves it; at most <paramref name="most"/> and one more.</summary>
    Task<IReadOnlyList<EvidenceItem>> FindAsync(EvidenceScope scope, int most, CancellationToken cancellation);
}

/// <param name="UnitIds">Units whose evidence it is.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of it.</param>
public sealed record EvidenceScope(Guid PlanId, IReadOnlyList<Guid> UnitIds, DateOnly From, DateOnly To);

/// <summary>One line of the table of contents, in Vietnamese.</summary>
/// <param name="What">Nội dung: what was to be done.</param>
/// <param name="State">"Hoàn thành", "Chậm 5 ngày".</param>
public sealed record EvidenceItem(EvidenceChapter Chapter, string What, Guid UnitId, string State)
{
    /// <summary>The heading of the plan; null under <see cref="EvidenceChapter.Workstream"/> for work of none.</summary>
    public Guid? WorkstreamId { get; init; }

    /// <summary>Minh chứng: what was done, in a line.</summary>
    public string? Deed { get; init; }

    /// <summary>Number of the paper.</summary>
    public string? Number { get; init; }

    /// <summary>Day of the paper, or of the deed.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Why evidence is missing, in words; null where it is there or not to be expected yet.</summary>
    public string? Missing { get; init; }

    /// <summary>Why there are no files although there may be some: personal data of citizens, armed forces.</summary>
    public string? Withheld { get; init; }

    public IReadOnlyList<EvidenceFile> Files { get; init; } = [];

    /// <summary>Where it is read.</summary>
    public string? Url { get; init; }
}

/// <summary>Which part of the file a line stands in.</summary>
public enum EvidenceChapter
{
    /// <summary>Văn bản chỉ đạo, kế hoạch.</summary>
    Papers,

    /// <summary>A heading of the plan's content part.</summary>
    Workstream,

    /// <summary>Chỉ tiêu.</summary>
    Targets,

    /// <summary>Báo cáo.</summary>
    Reports,
}

/// <summary>A stored file. Its own name is never used: names that people give to files tell about people.</summary>
public sealed record EvidenceFile(Guid FileId, string MediaType, string Extension, long Size);

/// <summary>A kind of source (<c>DutySource.Kind</c>) whose duties concern single citizens: their files go into no inspection file.</summary>
public sealed record PersonalSource(string Kind);
