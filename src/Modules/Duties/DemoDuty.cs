using CoSo.Contracts.Demo;
using CoSo.Contracts.Duties;
using CoSo.Law;

namespace CoSo.Duties;

/// <summary>A duty as the demo year sees it, and what chance holds for it. The seed names no id, so every database lives the same year.</summary>
internal sealed record DemoDuty
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public required string UnitCode { get; init; }

    public required string Title { get; init; }

    public required string FoldedTitle { get; init; }

    public required string SourceKind { get; init; }

    public required string? Period { get; init; }

    public required DutyState State { get; init; }

    public required DutyRelation Relation { get; init; }

    public required bool IsRequested { get; init; }

    public required DutyContent Content { get; init; }

    public required bool IsBegun { get; init; }

    public required bool IsWaiting { get; init; }

    public required DateOnly GivenOn { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required DateOnly? LateAfter { get; init; }

    public required DateOnly? ExplainedOn { get; init; }

    public required DateOnly? ReportedOn { get; init; }

    public required string AssignerPath { get; init; }

    /// <summary>Day on which it was last sent back.</summary>
    public DateOnly? ReturnedOn { get; init; }

    public string Seed => $"{UnitCode}|{Title}|{Period}";

    public int Luck(int sides, string what) => DemoChance.Of(sides, $"{Seed}|{what}");

    /// <summary>What the unit does on the day; null for nothing.</summary>
    public DemoAct? UnitAct(DateOnly day, WorkingCalendar calendar)
    {
        if (State is not DutyState.Open)
        {
            return null;
        }

        if (DoneOn(calendar) <= day)
        {
            return DemoAct.Report;
        }

        if (Content is not DutyContent.Full)
        {
            return null;
        }

        if (LateAfter is { } late && late < day)
        {
            return ExplainedOn is null && Luck(3, "explain") > 0 && calendar.AddWorkingDays(late, 1) == day ? DemoAct.Explain : null;
        }

        if (!IsWaiting && !IsRequested && SourceKind == "measure" && DueOn > day.AddDays(20) && Luck(40, "wait") == 0 && calendar.AddWorkingDays(GivenOn, 6) == day)
        {
            return DemoAct.Wait;
        }

        var begins = calendar.AddWorkingDays(GivenOn, 3 + Luck(30, "begin"));
        return day == begins || (day > begins && DemoChance.Of(45, $"{Seed}|note|{day:yyyyMMdd}") == 0) ? DemoAct.Note : null;
    }

    /// <summary>What the coordinator does on the day; null for nothing.</summary>
    public DemoAct? AssignerAct(DateOnly day, WorkingCalendar calendar)
    {
        if (State is DutyState.Open)
        {
            return SourceKind == "measure" && Luck(90, "withdraw") == 0 && calendar.AddWorkingDays(GivenOn, 20) == day ? DemoAct.Withdraw
                : LateAfter is { } late && calendar.AddWorkingDays(late, 4) == day ? DemoAct.Urge
                : null;
        }

        // Some reports wait long to be looked at.
        var delay = Relation is DutyRelation.Draft ? 10 + Luck(140, "clerk") : Luck(12, "slow") == 0 ? 60 : 2 + Luck(6, "confirm");
        return ReportedOn is { } reported && calendar.AddWorkingDays(reported, delay) <= day
            ? ReturnedOn is null && Luck(12, "return") == 0 ? DemoAct.Return : DemoAct.Confirm
            : null;
    }

    /// <summary>The day on which the unit will have done it; null for not within the year.</summary>
    private DateOnly? DoneOn(WorkingCalendar calendar)
    {
        if (ReturnedOn is { } returned)
        {
            return calendar.AddWorkingDays(returned, 3 + Luck(5, "again"));
        }

        var luck = Luck(100, "done");
        if (Relation is DutyRelation.Draft && ReportedOn is null)
        {
            return calendar.AddWorkingDays(GivenOn, 20 + Luck(60, "laid before"));
        }

        if (luck < 6 || IsWaiting)
        {
            return null;
        }

        if (DueOn is not { } due)
        {
            return luck < 50 ? null : calendar.AddWorkingDays(GivenOn, 15 + Luck(60, "when"));
        }

        var day = luck < 85 ? calendar.AddWorkingDays(due, -Luck(8, "early")) : calendar.AddWorkingDays(due, 1 + Luck(6, "late"));
        var soonest = calendar.AddWorkingDays(GivenOn, 2);
        return day < soonest ? soonest : day;
    }
}

internal enum DemoAct
{
    Note,
    Report,
    Explain,
    Wait,
    Confirm,
    Return,
    Urge,
    Withdraw,
}
