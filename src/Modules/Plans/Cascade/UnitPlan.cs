namespace CoSo.Plans;

/// <summary>A unit's own plan, drawn up from the plan above: one for each unit and plan, by however many papers it comes.</summary>
internal sealed class UnitPlan : Versioned
{
    public const int PartMaxLength = 8000;
    public const int ReasonMaxLength = 1000;

    /// <summary>As files of it are kept.</summary>
    public const string FileKind = "unit-plan";

    public Guid Id { get; init; }

    /// <summary>The plan above.</summary>
    public Guid PlanId { get; init; }

    public Guid UnitId { get; set; }

    public UnitPlanState State { get; set; }

    /// <summary>Trích yếu.</summary>
    public required string Title { get; set; }

    /// <summary>Legal bases, one a line, without the plan above, which is always the last.</summary>
    public string Bases { get; set; } = "";

    /// <summary>Mục đích, yêu cầu.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Tổ chức thực hiện.</summary>
    public string Organisation { get; set; } = "";

    /// <summary>Nơi nhận, one a line, the archive line last.</summary>
    public string Recipients { get; set; } = "";

    /// <summary>Of the plan above, as this plan has it: less than the newest says that the plan above has changed since.</summary>
    public int ParentVersion { get; set; }

    public Guid MadeBy { get; init; }

    public DateTime MadeAt { get; init; }

    public Guid? ChangedBy { get; set; }

    /// <summary>Name of that person then, for the other officer.</summary>
    public string? ChangedByName { get; set; }

    public DateTime? ChangedAt { get; set; }

    public DateTime? SubmittedAt { get; set; }

    /// <summary>Why the head returned it; null once it is submitted again.</summary>
    public string? ReturnedWhy { get; set; }

    /// <summary>The head who approved it: who answers for it. Null where it was approved outside.</summary>
    public Guid? ApprovedBy { get; set; }

    public string? ApprovedByName { get; set; }

    public DateTime? ApprovedAt { get; set; }

    /// <summary>Đã duyệt ngoài hệ thống: on paper, with the number of the paper below.</summary>
    public bool IsApprovedOutside { get; set; }

    /// <summary>"15/KH-UBND"; null until the clerk has given it.</summary>
    public string? PaperNumber { get; set; }

    public DateOnly? PaperOn { get; set; }

    public Guid? PaperFileId { get; set; }

    /// <summary>"Kế hoạch số 15/KH-UBND", or the unit's plan while there is no number.</summary>
    public string Label => LabelOf(PaperNumber, PaperOn);

    public static string LabelOf(string? number, DateOnly? on) =>
        number is null ? "Kế hoạch của đơn vị" : $"Kế hoạch số {number}{(on is { } day ? $" ngày {Vn.Day(day)}" : "")}";
}

/// <summary>How far a unit's plan is.</summary>
internal enum UnitPlanState
{
    /// <summary>Đang soạn.</summary>
    Draft,

    /// <summary>Chờ thủ trưởng duyệt.</summary>
    Submitted,

    /// <summary>Đã duyệt.</summary>
    Approved,
}

/// <summary>One thing said or done about a unit's plan; added only.</summary>
internal sealed class UnitPlanStep
{
    public Guid Id { get; init; }

    public Guid UnitPlanId { get; init; }

    public UnitPlanStepKind Kind { get; init; }

    public string? Text { get; init; }

    public Guid ActorId { get; init; }

    /// <summary>Officer and unit as they were called then.</summary>
    public required string Who { get; init; }

    public DateTime At { get; init; }
}

internal enum UnitPlanStepKind
{
    Made,
    Submitted,
    TakenBack,
    Returned,
    Approved,

    /// <summary>Đã duyệt ngoài hệ thống.</summary>
    ApprovedOutside,
    PaperBrought,

    /// <summary>Opened again to follow the plan above or to be mended.</summary>
    Reopened,

    /// <summary>Brought up to a newer version of the plan above.</summary>
    BroughtUp,

    /// <summary>The unit ended: another goes on with it, or has one already; or that was taken back.</summary>
    PassedOn,
}

/// <summary>That a unit is to draw up its own plan: by an item of the plan above, or on the coordinator's word.</summary>
internal sealed class UnitPlanOrder
{
    public const string SourceKind = "unit-plan-order";

    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public Guid UnitId { get; set; }

    /// <summary>The item that orders it, whose duty then closes; null where the coordinator asked for it.</summary>
    public Guid? MeasureId { get; init; }

    public DateOnly? DueOn { get; set; }

    /// <summary>The paper behind the day.</summary>
    public string? Paper { get; set; }

    public Guid OrderedBy { get; init; }

    public DateTime OrderedAt { get; init; }

    /// <summary>Where its duty stands in the ledger.</summary>
    public Contracts.Duties.DutiesOfSource Duty => MeasureId is { } item ? new("measure", item, UnitId) : new(SourceKind, Id, UnitId);
}
