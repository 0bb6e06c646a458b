namespace CoSo.Law;

/// <summary>Writes a count out: every day for days and working days, every corresponding day for weeks, months and years.</summary>
internal static class DueDateSteps
{
    public static IReadOnlyList<CountedDay> Make(DueDate due, Counting counting)
    {
        var steps = new List<CountedDay> { new(due.Start, null, due.Kind is TermKind.Before ? "ngày của sự kiện, không tính" : "ngày bắt đầu, không tính") };
        foreach (var segment in due.Segments)
        {
            if (segment.Length.Unit is TermUnit.Days or TermUnit.WorkingDays)
            {
                AddDays(steps, segment, due, counting);
            }
            else
            {
                AddCorresponding(steps, segment, due, counting);
            }
        }

        AddRoll(steps, due, counting.Calendar);
        return steps;
    }

    private static void AddDays(List<CountedDay> steps, TermSegment segment, DueDate due, Counting counting)
    {
        var direction = segment.End < segment.Start ? -1 : 1;
        var number = 0;
        for (var day = segment.Start; day != segment.End;)
        {
            day = day.AddDays(direction);
            var skipped = SuspensionOver(due, day) is not null ? "tạm đình chỉ"
                : segment.Length.Unit is TermUnit.WorkingDays ? counting.Calendar.ReasonOff(day)
                : null;
            steps.Add(skipped is null
                ? new CountedDay(day, ++number, WorkedWeekend(segment, counting.Calendar, day))
                : new CountedDay(day, null, skipped));
        }
    }

    private static void AddCorresponding(List<CountedDay> steps, TermSegment segment, DueDate due, Counting counting)
    {
        var sign = segment.End < segment.Start ? -1 : 1;
        var last = counting.Nominal(segment.Start, segment.Length with { Count = sign * segment.Length.Count });
        for (var i = 1; i <= segment.Length.Count; i++)
        {
            var length = segment.Length with { Count = i };
            steps.Add(new CountedDay(counting.Nominal(segment.Start, length with { Count = sign * i }), i, $"đủ {length}"));
        }

        if (last != segment.End)
        {
            foreach (var (from, to) in due.Suspensions.Where(s => s.From <= segment.End && s.To > segment.Start))
            {
                steps.Add(new CountedDay(from, null, $"tạm đình chỉ đến hết {Kernel.Vn.Day(to)}"));
            }

            steps.Add(new CountedDay(segment.End, null, "ngày cuối sau khi trừ thời gian tạm đình chỉ"));
        }
    }

    private static void AddRoll(List<CountedDay> steps, DueDate due, WorkingCalendar calendar)
    {
        if (due.Day == due.LastDay)
        {
            return;
        }

        var direction = due.Day < due.LastDay ? -1 : 1;
        steps[^1] = steps[^1] with { Note = $"ngày cuối là ngày nghỉ ({calendar.ReasonOff(due.LastDay)})" };
        for (var day = due.LastDay.AddDays(direction); day != due.Day; day = day.AddDays(direction))
        {
            steps.Add(new CountedDay(day, null, calendar.ReasonOff(day)));
        }

        steps.Add(new CountedDay(due.Day, null, direction > 0 ? "ngày làm việc tiếp theo" : "ngày làm việc liền trước"));
    }

    private static Suspension? SuspensionOver(DueDate due, DateOnly day)
    {
        foreach (var suspension in due.Suspensions)
        {
            if (day >= suspension.From && day <= suspension.To)
            {
                return suspension;
            }
        }

        return null;
    }

    private static string? WorkedWeekend(TermSegment segment, WorkingCalendar calendar, DateOnly day) =>
        segment.Length.Unit is TermUnit.WorkingDays && WorkingCalendar.IsWeekend(day) && calendar.IsWorkingDay(day)
            ? "ngày làm bù"
            : null;
}
