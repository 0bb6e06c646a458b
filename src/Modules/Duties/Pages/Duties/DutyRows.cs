namespace CoSo.Duties.Pages.Duties;

/// <summary>Rows of any list of duties.</summary>
internal sealed record DutyRows(IReadOnlyList<DutyLine> Lines, StatusWords Words, Viewpoint Viewpoint, bool ShowUnit = false, bool ShowPartners = false)
{
    /// <summary>Name of the boxes to tick; null for none.</summary>
    public string? Select { get; init; }

    /// <summary>Ticked already: a form shown again.</summary>
    public IReadOnlyCollection<Guid> Ticked { get; init; } = [];
}
