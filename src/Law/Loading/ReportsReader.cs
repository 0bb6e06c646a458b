namespace CoSo.Law;

/// <summary>Reads the section <c>windows</c>: from which day to which day a periodic report counts.</summary>
internal sealed class ReportsReader(LawBookReader book)
{
    private static readonly string[] Kinds = ["month", "quarter", "six-months", "nine-months", "year"];

    public ReportingRules Read()
    {
        var rules = new List<ReportWindowRule>();
        foreach (var entry in book.Section("windows"))
        {
            var kind = (PeriodKind)entry.Choice("period", Kinds);
            if (rules.Exists(r => r.Kind == kind))
            {
                entry.Error("period", "kỳ báo cáo này đã có");
            }

            rules.AddRange(book.Versions(entry, "kỳ báo cáo", v => ReadVersion(v, kind), r => r.Provision));
            entry.Close();
        }

        return new ReportingRules(rules);
    }

    private ReportWindowRule ReadVersion(Entry entry, PeriodKind kind)
    {
        var (months, perYear) = Size(kind);
        var (fromMonth, fromDay) = ReadDay(entry, "starts");
        var (cutOffMonth, cutOffDay) = ReadDay(entry, "cut-off");
        var rule = new ReportWindowRule(
            kind, months, perYear, fromMonth, fromDay, cutOffMonth, cutOffDay, entry.Flag("law", true), book.Provision(entry));
        entry.Close();
        return rule;
    }

    /// <summary>The day is no later than the 28th, so that every month has it.</summary>
    private static (int Month, int Day) ReadDay(Entry entry, string key)
    {
        if (entry.Child(key) is not { } day)
        {
            entry.Error(key, $"thiếu \"{key}\"");
            return (0, 1);
        }

        var read = (day.Integer("months-off", -12, 12), day.Integer("day", 1, 28));
        day.Close();
        return read;
    }

    private static (int Months, int PerYear) Size(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => (1, 12),
        PeriodKind.Quarter => (3, 4),
        PeriodKind.SixMonths => (6, 2),
        PeriodKind.NineMonths => (9, 1),
        _ => (12, 1),
    };
}
