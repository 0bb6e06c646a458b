using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;

namespace CoSo.Plans;

/// <summary>One item of a plan, of any kind, as read and mended. Two reviewers may work on it at once.</summary>
internal sealed class Measure : Versioned
{
    public const int TextMaxLength = 4000;
    public const int AsWrittenMaxLength = 300;

    /// <summary>Below it an item is looked at first.</summary>
    public const double LowConfidence = 0.75;

    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>Stable number inside the plan; in the item's address.</summary>
    public int Ordinal { get; init; }

    public MeasureKind Kind { get; set; }

    /// <summary>Path of the section it stands in: <c>III.9</c>.</summary>
    public string? Section { get; set; }

    public required string Text { get; set; }

    /// <summary>Who stands how to the work: giao, tham mưu, chủ trì, phối hợp, đề nghị phối hợp.</summary>
    public DutyRelation Relation { get; set; }

    /// <summary>How often, as printed.</summary>
    public string? Frequency { get; set; }

    public Rhythm Rhythm { get; set; }

    /// <summary>By when, as printed.</summary>
    public string? Deadline { get; set; }

    /// <summary>Last day as settled by the coordinator; null is "chưa ấn định hạn".</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The paper behind <see cref="DueOn"/>.</summary>
    public string? DueBasis { get; set; }

    public Guid? WorkstreamId { get; set; }

    /// <summary>The reporting duty that the item only repeats: its returns remind, no duty is raised beside them.</summary>
    public Guid? ReportId { get; set; }

    /// <summary>How sure the reader was, 0–1; 1 for what a person wrote.</summary>
    public double Confidence { get; init; }

    /// <summary>Where the item stands in the source text; both 0 for none.</summary>
    public int Start { get; init; }

    public int End { get; init; }

    public Guid? SettledBy { get; set; }

    public DateTime? SettledAt { get; set; }

    public Guid? ChangedBy { get; set; }

    /// <summary>Name of that person then, for the other reviewer.</summary>
    public string? ChangedByName { get; set; }

    public DateTime? ChangedAt { get; set; }

    /// <summary>The change (add, split, merge) that made it; null for what was read.</summary>
    public Guid? MadeIn { get; init; }

    /// <summary>The change (dismiss, split, merge) that took it out; null while it counts.</summary>
    public Guid? ReplacedIn { get; set; }

    /// <summary>The version of the plan that last changed it; what it said before stands there.</summary>
    public Guid? AmendedIn { get; set; }

    /// <summary>Set when the plan is adopted: from then on nobody edits it.</summary>
    public bool IsAdopted { get; set; }

    public bool HasSpan => End > Start;

    /// <summary>A person has looked at it and says it is right.</summary>
    public void Settle(Officer officer, DateTime at)
    {
        (SettledBy, SettledAt) = (officer.Id, at);
        Touch(officer, at);
    }

    public void Touch(Officer officer, DateTime at) => (ChangedBy, ChangedByName, ChangedAt) = (officer.Id, officer.Name, at);
}

/// <summary>What an item of a plan is: only the first becomes duties.</summary>
internal enum MeasureKind
{
    /// <summary>Việc phải làm: a product and a day.</summary>
    Duty,

    /// <summary>Nội dung báo cáo: a heading of the return.</summary>
    Content,

    /// <summary>Yêu cầu chung: a tag on other work.</summary>
    General,
}

/// <summary>How often a duty comes back.</summary>
internal enum Rhythm
{
    /// <summary>Một lần.</summary>
    Once,

    /// <summary>Mỗi kỳ báo cáo: standing work, reopened with every period.</summary>
    EveryPeriod,

    /// <summary>Mỗi 6 tháng: with the half-year and the year.</summary>
    HalfYear,
}
