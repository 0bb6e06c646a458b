using CoSo.Law;

namespace CoSo.Duties.Chasing;

/// <summary>What of an open duty decides which step of chasing it has reached.</summary>
/// <param name="Reached">The strongest step taken for this due day; null for none.</param>
internal readonly record struct ChaseFacts(DateOnly? DueOn, DateOnly? LateAfter, DateOnly? ShownLateFrom, bool IsRequested, bool IsWaiting, ChaseStep? Reached);

/// <summary>
/// Which step of chasing an open duty has reached. The fair rules hold: who is asked is not chased, waiting stops it, days
/// waited and short notice move it as they move lateness, and nobody above the officer hears of it before the unit has
/// explained or let the time for that pass. Of several steps that a pause let pile up only the strongest is taken.
/// </summary>
internal static class ChaseClock
{
    public static ChaseStep? StepOn(DateOnly today, in ChaseFacts duty, ChaseSteps steps, WorkingCalendar calendar)
    {
        if (duty.IsRequested || duty.IsWaiting || duty.DueOn is not { } due)
        {
            return null;
        }

        foreach (var step in steps.StrongestFirst)
        {
            if (step <= duty.Reached)
            {
                return null;
            }

            if (IsReached(today, step, steps.Days(step)!.Value, due, duty, calendar))
            {
                return step;
            }
        }

        return null;
    }

    private static bool IsReached(DateOnly today, ChaseStep step, int days, DateOnly due, in ChaseFacts duty, WorkingCalendar calendar)
    {
        if (days <= 0)
        {
            return today <= due && today >= (days == 0 ? due : calendar.AddWorkingDays(due, days));
        }

        return duty.LateAfter is { } lateAfter && lateAfter < today && calendar.WorkingDaysBetween(lateAfter, today) >= days
            && (step < ChaseStep.Head || duty.ShownLateFrom <= today);
    }
}
