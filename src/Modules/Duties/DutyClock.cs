using CoSo.Contracts.Organization;
using CoSo.Law;

namespace CoSo.Duties;

/// <summary>What a duty's lateness follows from.</summary>
/// <param name="NoticeOn">Day on which the unit learnt of the due day.</param>
/// <param name="IsRequested">Asked, not ordered.</param>
/// <param name="IsWaiting">Waiting for another unit now.</param>
/// <param name="WaitedDays">Working days waited before.</param>
internal readonly record struct DutyTimes(
    DateOnly? DueOn, DateOnly NoticeOn, bool IsRequested, bool IsWaiting, int WaitedDays, DateOnly? ExplainedOn);

/// <param name="LateAfter">Last day on which it is not late; null: it cannot be late.</param>
/// <param name="ShownLateFrom">First day on which leaders see it as late.</param>
internal readonly record struct Lateness(bool IsShortNotice, DateOnly? LateAfter, DateOnly? ShownLateFrom);

/// <summary>
/// The fair rules of lateness. Without a set day never late; given at too short notice never late; the Front and others who are
/// asked never late; waiting is charged to whom one waits for; the unit explains before a leader sees it, or lets the time for
/// that pass. The numbers of days are the locality's.
/// </summary>
internal static class DutyClock
{
    public static Lateness Of(DutyTimes times, WorkingCalendar calendar, LocalityRules rules)
    {
        if (times.DueOn is not { } due)
        {
            return default;
        }

        if (calendar.WorkingDaysBetween(times.NoticeOn, due) < rules.ShortNoticeWorkingDays)
        {
            return new Lateness(IsShortNotice: true, null, null);
        }

        if (times.IsRequested || times.IsWaiting)
        {
            return default;
        }

        var lateAfter = times.WaitedDays == 0 ? due : calendar.AddWorkingDays(due, times.WaitedDays);
        return new Lateness(false, lateAfter, ShownFrom(lateAfter, times.ExplainedOn, calendar, rules));
    }

    /// <summary>Last day on which the unit may explain before leaders see the duty as late.</summary>
    public static DateOnly ExplainBy(DateOnly lateAfter, WorkingCalendar calendar, LocalityRules rules) =>
        calendar.AddWorkingDays(lateAfter, rules.ExplainWorkingDays);

    /// <summary>First day from which a duty with this due day is shown as nearly due.</summary>
    public static DateOnly SoonFrom(DateOnly due, WorkingCalendar calendar, LocalityRules rules) =>
        rules.RemindBeforeWorkingDays.Count == 0 ? due : calendar.AddWorkingDays(due, -rules.RemindBeforeWorkingDays.Max());

    /// <summary>Working days from the day waiting began to the day it ended.</summary>
    public static int Waited(DateOnly since, DateOnly until, WorkingCalendar calendar) => until <= since ? 0 : calendar.WorkingDaysBetween(since, until);

    private static DateOnly ShownFrom(DateOnly lateAfter, DateOnly? explainedOn, WorkingCalendar calendar, LocalityRules rules)
    {
        var firstLate = lateAfter.AddDays(1);
        var afterSilence = ExplainBy(lateAfter, calendar, rules).AddDays(1);
        if (explainedOn is not { } explained || explained >= afterSilence)
        {
            return afterSilence;
        }

        return explained > firstLate ? explained : firstLate;
    }
}
