using CoSo.Contracts.Duties;

namespace CoSo.Duties;

/// <summary>
/// One line of the ledger: this unit must do this by this day because of this source. What decides whether it is late is kept
/// in columns (<see cref="LateAfter"/>, <see cref="ShownLateFrom"/>), computed by <see cref="DutyClock"/> at every change, so
/// that lists and boards ask the database and never a loop.
/// </summary>
internal sealed class Duty : Versioned
{
    public const int TitleMaxLength = 1000;
    public const int InChargeMaxLength = 200;

    /// <summary>Place of a duty without a set day in lists by day: behind all others, on either database.</summary>
    public static readonly DateOnly NoDay = new(9999, 12, 31);

    public Guid Id { get; init; }

    public Guid UnitId { get; set; }

    public Guid AssignerUnitId { get; set; }

    public required string Title { get; set; }

    public required string FoldedTitle { get; set; }

    public string? Detail { get; init; }

    public required string SourceKind { get; init; }

    public Guid SourceId { get; init; }

    public required string SourceLabel { get; init; }

    public string? SourceUrl { get; init; }

    public DutyRelation Relation { get; init; }

    /// <summary>Asked, not ordered: because of the relation, or because of what the unit is.</summary>
    public bool IsRequested { get; init; }

    /// <summary>How much may be written about it.</summary>
    public DutyContent Content { get; init; }

    public DutyState State { get; private set; }

    /// <summary>The unit has noted something: đang thực hiện.</summary>
    public bool IsBegun { get; private set; }

    public DateOnly GivenOn { get; init; }

    public Guid GivenBy { get; init; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>How the day came to be, or the paper that set it.</summary>
    public string? DueHow { get; private set; }

    /// <summary><see cref="DueOn"/>, or <see cref="NoDay"/>: what lists are ordered by.</summary>
    public DateOnly DueOrder { get; private set; } = NoDay;

    /// <summary>Day on which the unit learnt of the due day: from it the notice counts.</summary>
    public DateOnly NoticeOn { get; private set; }

    /// <summary>Given with too short a notice ever to be late.</summary>
    public bool IsShortNotice { get; private set; }

    /// <summary>Last day on which it is not late; null while it cannot be late.</summary>
    public DateOnly? LateAfter { get; private set; }

    /// <summary>First day on which leaders see it as late; null while it cannot be late.</summary>
    public DateOnly? ShownLateFrom { get; private set; }

    public DateOnly? ExplainedOn { get; private set; }

    public Guid? WaitingOnUnitId { get; private set; }

    /// <summary>Short name of the unit waited for, so that a list needs no further join.</summary>
    public string? WaitingOnName { get; private set; }

    public DateOnly? WaitingSince { get; private set; }

    /// <summary>Working days spent waiting so far: charged to those waited for.</summary>
    public int WaitedDays { get; private set; }

    /// <summary>Day on which it was done, as the unit reports it: what counts for lateness.</summary>
    public DateOnly? ReportedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Number of the issuer's paper that a draft became.</summary>
    public string? PaperNumber { get; private set; }

    public DateOnly? PaperOn { get; private set; }

    public IssuedPaper? Paper => PaperNumber is { } number && PaperOn is { } on ? new IssuedPaper(number, on) : null;

    public Guid? PlanId { get; init; }

    public Guid? WorkstreamId { get; init; }

    /// <summary>Reporting period it belongs to: the cut-off day as 2024-09-14.</summary>
    public string? Period { get; init; }

    /// <summary>Short names of the units that co-operate, for lists; the rows are <see cref="DutyPartner"/>.</summary>
    public string? PartnerNames { get; set; }

    /// <summary>Người phụ trách inside the unit; null while it is the unit's as a whole.</summary>
    public Guid? InChargeId { get; private set; }

    /// <summary>Name as it was given, so that a list needs no further join.</summary>
    public string? InChargeName { get; private set; }

    /// <summary>The unit's own plan that says how it does this, once approved.</summary>
    public string? PlannedLabel { get; private set; }

    public string? PlannedUrl { get; private set; }

    /// <summary>Files attached and not withdrawn.</summary>
    public int Files { get; private set; }

    public void SetDue(DateOnly? day, string? how, DateOnly on)
    {
        if (day < DueOn || DueOn is null)
        {
            NoticeOn = on;
        }

        DueOn = day;
        DueHow = how;
        DueOrder = day ?? NoDay;
    }

    public void Begin() => IsBegun = true;

    public void Retitle(string title, string folded) => (Title, FoldedTitle) = (title, folded);

    public void Refine(string label, string url) => (PlannedLabel, PlannedUrl) = (label, url);

    /// <summary>
    /// Another unit goes on with it. The notice counts from the day on which that unit learnt of it: nobody is late for what another unit
    /// left undone.
    /// </summary>
    public void PassTo(Guid unitId, DateOnly noticeOn) => (UnitId, NoticeOn) = (unitId, noticeOn);

    /// <summary>The wait goes on, for the unit that took over from the one waited for.</summary>
    public void WaitInstead(Guid unitId, string name) => (WaitingOnUnitId, WaitingOnName) = (unitId, name);

    public void PutInCharge(Guid? accountId, string? name) => (InChargeId, InChargeName) = (accountId, name);

    public void Report(DateOnly doneOn)
    {
        State = DutyState.Reported;
        ReportedOn = doneOn;
        IsBegun = true;
    }

    /// <summary>Sent back by the assigner, or taken back by the unit.</summary>
    public void Reopen()
    {
        State = DutyState.Open;
        ReportedOn = null;
        ClosedOn = null;
        PaperNumber = null;
        PaperOn = null;
    }

    public void Close(DateOnly on)
    {
        State = DutyState.Closed;
        ReportedOn ??= on;
        ClosedOn = on;
    }

    /// <summary>The draft has become the issuer's paper. Issued without having been seen here before: done on the paper's own day.</summary>
    public void Issue(IssuedPaper paper)
    {
        PaperNumber = paper.Number;
        PaperOn = paper.On;
        ReportedOn ??= paper.On;
    }

    public void Withdraw(DateOnly on)
    {
        State = DutyState.Withdrawn;
        ClosedOn = on;
        StopWaiting(0);
    }

    public void Explain(DateOnly on)
    {
        ExplainedOn = on;
        IsBegun = true;
    }

    public void WaitFor(Guid unitId, string name, DateOnly on)
    {
        WaitingOnUnitId = unitId;
        WaitingOnName = name;
        WaitingSince = on;
        IsBegun = true;
    }

    public void StopWaiting(int workingDays)
    {
        WaitingOnUnitId = null;
        WaitingOnName = null;
        WaitingSince = null;
        WaitedDays += workingDays;
    }

    public void CountFiles(int change) => Files += change;

    /// <summary>Takes over what the clock says; called after every change that may move it.</summary>
    public void Settle(Lateness lateness)
    {
        IsShortNotice = lateness.IsShortNotice;
        LateAfter = lateness.LateAfter;
        ShownLateFrom = lateness.ShownLateFrom;
    }
}

/// <summary>A unit that co-operates, and what it answered.</summary>
internal sealed class DutyPartner
{
    public Guid DutyId { get; init; }

    public Guid UnitId { get; init; }

    public DutyRelation Relation { get; init; }

    /// <summary>Since when the answer is waited for.</summary>
    public DateOnly AskedOn { get; init; }

    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public void Say(string? answer, DateOnly on)
    {
        Answer = answer;
        AnsweredOn = on;
    }
}
