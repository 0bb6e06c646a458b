using CoSo.Contracts.Duties;

namespace CoSo.Plans;

/// <summary>
/// A name of units as the plan writes it ("Ủy ban nhân dân 14 phường") and what it means here. Resolved once for the whole plan:
/// mapping an unknown name mends every item that uses it.
/// </summary>
internal sealed class PlanName : Versioned
{
    public const int WrittenMaxLength = 500;

    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public required string Written { get; init; }

    public required string Folded { get; init; }

    /// <summary>Parts of the name that nobody answers to yet, one a line; null when all is known.</summary>
    public string? Unknown { get; set; }
}

/// <summary>A unit that a name means.</summary>
internal sealed class PlanNameUnit
{
    public Guid NameId { get; init; }

    public Guid UnitId { get; init; }

    public Guid PlanId { get; init; }
}

/// <summary>A name in an item: who does it, or who co-operates.</summary>
internal sealed class MeasureUnit
{
    public Guid MeasureId { get; init; }

    public Guid NameId { get; init; }

    /// <summary>Co-operates; otherwise it is theirs to do.</summary>
    public bool IsPartner { get; set; }

    public Guid PlanId { get; init; }

    public int Position { get; set; }
}

/// <summary>A reporting duty as read: who reports to whom, how often.</summary>
internal sealed class PlanReport : Versioned
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public int Position { get; init; }

    public string? Section { get; init; }

    /// <summary>Senders.</summary>
    public Guid FromNameId { get; set; }

    /// <summary>Receiver; null where the plan names none.</summary>
    public Guid? ToNameId { get; set; }

    public string? Via { get; set; }

    /// <summary>Periods as printed.</summary>
    public string PeriodsWritten { get; init; } = "";

    /// <summary>Kinds of period, as <see cref="Contracts.Reports.ReportPeriodKind"/> parted by blanks.</summary>
    public string Periods { get; set; } = "";

    public string? Deadline { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    /// <summary>Left out of the adoption by the reviewer.</summary>
    public bool IsLeftOut { get; set; }
}

/// <summary>Relations in the words of papers.</summary>
internal static class Relations
{
    public static readonly IReadOnlyList<(DutyRelation Relation, string Words)> All =
    [
        (DutyRelation.Order, "Giao"), (DutyRelation.Draft, "Tham mưu"), (DutyRelation.Lead, "Chủ trì"),
        (DutyRelation.Cooperate, "Phối hợp"), (DutyRelation.Request, "Đề nghị phối hợp"),
    ];

    public static string Words(DutyRelation relation) => All.First(one => one.Relation == relation).Words;

    /// <summary>As the reader writes it; an unknown word is an order.</summary>
    public static DutyRelation Read(string? words) =>
        All.FirstOrDefault(one => string.Equals(one.Words, words, StringComparison.OrdinalIgnoreCase)) is { Words: not null } found ? found.Relation : DutyRelation.Order;
}
