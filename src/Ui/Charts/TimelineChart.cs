namespace CoSo.Ui;

/// <summary>Work over months: a bar a row, months as columns, today as a line, what is late hatched; then the same as a table.</summary>
/// <param name="From">First day shown.</param>
/// <param name="To">Last day shown.</param>
/// <param name="Corner">Heading over the labels: "Nhiệm vụ".</param>
public sealed record TimelineChart(string Caption, DateOnly From, DateOnly To, DateOnly Today, string Corner, IReadOnlyList<TimelineBar> Rows) : Chart(Caption)
{
    /// <summary>What the fills mean.</summary>
    public IReadOnlyList<ChartSeries> Legend { get; init; } = [];
}

/// <summary>One bar.</summary>
/// <param name="Status">How it stands, in words.</param>
/// <param name="To">Last day; null: no day is set, the bar runs out dashed.</param>
public sealed record TimelineBar(string Label, DateOnly From, DateOnly? To, ChartFill Fill, string Status, string? Href = null)
{
    /// <summary>Hatched from this day on; null: not late.</summary>
    public DateOnly? LateFrom { get; init; }

    /// <summary>Where the hatching ends.</summary>
    public DateOnly? LateTo { get; init; }

    /// <summary>Heading shown above the first bar of a group.</summary>
    public string? Group { get; init; }
}
