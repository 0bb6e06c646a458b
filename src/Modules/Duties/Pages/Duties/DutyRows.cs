namespace CoSo.Duties.Pages.Duties;

/// <summary>Rows of any list of duties.</summary>
internal sealed record DutyRows(IReadOnlyList<DutyLine> Lines, StatusWords Words, Viewpoint Viewpoint, bool ShowUnit = false, bool ShowPartners = false);
