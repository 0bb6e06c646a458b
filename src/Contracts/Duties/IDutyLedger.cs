using CoSo.Kernel;

namespace CoSo.Contracts.Duties;

/// <summary>
/// The one ledger of duties, for the modules that raise and close them. Every call adds to the unit of work and never saves.
/// Answered by Duties.
/// </summary>
public interface IDutyLedger
{
    /// <summary>Raises a duty; returns its id.</summary>
    Guid Raise(NewDuty duty, Guid actorId);

    /// <summary>The unit has done it, on <paramref name="on"/> (the day that counts for lateness). Without effect on a closed duty.</summary>
    Task ReportedAsync(DutySource source, DateOnly on, Guid actorId, CancellationToken cancellation);

    /// <summary>The assigner or the other side confirms it.</summary>
    Task CloseAsync(DutySource source, Guid actorId, CancellationToken cancellation);

    /// <summary>The draft has become the issuer's paper: it is done.</summary>
    Task IssuedAsync(DutySource source, PaperOfDraft paper, Guid actorId, CancellationToken cancellation);

    /// <summary>The assigner sends it back: open again with a reason.</summary>
    Task ReturnAsync(DutySource source, string reason, Guid actorId, CancellationToken cancellation);
}

/// <summary>The issuer's paper that a draft became: "142/KH-UBND" and its day.</summary>
public sealed record PaperOfDraft(string Number, DateOnly On);

/// <summary>What raises a duty.</summary>
public sealed record NewDuty
{
    /// <summary>Who must do it.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Who assigned it, confirms it and sees it wherever the unit stands.</summary>
    public required Guid AssignerUnitId { get; init; }

    /// <summary>What is to be done, at most 1,000 characters.</summary>
    public required string Title { get; init; }

    public string? Detail { get; init; }

    /// <summary>Why it exists and where its source is read.</summary>
    public required DutySource Source { get; init; }

    public DutyRelation Relation { get; init; } = DutyRelation.Order;

    /// <summary>Last day; null is "chưa ấn định hạn" and never late.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How the day came to be, in Vietnamese: "chốt số liệu 14/9; gửi trong 2 ngày làm việc (cần xác nhận)".</summary>
    public string? DueHow { get; init; }

    /// <summary>Day on which the unit was given it; with too short a notice it never counts as late.</summary>
    public required DateOnly GivenOn { get; init; }

    public Guid? PlanId { get; init; }

    public Guid? WorkstreamId { get; init; }

    /// <summary>Reporting period it belongs to: <c>2024-09-14</c>, the cut-off day; null for none.</summary>
    public string? Period { get; init; }

    /// <summary>Units that co-operate, and how.</summary>
    public IReadOnlyList<NewPartner> Partners { get; init; } = [];
}

/// <param name="Kind"><c>measure</c>, <c>return</c>, <c>case</c> … : the module's own word.</param>
/// <param name="Id">The row that raised it.</param>
/// <param name="Label">As shown under "Căn cứ": "Kế hoạch số 42/KH-UBND, mục III.9".</param>
/// <param name="Url">Where the source is read in CoSo; null where there is no page.</param>
public sealed record DutySource(string Kind, Guid Id, string Label, string? Url = null);

public sealed record NewPartner(Guid UnitId, DutyRelation Relation);

/// <summary>How units stand to one another in a duty.</summary>
public enum DutyRelation
{
    /// <summary>Giao: ordered along the line of command.</summary>
    Order,

    /// <summary>Tham mưu: drafts for the issuer; done when the issuer's paper has its number.</summary>
    Draft,

    /// <summary>Chủ trì.</summary>
    Lead,

    /// <summary>Phối hợp.</summary>
    Cooperate,

    /// <summary>Đề nghị phối hợp: the Front, the Party, the military, the police; never ranked late.</summary>
    Request,
}

/// <summary>How far a duty is.</summary>
public enum DutyState
{
    /// <summary>Chưa thực hiện, or đang thực hiện once there is a note.</summary>
    Open,

    /// <summary>Đã báo cáo: the unit says it is done.</summary>
    Reported,

    /// <summary>Hoàn thành: confirmed by the assigner or the other side.</summary>
    Closed,

    /// <summary>Thôi thực hiện: withdrawn by the assigner, with a reason.</summary>
    Withdrawn,
}
