using System.Linq.Expressions;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;

namespace CoSo.Duties;

/// <summary>A duty as a row of a list.</summary>
internal sealed record DutyLine(
    Guid Id, string Title, string UnitName, DateOnly? DueOn, string? DueHow, bool IsShortNotice, bool IsRequested, DutyRelation Relation,
    string SourceLabel, string? SourceUrl, string? PartnerNames, DutyState State, bool IsBegun, DateOnly? LateAfter, DateOnly? ShownLateFrom,
    DateOnly? ReportedOn, DateOnly? ClosedOn, string? WaitingOnName, string? InChargeName)
{
    public static readonly Expression<Func<Duty, UnitRow, DutyLine>> Of = (duty, unit) => new DutyLine(
        duty.Id, duty.Title, unit.ShortName, duty.DueOn, duty.DueHow, duty.IsShortNotice, duty.IsRequested, duty.Relation,
        duty.SourceLabel, duty.SourceUrl, duty.PartnerNames, duty.State, duty.IsBegun, duty.LateAfter, duty.ShownLateFrom,
        duty.ReportedOn, duty.ClosedOn, duty.WaitingOnName, duty.InChargeName);

    public DutyFacts Facts => new(State, IsBegun, DueOn, LateAfter, ShownLateFrom, ReportedOn, WaitingOnName, Relation);
}
