using CoSo.Contracts.Organization;

namespace CoSo.Reports;

/// <summary>What kind of answer an indicator takes.</summary>
internal enum IndicatorType
{
    /// <summary>A whole number of things.</summary>
    Whole,

    /// <summary>A number with digits behind the comma, stored as a whole number × 10^-scale.</summary>
    Scaled,

    /// <summary>Đồng.</summary>
    Money,

    /// <summary>Có or Không.</summary>
    YesNo,

    Text,
}

/// <summary>One line of the form.</summary>
internal sealed record Indicator
{
    public required string Code { get; init; }

    public required string Group { get; init; }

    public required string Number { get; init; }

    public required string Name { get; init; }

    public required IndicatorType Type { get; init; }

    /// <summary>Digits behind the comma of <see cref="IndicatorType.Scaled"/>.</summary>
    public int Scale { get; init; }

    public string? Unit { get; init; }

    public string? Note { get; init; }

    /// <summary>Key that other modules answer (<c>ledger:given</c>); null when people type it.</summary>
    public string? Source { get; init; }

    /// <summary>False for a stock (how many there are on the cut-off day): the time since 15/12 has the same figure.</summary>
    public bool AddsUpOverTime { get; init; } = true;

    public IReadOnlyList<string> ForKinds { get; init; } = [];

    public IReadOnlyList<string> ForUnits { get; init; } = [];

    /// <summary>Whether consolidation adds amounts (a text is listed instead).</summary>
    public bool HasAmount => Type != IndicatorType.Text;

    /// <summary>Whether quarter and time since 15/12 are asked for apart.</summary>
    public bool HasTwoColumns => AddsUpOverTime && Type is IndicatorType.Whole or IndicatorType.Scaled or IndicatorType.Money;

    /// <summary>Whether units of this kind, or this unit, fill it in.</summary>
    public bool IsFor(string unitKind, string unitCode) =>
        (ForKinds.Count == 0 && ForUnits.Count == 0) || ForKinds.Contains(unitKind) || ForUnits.Contains(unitCode);
}

/// <summary>A heading over indicators.</summary>
internal sealed record IndicatorGroup(string Code, string Number, string Name);

/// <summary>One part of the narrative.</summary>
internal sealed record OutlinePart
{
    public required string Code { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public string? Hint { get; init; }

    /// <summary>Repeated for every workstream of the plan.</summary>
    public bool PerWorkstream { get; init; }

    /// <summary>Kinds of place under which consolidation sorts what units write.</summary>
    public IReadOnlyList<string> Split { get; init; } = [];

    /// <summary>Every line is one item: a proposal, which becomes a duty of the level above.</summary>
    public bool Itemised { get; init; }

    /// <summary>Stands for the annex: the figures and the attached files.</summary>
    public bool Annex { get; init; }

    /// <summary>Whether "Không phát sinh" may be declared.</summary>
    public bool MayBeNothing { get; init; }
}

/// <summary>The form of a return, from the locality's <c>indicators.yaml</c> and <c>report-outline.yaml</c>.</summary>
internal sealed class ReportForm
{
    public required IReadOnlyList<IndicatorGroup> Groups { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required IReadOnlyList<OutlinePart> Parts { get; init; }

    public IEnumerable<Indicator> For(UnitRow unit) => Indicators.Where(indicator => indicator.IsFor(unit.Kind, unit.Code));
}
