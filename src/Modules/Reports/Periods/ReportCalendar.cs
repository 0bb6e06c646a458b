using CoSo.Contracts.Organization;
using CoSo.Law;

namespace CoSo.Reports;

/// <summary>The cut-off days of a year and the days of sending that follow from them. The days stand in the law book and the locality.</summary>
internal static class ReportCalendar
{
    private const int Quarters = 4;

    /// <summary>Cut-off days on which at least one of the kinds falls; the cut-off of figures never rolls.</summary>
    public static IReadOnlyList<CutOffDay> CutOffs(int year, PeriodKinds kinds, ReportingRules rules)
    {
        var since = rules.Window(PeriodKind.Year, year, 1).From;
        var days = new List<CutOffDay>();
        for (var quarter = 1; quarter <= Quarters; quarter++)
        {
            var window = rules.Window(PeriodKind.Quarter, year, quarter);
            var falling = kinds & FallingOn(window.CutOff, year, rules);
            if (falling != PeriodKinds.None)
            {
                days.Add(new CutOffDay(year, quarter, window.From, since, window.CutOff, falling));
            }
        }

        return days;
    }

    /// <summary>Hạn gửi: working days after the cut-off, by the locality's own rule; it rolls because only working days count.</summary>
    public static SendingDay Sending(DateOnly cutOff, LocalityRules rules, WorkingCalendar calendar)
    {
        if (rules.SendingTermOn(cutOff) is not { } term)
        {
            return new SendingDay(null, $"chốt số liệu {cutOff.Day}/{cutOff.Month}; chưa ấn định hạn gửi", true);
        }

        var day = calendar.AddWorkingDays(cutOff, term.WorkingDays);
        var how = $"chốt số liệu {cutOff.Day}/{cutOff.Month}; gửi trong {term.WorkingDays} ngày làm việc"
            + (term.Confirmed ? "" : " (cần xác nhận)")
            + (calendar.IsProvisional(cutOff, day) ? "; tạm tính, chưa có quyết định nghỉ" : "");
        return new SendingDay(day, how, term.Confirmed);
    }

    private static PeriodKinds FallingOn(DateOnly cutOff, int year, ReportingRules rules)
    {
        var falling = PeriodKinds.Quarter;
        foreach (var (kind, flag) in new[]
        {
            (PeriodKind.SixMonths, PeriodKinds.SixMonths), (PeriodKind.NineMonths, PeriodKinds.NineMonths), (PeriodKind.Year, PeriodKinds.Year),
        })
        {
            falling |= rules.Window(kind, year, 1).CutOff == cutOff ? flag : PeriodKinds.None;
        }

        return falling;
    }
}

/// <param name="From">First day of the quarter's column.</param>
/// <param name="Since">First day of the second column, of the year before.</param>
internal sealed record CutOffDay(int Year, int Quarter, DateOnly From, DateOnly Since, DateOnly CutOff, PeriodKinds Kinds);

/// <param name="On">Null where the locality has no rule.</param>
/// <param name="How">How the day came to be, as shown beside it.</param>
internal sealed record SendingDay(DateOnly? On, string How, bool IsConfirmed);
