namespace CoSo.Law;

/// <summary>Reads the section <c>windows</c>: from which day to which day a periodic report counts.</summary>
internal sealed class ReportsReader(LawBookReader book)
{
    private static readonly KeyValuePair<string, PeriodKind>[] Kinds =
    [
        new("month", PeriodKind.Month), new("quarter", PeriodKind.Quarter), new("six-months", PeriodKind.SixMonths),
        new("nine-months", PeriodKind.NineMonths), new("year", PeriodKind.Year),
    ];

    public ReportingRules Read()
    {
        var rules = new List<ReportWindowRule>();
        var seen = new HashSet<PeriodKind>();
        foreach (var entry in book.Section("windows"))
        {
            var kind = entry.Choice("period", Kinds);
            if (!seen.Add(kind))
            {
                entry.Error("period", "kỳ báo cáo này đã có");
            }

            var versions = entry.Entries("versions").Select(v => (Entry: v, Rule: ReadVersion(v, kind))).ToList();
            if (versions.Count == 0)
            {
                entry.Error("kỳ báo cáo không có phiên bản nào (versions)");
            }

            entry.Close();
            book.CheckVersions([.. versions.Select(v => (v.Entry, v.Rule.Provision))]);
            rules.AddRange(versions.Select(v => v.Rule));
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
