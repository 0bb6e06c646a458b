using System.Linq.Expressions;
using CoSo.Contracts.Duties;

namespace CoSo.Duties;

/// <summary>A duty as a row of a list.</summary>
internal sealed record DutyLine(
    Guid Id, Guid UnitId, string Title, DateOnly? DueOn, string? DueHow, bool IsShortNotice, bool IsRequested, DutyRelation Relation,
    string SourceLabel, string? SourceUrl, string? PartnerNames, DutyState State, bool IsBegun, DateOnly? LateAfter, DateOnly? ShownLateFrom,
    DateOnly? ReportedOn, DateOnly? ClosedOn, string? WaitingOnName, string? InChargeName)
{
    public static readonly Expression<Func<Duty, DutyLine>> Of = duty => new DutyLine(
        duty.Id, duty.UnitId, duty.Title, duty.DueOn, duty.DueHow, duty.IsShortNotice, duty.IsRequested, duty.Relation,
        duty.SourceLabel, duty.SourceUrl, duty.PartnerNames, duty.State, duty.IsBegun, duty.LateAfter, duty.ShownLateFrom,
        duty.ReportedOn, duty.ClosedOn, duty.WaitingOnName, duty.InChargeName);

    /// <summary>Given by <see cref="AllUnits.NameAsync"/>: names of units are in memory.</summary>
    public string UnitName { get; set; } = "";

    public DutyFacts Facts => new(State, IsBegun, DueOn, LateAfter, ShownLateFrom, ReportedOn, WaitingOnName, Relation);
}
