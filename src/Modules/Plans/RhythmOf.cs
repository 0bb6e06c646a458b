using CoSo.Contracts.Reports;

namespace CoSo.Plans;

/// <summary>Reads how often something is to be done from the words of a plan.</summary>
internal static class RhythmOf
{
    private static readonly string[] Standing =
        ["thuong xuyen", "hang ngay", "hang tuan", "hang thang", "hang quy", "moi thang", "moi quy", "moi tuan", "dinh ky", "lien tuc"];

    /// <summary>Once where the plan says nothing, names a day, or says once a year.</summary>
    public static Rhythm Of(string? frequency, DateOnly? deadline)
    {
        var words = VietnameseText.Fold(frequency);
        if (words.Length == 0 || deadline is not null)
        {
            return Rhythm.Once;
        }

        // "Hằng" and "hàng" both fold to "hang". Half a year before "định kỳ": "định kỳ 6 tháng, năm" comes back twice.
        return words.Contains("6 thang", StringComparison.Ordinal) && !words.Contains("quy", StringComparison.Ordinal) ? Rhythm.HalfYear
            : Standing.Any(word => words.Contains(word, StringComparison.Ordinal)) ? Rhythm.EveryPeriod
            : Rhythm.Once;
    }

    /// <summary>Kinds of reporting period that the printed words name; none for "định kỳ" alone.</summary>
    public static IReadOnlyList<ReportPeriodKind> Periods(IEnumerable<string> printed)
    {
        var kinds = new SortedSet<ReportPeriodKind>();
        foreach (var words in printed.Select(VietnameseText.Fold))
        {
            if (words.Contains("quy", StringComparison.Ordinal))
            {
                kinds.Add(ReportPeriodKind.Quarter);
            }

            if (words.Contains("6 thang", StringComparison.Ordinal) || words.Contains("sau thang", StringComparison.Ordinal))
            {
                kinds.Add(ReportPeriodKind.SixMonths);
            }

            if (words.Contains("9 thang", StringComparison.Ordinal) || words.Contains("chin thang", StringComparison.Ordinal))
            {
                kinds.Add(ReportPeriodKind.NineMonths);
            }

            if (words is "nam" || words.EndsWith(" nam", StringComparison.Ordinal) || words.Contains("hang nam", StringComparison.Ordinal) || words.StartsWith("nam ", StringComparison.Ordinal))
            {
                kinds.Add(ReportPeriodKind.Year);
            }
        }

        return [.. kinds];
    }

    public static string Write(IEnumerable<ReportPeriodKind> kinds) => string.Join(' ', kinds);

    public static IReadOnlyList<ReportPeriodKind> Read(string kinds) =>
        [.. kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ReportPeriodKind>)];
}
