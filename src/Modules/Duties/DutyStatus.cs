using System.Globalization;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Ui;

namespace CoSo.Duties;

/// <summary>Through whose eyes a duty is seen: the unit sees itself late at once, leaders only after it could explain.</summary>
internal enum Viewpoint
{
    Unit,
    Assigner,
    Leader,
}

/// <summary>What of a duty decides the words of its state.</summary>
internal readonly record struct DutyFacts(
    DutyState State, bool IsBegun, DateOnly? DueOn, DateOnly? LateAfter, DateOnly? ShownLateFrom, DateOnly? ReportedOn, string? WaitingOn, DutyRelation Relation = DutyRelation.Order);

/// <summary>The state in words (a key of the texts, with its arguments) and how it feels.</summary>
internal readonly record struct DutyStatus(string Text, object? Argument, Tone Tone)
{
    /// <summary>For papers, which are Vietnamese whatever the reader of the page prefers.</summary>
    public string InVietnamese => Argument is null ? Text : string.Format(CultureInfo.InvariantCulture, Text, Argument);

    /// <summary>For the attribute <c>data-color</c> of a tag in a table's row, where a tag helper per row would cost too much.</summary>
    public string Color => Tone switch
    {
        Tone.Info => "info",
        Tone.Success => "jade",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
        _ => "neutral",
    };
}

/// <summary>Words for states, by the day and by who looks. One instance a request: it knows the day.</summary>
internal sealed class StatusWords(LawBook law, Locality locality, Clock clock)
{
    private readonly DateOnly today = clock.Today;

    public DateOnly Today => today;

    public DutyStatus Of(in DutyFacts duty, Viewpoint viewpoint) => duty.State switch
    {
        DutyState.Reported => Ended(duty, Tone.Warning, duty.Relation is DutyRelation.Draft
            ? (Key("Đã trình"), Key("Đã trình, chậm {0} ngày"))
            : (Key("Đã báo cáo"), Key("Đã báo cáo, chậm {0} ngày"))),
        DutyState.Closed => Ended(duty, Tone.Success, duty.Relation is DutyRelation.Draft
            ? (Key("Đã ban hành"), Key("Đã ban hành, trình chậm {0} ngày"))
            : (Key("Hoàn thành"), Key("Hoàn thành, chậm {0} ngày"))),
        DutyState.Withdrawn => new(Key("Thôi thực hiện"), null, Tone.Neutral),
        _ => Open(duty, viewpoint),
    };

    /// <summary>Working days from that day to today.</summary>
    public int WorkingDaysSince(DateOnly day) => DutyClock.Waited(day, today, law.Calendar);

    /// <summary>Until when the unit may explain; null when there is nothing to explain, or the time is over.</summary>
    public DateOnly? ExplainBy(in DutyFacts duty) =>
        duty.State is DutyState.Open && duty.LateAfter < today && duty.ShownLateFrom > today
            ? DutyClock.ExplainBy(duty.LateAfter.Value, law.Calendar, locality.Rules)
            : null;

    private static DutyStatus Ended(in DutyFacts duty, Tone late, (string OnTime, string Late) words) => duty.ReportedOn > duty.LateAfter
        ? new(words.Late, Days(duty.LateAfter, duty.ReportedOn), late)
        : new(words.OnTime, null, Tone.Success);

    private DutyStatus Open(in DutyFacts duty, Viewpoint viewpoint)
    {
        if (duty.WaitingOn is { } waitedFor)
        {
            return new(Key("Chờ {0}"), waitedFor, Tone.Info);
        }

        if (duty.LateAfter < today)
        {
            if (viewpoint is Viewpoint.Unit || duty.ShownLateFrom <= today)
            {
                return new(Key("Quá hạn {0} ngày"), Days(duty.LateAfter, today), Tone.Danger);
            }

            if (viewpoint is Viewpoint.Assigner)
            {
                return new(Key("Chờ đơn vị giải trình"), null, Tone.Warning);
            }
        }
        else if (duty.DueOn == today)
        {
            return new(Key("Đến hạn hôm nay"), null, Tone.Warning);
        }
        else if (duty.DueOn is { } due && due > today && DutyClock.SoonFrom(due, law.Calendar, locality.Rules) <= today)
        {
            return new(Key("Sắp đến hạn"), null, Tone.Warning);
        }

        return duty.IsBegun ? new(Key("Đang thực hiện"), null, Tone.Info) : new(Key("Chưa thực hiện"), null, Tone.Neutral);
    }

    private static object Days(DateOnly? from, DateOnly? to) => to!.Value.DayNumber - from!.Value.DayNumber;

    private static string Key(string text) => text;
}
