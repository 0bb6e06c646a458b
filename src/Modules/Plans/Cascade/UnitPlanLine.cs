namespace CoSo.Plans;

/// <summary>One line of a unit's plan: an item of the plan above taken over, adapted or not taken over, or one of its own.</summary>
internal sealed class UnitPlanLine : Versioned
{
    public const string SourceKind = "unit-plan-line";
    public const int ReasonMaxLength = 1000;
    public const int AssigneeMaxLength = 200;

    public Guid Id { get; init; }

    public Guid UnitPlanId { get; init; }

    public int Position { get; init; }

    public LineKind Kind { get; set; }

    /// <summary>The item of the plan above; null for the unit's own.</summary>
    public Guid? MeasureId { get; init; }

    /// <summary>Where that item stands: <c>III.9</c>.</summary>
    public string? Section { get; init; }

    /// <summary>Heading that the line stands under in the unit's paper; null for none.</summary>
    public string? Heading { get; set; }

    public required string Text { get; set; }

    /// <summary>As the plan above has it, when the line was last brought up to it.</summary>
    public string? ParentText { get; set; }

    public DateOnly? ParentDueOn { get; set; }

    /// <summary>Why it is adapted, not taken over, or later than the plan above.</summary>
    public string? Reason { get; set; }

    /// <summary>A unit below that does it; null for the unit itself.</summary>
    public Guid? AssignedUnitId { get; set; }

    /// <summary>An officer's account; null where a unit below does it, or somebody without an account.</summary>
    public Guid? AssignedOfficerId { get; set; }

    /// <summary>Who does it, as the paper names it.</summary>
    public string? AssignedTo { get; set; }

    /// <summary>The unit's own last day; null follows the plan above.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>"Khác kế hoạch cấp trên": adapted, not taken over, or later. Kept so that the coordinator's list asks the database.</summary>
    public bool IsDifferent { get; set; }

    /// <summary>What the newest version of the plan above did to the item; null where nothing, or already brought up.</summary>
    public ParentChange? ParentChange { get; set; }

    /// <summary>The unit whose duty in the ledger stands for the line; null while none was raised.</summary>
    public Guid? RaisedFor { get; set; }

    public Guid? ChangedBy { get; set; }

    public string? ChangedByName { get; set; }

    public DateTime? ChangedAt { get; set; }

    /// <summary>Taken out again; kept where its duty stands in the ledger.</summary>
    public DateTime? RemovedAt { get; set; }

    public bool IsLater => DueOn is { } own && ParentDueOn is { } above && own > above;

    public DateOnly? LastDay => DueOn ?? ParentDueOn;

    /// <summary>Differs from the plan above in a way that needs a reason.</summary>
    public void Settle() => IsDifferent = Kind is LineKind.Adapted or LineKind.NotTaken || IsLater;
}

/// <summary>How a line stands to the plan above.</summary>
internal enum LineKind
{
    /// <summary>Nhận nguyên văn.</summary>
    Taken,

    /// <summary>Điều chỉnh, with a reason.</summary>
    Adapted,

    /// <summary>Đơn vị bổ sung.</summary>
    Added,

    /// <summary>Không nhận, with a reason.</summary>
    NotTaken,
}

/// <summary>What an amendment of the plan above did to the item behind a line.</summary>
internal enum ParentChange
{
    /// <summary>Mới.</summary>
    New,

    /// <summary>Đã sửa.</summary>
    Changed,

    /// <summary>Đã bỏ.</summary>
    Removed,
}
