namespace CoSo.Contracts.Reports;

/// <summary>
/// What accepted returns say, for modules that follow a figure (a target) and must not ask for it a second time. Answered by Reports.
/// </summary>
public interface IIndicatorFigures
{
    /// <summary>Indicators of the form that hold an amount, in its order.</summary>
    IReadOnlyList<IndicatorInfo> Indicators { get; }

    /// <summary>Amounts over all accepted returns of the year's periods, added in the database; of a yes/no how many said yes.</summary>
    Task<IReadOnlyList<IndicatorFigure>> TotalsAsync(IReadOnlyCollection<string> codes, int year, CancellationToken cancellation);

    /// <summary>The same for each of the units.</summary>
    Task<IReadOnlyList<IndicatorFigure>> ByUnitAsync(IReadOnlyCollection<string> codes, IReadOnlyCollection<Guid> unitIds, int year, CancellationToken cancellation);
}

/// <param name="Number">As in the form: <c>3.1</c>.</param>
/// <param name="Scale">Digits behind the comma of a scaled amount.</param>
/// <param name="Unit">Unit of measurement.</param>
/// <param name="AddsUpOverTime">False for a stock: the figure of a period is that of its last day.</param>
public sealed record IndicatorInfo(string Code, string Number, string Name, IndicatorAnswer Answer, int Scale, string? Unit, bool AddsUpOverTime);

/// <summary>Kinds of amount.</summary>
public enum IndicatorAnswer
{
    Whole,
    Scaled,
    Money,
    YesNo,
}

/// <param name="UnitId">Null for a total.</param>
/// <param name="IsSince">Counted since the year's first day; else in the quarter that ends on the cut-off day.</param>
/// <param name="Amount">A scaled one times 10^scale.</param>
/// <param name="Returns">Accepted returns behind it.</param>
public sealed record IndicatorFigure(string Code, Guid? UnitId, DateOnly CutOff, bool IsSince, long Amount, int Returns);
