namespace CoSo.Ui;

/// <summary>A picture of figures. Its words are shown as given: the page translates them.</summary>
/// <param name="Caption">What the figures are.</param>
public abstract record Chart(string Caption);

/// <summary>How a part of a bar is drawn: never told apart by colour alone.</summary>
public enum ChartFill
{
    /// <summary>Plain grey: not begun, the rest.</summary>
    Rest,

    /// <summary>Jade, full: done.</summary>
    Done,

    /// <summary>Blue, light with an edge: under way.</summary>
    Doing,

    /// <summary>Gold, hatched: late.</summary>
    Late,

    /// <summary>Our red, full: a single series.</summary>
    Main,
}

/// <summary>What one part of every bar counts.</summary>
public sealed record ChartSeries(string Label, ChartFill Fill);

/// <summary>One bar: a value for each series.</summary>
public sealed record ChartRow(string Label, IReadOnlyList<long> Values, string? Href = null);

/// <summary>Horizontal bars, stacked where there are several series. One row of several series is a meter.</summary>
public sealed record BarChart(string Caption, IReadOnlyList<ChartSeries> Series, IReadOnlyList<ChartRow> Rows) : Chart(Caption)
{
    /// <summary>Every bar fills the width and shows shares; else the longest does.</summary>
    public bool Shares { get; init; }
}

/// <summary>A table whose cells are shaded by their value, such as units × workstreams.</summary>
/// <param name="Caption">What is counted.</param>
/// <param name="Corner">Heading over the row labels: "Đơn vị".</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">A cell for each column.</param>
public sealed record HeatMap(
    string Caption, string Corner, IReadOnlyList<HeatColumn> Columns, IReadOnlyList<HeatRow> Rows) : Chart(Caption);

/// <summary>
/// A map drawn by ourselves: one tile a place, standing roughly where the place lies, shaded in five steps. The figure is written on each
/// tile; the page gives the same figures as a table.
/// </summary>
/// <param name="Legend">What each shade means, the lightest first.</param>
public sealed record TileMap(string Caption, IReadOnlyList<MapTile> Tiles, IReadOnlyList<MapShade> Legend) : Chart(Caption);

/// <summary>One place.</summary>
/// <param name="Row">From 1, downwards.</param>
/// <param name="Column">From 1, to the right.</param>
/// <param name="Step">0 for none, to 5; null where the figure is not shown.</param>
/// <param name="Text">The figure, or what stands in its place.</param>
public sealed record MapTile(string Label, int Row, int Column, int? Step, string Text, string? Href = null);

/// <summary>A line of the legend.</summary>
public sealed record MapShade(int? Step, string Label);

/// <summary>A column of a heat map: a short heading, and the whole one for who asks.</summary>
public sealed record HeatColumn(string Label, string? Title = null, string? Href = null);

/// <summary>A row of a heat map.</summary>
public sealed record HeatRow(string Label, IReadOnlyList<HeatCell> Cells, string? Href = null);

/// <summary>A cell: the figure that shades it, and words that stand with it ("2/14"); a null value is an empty cell.</summary>
public readonly record struct HeatCell(long? Value, string? Text = null, string? Href = null);
