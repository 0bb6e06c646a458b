using System.Text;
using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>Says in Vietnamese how a due day came about, naming the article behind every turn.</summary>
internal static class DueDateExplanation
{
    public static string Write(DueDate due, Counting counting)
    {
        var text = new StringBuilder();
        text.Append(due.Kind switch
        {
            TermKind.Within => $"{due.Length} kể từ {Day(due.Start)}",
            TermKind.AtLeast => $"Ít nhất {due.Length} kể từ {Day(due.Start)}",
            _ => $"Ít nhất {due.Length} trước {Day(due.Start)}",
        });
        text.Append($", không tính {(due.Kind is TermKind.Before ? "ngày đó" : "ngày bắt đầu")} ({counting.Rules.Start}).");
        AddSkipped(text, due, counting.Calendar);
        foreach (var (length, source) in due.Extensions)
        {
            text.Append($" Gia hạn {length} ({source}).");
        }

        foreach (var (from, to) in due.Suspensions)
        {
            text.Append($" Không tính thời gian tạm đình chỉ từ {Vn.Day(from)} đến hết {Vn.Day(to)}.");
        }

        if (due.Length.Unit is TermUnit.Months or TermUnit.Years && due.Suspensions.Count == 0 && due.LastDay.Day != due.Start.Day)
        {
            text.Append($" Tháng cuối không có ngày {due.Start.Day} nên tính đến ngày cuối tháng ({counting.Rules.Corresponding}).");
        }

        AddRoll(text, due, counting);
        text.Append($" {End(due.Kind)}: hết {Day(due.Day)}{(due.IsProvisional ? $" ({DueDate.ProvisionalNote})" : "")}.");
        text.Append($" Căn cứ: {due.Source}{(due.Provision.IsConfirmed ? "" : " (cần xác nhận)")}.");
        return text.ToString();
    }

    private static void AddSkipped(StringBuilder text, DueDate due, WorkingCalendar calendar)
    {
        var holidays = due.Length.Unit is TermUnit.WorkingDays
            ? due.Steps
                .Where(s => s.Number is null && calendar.HolidayName(s.Day) is { } name && name == s.Note)
                .GroupBy(s => s.Note!)
                .Select(g => $"{g.Key} ({Days([.. g.Select(s => s.Day).Order()])})")
                .ToList()
            : [];
        if (holidays.Count > 0)
        {
            text.Append($" Bỏ ngày nghỉ hằng tuần và {string.Join("; ", holidays)}.");
        }
        else if (due.Length.Unit is TermUnit.WorkingDays)
        {
            text.Append(" Bỏ ngày nghỉ hằng tuần.");
        }
    }

    private static void AddRoll(StringBuilder text, DueDate due, Counting counting)
    {
        if (due.Day == due.LastDay)
        {
            return;
        }

        var reason = $" Ngày cuối {Day(due.LastDay)} là ngày nghỉ ({counting.Calendar.ReasonOff(due.LastDay)})";
        text.Append(due.Kind is TermKind.Before
            ? $"{reason} nên làm chậm nhất vào ngày làm việc liền trước để đủ thời gian."
            : $"{reason} nên chuyển sang ngày làm việc tiếp theo ({counting.Rules.Roll}).");
    }

    /// <summary>What the day is called: by when to act, or when a least time is over.</summary>
    public static string End(TermKind kind) => kind switch
    {
        TermKind.Within => "Đến hạn",
        TermKind.AtLeast => "Đủ thời gian",
        _ => "Chậm nhất",
    };

    /// <summary>"8/2/2024 đến 12/2/2024" when they follow one another, else each.</summary>
    private static string Days(List<DateOnly> days) => days.Count > 1 && days[^1].DayNumber - days[0].DayNumber == days.Count - 1
        ? $"{Vn.Day(days[0])} đến {Vn.Day(days[^1])}"
        : string.Join(", ", days.Select(d => Vn.Day(d)));

    private static string Day(DateOnly day) => Vn.DayWithWeekday(day);
}
