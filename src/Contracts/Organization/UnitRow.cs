namespace CoSo.Contracts.Organization;

/// <summary>
/// A unit as other modules see it, read-only: they may join and filter by it, never change it. Mapped to the table that the
/// module Organization owns.
/// </summary>
public sealed class UnitRow
{
    public Guid Id { get; init; }

    /// <summary>Stable short name inside the locality: <c>p04</c>, <c>phong-noi-vu</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Full official name: "Ủy ban nhân dân Phường 4".</summary>
    public required string Name { get; init; }

    /// <summary>Name for tables and navigation: "Phường 4".</summary>
    public required string ShortName { get; init; }

    public required string Kind { get; init; }

    /// <summary>Codes from the top of the line of command down to this unit: <c>/q10/p04/</c>.</summary>
    public required string Path { get; init; }

    public Guid? ParentId { get; init; }

    /// <summary>Parent on the professional line (ngành dọc), where there is one.</summary>
    public Guid? ProfessionalParentId { get; init; }

    /// <summary>True for the Front, the Party, the military and the police: they are asked (đề nghị phối hợp), never ordered, and never ranked late.</summary>
    public bool IsRequested { get; init; }

    /// <summary>First day on which the unit exists.</summary>
    public DateOnly From { get; init; }

    /// <summary>Last day on which it exists; null while it goes on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Order in lists: as the locality's file has them.</summary>
    public int Position { get; init; }

    /// <summary>Name folded for search.</summary>
    public required string Folded { get; init; }

    /// <summary>Letters of the unit in the number of its papers ("UBND"); null where it issues none.</summary>
    public string? PaperSign { get; init; }

    /// <summary>Place before the date of its papers; null for the locality's.</summary>
    public string? PaperPlace { get; init; }
}

public static class UnitRows
{
    /// <summary>Those that exist on the day.</summary>
    public static IQueryable<UnitRow> On(this IQueryable<UnitRow> units, DateOnly day) => units.Where(unit => unit.From <= day && (unit.To == null || unit.To >= day));
}

/// <summary>Kinds of unit (the word stored and used in the locality's files). What a locality has of them is data.</summary>
public static class UnitKind
{
    public const string PeoplesCommittee = "people-committee";
    public const string Ward = "ward";
    public const string Department = "department";
    public const string Neighbourhood = "neighbourhood";
    public const string School = "school";
    public const string Military = "military";
    public const string Police = "police";
    public const string PartyBody = "party-body";
}
