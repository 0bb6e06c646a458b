using CoSo.Contracts.Reports;

namespace CoSo.Plans;

/// <summary>
/// A target (chỉ tiêu): what is to be reached, in what unit of measurement, in which direction, by whom. Its values stand in
/// <see cref="TargetFigure"/>: one for the whole (under the unit that set it) and one for each unit it was given to.
/// </summary>
internal sealed class Target : Versioned
{
    public const int CodeMaxLength = 30;
    public const int NameMaxLength = 500;
    public const int MeasuredInMaxLength = 60;
    public const int PostMaxLength = 200;

    public Guid Id { get; init; }

    /// <summary>The unit that set it; values of the whole stand under it.</summary>
    public Guid OwnerUnitId { get; init; }

    public Guid? PlanId { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string Folded { get; set; }

    /// <summary>Unit of measurement: "mô hình", "%".</summary>
    public string? MeasuredIn { get; set; }

    public TargetKind Kind { get; set; }

    /// <summary>Digits behind the comma.</summary>
    public int Scale { get; set; }

    public TargetDirection Direction { get; set; }

    /// <summary>What it was before, scaled.</summary>
    public long? Baseline { get; set; }

    public int FromYear { get; set; }

    public int ToYear { get; set; }

    /// <summary>The unit that answers for the whole and enters its results.</summary>
    public Guid LeadUnitId { get; set; }

    /// <summary>Post of who is responsible: "Trưởng phòng Nội vụ".</summary>
    public string? LeadPost { get; set; }

    /// <summary>Indicator of the report form from which the result is read; null when people enter it.</summary>
    public string? IndicatorCode { get; set; }

    /// <summary>For a share: the indicator it is a share of.</summary>
    public string? OverCode { get; set; }

    /// <summary>Counts people: in public, fewer than five are not told.</summary>
    public bool CountsPeople { get; set; }

    /// <summary>The item of the plan it was found in.</summary>
    public Guid? MeasureId { get; init; }

    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Whether the values of units add up to the whole.</summary>
    public bool AddsUp => Kind is TargetKind.Whole or TargetKind.Scaled or TargetKind.Money;

    public bool IsBound => IndicatorCode is not null;

    /// <summary>Kinds of indicator that can answer a target.</summary>
    public static bool Fits(TargetKind kind, IndicatorInfo indicator) => kind switch
    {
        TargetKind.Whole => indicator.Answer == IndicatorAnswer.Whole,
        TargetKind.Scaled => indicator.Answer == IndicatorAnswer.Scaled,
        TargetKind.Money => indicator.Answer == IndicatorAnswer.Money,
        TargetKind.YesNo => indicator.Answer == IndicatorAnswer.YesNo,
        _ => indicator.Answer is IndicatorAnswer.Whole or IndicatorAnswer.Scaled or IndicatorAnswer.Money,
    };
}

/// <summary>What kind of value, as in Reports; a share is one hundredth of a percent.</summary>
internal enum TargetKind
{
    Whole,
    Scaled,
    Money,
    Percent,
    YesNo,
}

internal enum TargetDirection
{
    /// <summary>Càng cao càng tốt.</summary>
    AtLeast,

    /// <summary>Càng thấp càng tốt.</summary>
    AtMost,

    /// <summary>Đạt đúng mức.</summary>
    Exactly,
}

/// <summary>A unit that the target was given to.</summary>
internal sealed class TargetUnit
{
    public Guid TargetId { get; init; }

    public Guid UnitId { get; init; }
}

/// <summary>What is to be reached and what was, by one unit in one period.</summary>
internal sealed class TargetFigure : Versioned
{
    public const int NoteMaxLength = 1000;

    public Guid Id { get; init; }

    public Guid TargetId { get; init; }

    public Guid UnitId { get; init; }

    public int Year { get; init; }

    public TargetPeriod Period { get; init; }

    public long? Planned { get; set; }

    public long? Result { get; set; }

    /// <summary>How the result came to be.</summary>
    public string? Note { get; set; }

    public string? EnteredBy { get; set; }

    public DateTime? EnteredAt { get; set; }
}

/// <summary>What was changed on a target, by whom and why; never changed itself.</summary>
internal sealed class TargetStep
{
    public Guid Id { get; init; }

    public Guid TargetId { get; init; }

    public TargetStepKind Kind { get; init; }

    public Guid? UnitId { get; init; }

    public int? Year { get; init; }

    public TargetPeriod? Period { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Reason { get; init; }

    public required string By { get; init; }

    public DateTime At { get; init; }
}

internal enum TargetStepKind
{
    Made,
    Changed,
    Given,
    Planned,
    Result,
    Withdrawn,
}

/// <summary>A sentence of a plan that was proposed as a target, and what a person said to it.</summary>
internal sealed class TargetProposal
{
    public Guid MeasureId { get; init; }

    /// <summary>Where the number stands in the item's text.</summary>
    public int At { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>The target made of it; null where it was passed over.</summary>
    public Guid? TargetId { get; init; }

    public Guid SettledBy { get; init; }

    public DateTime SettledAt { get; init; }
}
