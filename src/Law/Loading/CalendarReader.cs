namespace CoSo.Law;

/// <summary>Reads the sections <c>holidays</c>, <c>counting</c> and <c>calendar</c> (one a year).</summary>
internal sealed class CalendarReader(LawBookReader book)
{
    public Counting? Read()
    {
        var holidays = ReadHolidays();
        var rules = ReadRules();
        var decisions = new List<YearDecision>();
        foreach (var entry in book.Child("calendar"))
        {
            var decision = ReadYear(entry, holidays);
            if (decisions.Exists(d => d.Year == decision.Year))
            {
                entry.Error("year", $"năm {decision.Year} đã có ở tệp khác");
            }

            decisions.Add(decision);
        }

        if (rules is null || decisions.Count == 0)
        {
            book.Errors.Add("law/calendar", 1, "thiếu quy tắc tính thời hạn (counting) hoặc lịch nghỉ các năm (calendar)");
            return null;
        }

        decisions.Sort((a, b) => a.Year - b.Year);
        return book.Errors.Any ? null : new Counting(new WorkingCalendar(holidays, decisions), rules);
    }

    private List<Holiday> ReadHolidays()
    {
        var holidays = new List<Holiday>();
        foreach (var entry in book.Section("holidays"))
        {
            var lunar = entry.Has("lunar");
            var on = entry.Child(lunar ? "lunar" : "solar");
            var holiday = new Holiday
            {
                Id = entry.Text("id"),
                Name = entry.Text("name"),
                IsLunar = lunar,
                Month = on?.Integer("month", 1, 12) ?? 1,
                Day = on?.Integer("day", 1, lunar ? 30 : 31) ?? 1,
                Days = entry.Integer("days", 1, 10, 1),
                DaysBefore = DaysBefore(entry),
                IsMadeUp = entry.Flag("make-up", true),
                Provision = book.Provision(entry),
            };
            on?.Close();
            entry.Close();
            CheckDay(entry, holiday);
            if (holidays.Exists(h => h.Id == holiday.Id))
            {
                entry.Error("id", $"ngày lễ \"{holiday.Id}\" đã có");
            }

            holidays.Add(holiday);
        }

        return holidays;
    }

    private static void CheckDay(Entry entry, Holiday holiday)
    {
        // 2024 is a leap year: the longest February. A lunar month may lack its 30th day in some years.
        if (holiday.IsLunar ? holiday.Day > 29 : holiday.Day > DateTime.DaysInMonth(2024, holiday.Month))
        {
            entry.Error("không phải năm nào cũng có ngày này");
        }
    }

    private static List<int> DaysBefore(Entry entry)
    {
        var days = new List<int>();
        foreach (var text in entry.Texts("before"))
        {
            if (int.TryParse(text, out var value) && value is >= 0 and <= 5)
            {
                days.Add(value);
            }
            else
            {
                entry.Error("before", "\"before\" phải là các số từ 0 đến 5");
            }
        }

        return days.Count == 0 ? [0] : days;
    }

    private CountingRules? ReadRules()
    {
        CountingRules? rules = null;
        foreach (var entry in book.Child("counting"))
        {
            rules = new CountingRules
            {
                Start = book.Cite(entry, "start"),
                Corresponding = book.Cite(entry, "corresponding"),
                Roll = book.Cite(entry, "roll"),
            };
            entry.Close();
        }

        return rules;
    }

    private YearDecision ReadYear(Entry entry, List<Holiday> holidays)
    {
        var year = entry.Integer("year", 2000, 2100);
        var off = new List<DaysOff>();
        foreach (var days in entry.Entries("off"))
        {
            var range = ReadDaysOff(days, holidays);
            if (range is not null)
            {
                CheckYear(days, year, range.From, range.To);
                if (off.Exists(o => o.From <= range.To && range.From <= o.To))
                {
                    days.Error("from", "chồng lên những ngày nghỉ đã ghi");
                }

                off.Add(range);
            }
        }

        var swaps = entry.Entries("swaps").Select(s => ReadSwap(s, year)).ToList();
        var decision = new YearDecision(year, off, swaps, Provision(entry, year));
        entry.Close();
        CheckHolidays(entry, decision, holidays);
        return decision;
    }

    private static DaysOff? ReadDaysOff(Entry entry, List<Holiday> holidays)
    {
        var (from, to) = (entry.Day("from"), entry.OptionalDay("to"));
        var id = entry.Text("holiday");
        entry.Close();
        var holiday = holidays.Find(h => h.Id == id);
        if (holiday is null)
        {
            entry.Error("holiday", $"không có ngày lễ \"{id}\"");
            return null;
        }

        if ((to ?? from) < from || (to ?? from).DayNumber - from.DayNumber > 15)
        {
            entry.Error("to", "\"to\" phải sau \"from\" và không quá 15 ngày");
            return null;
        }

        return new DaysOff(from, to ?? from, holiday);
    }

    private static Swap ReadSwap(Entry entry, int year)
    {
        var swap = new Swap(entry.Day("off"), entry.Day("worked"), entry.Flag("confirmed", true));
        entry.OptionalText("note");
        entry.OptionalText("fact");
        entry.Close();
        if (WorkingCalendar.IsWeekend(swap.Off))
        {
            entry.Error("off", "ngày nghỉ hoán đổi phải là ngày làm việc (thứ Hai đến thứ Sáu)");
        }

        if (!WorkingCalendar.IsWeekend(swap.Worked))
        {
            entry.Error("worked", "ngày làm bù phải là thứ Bảy hoặc Chủ nhật");
        }

        CheckYear(entry, year, swap.Off, swap.Worked);
        return swap;
    }

    private Provision Provision(Entry entry, int year)
    {
        var source = book.Cite(entry, "cites");
        return new Provision
        {
            Source = source,
            From = new DateOnly(year, 1, 1),
            To = new DateOnly(year, 12, 31),
            Confidence = (Confidence)entry.Choice("confidence", ["A", "B"]),
            Fact = entry.OptionalText("fact"),
            Note = entry.OptionalText("note"),
        };
    }

    private static void CheckYear(Entry entry, int year, DateOnly first, DateOnly second)
    {
        if (first.Year != year || second.Year != year)
        {
            entry.Error($"có ngày ngoài năm {year}");
        }
    }

    /// <summary>Every holiday the law gives must be among the days off written for the year.</summary>
    private static void CheckHolidays(Entry entry, YearDecision decision, List<Holiday> holidays)
    {
        foreach (var holiday in holidays)
        {
            var day = holiday.In(decision.Year);
            if (holiday.Provision.Covers(day) && !decision.Off.Any(o => o.Holiday == holiday && o.From <= day && day <= o.To))
            {
                entry.Error("off", $"thiếu ngày nghỉ {holiday.Name} ({day:yyyy-MM-dd})");
            }
        }
    }
}
