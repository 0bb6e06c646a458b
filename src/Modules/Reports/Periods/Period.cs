using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Reports;

internal enum PeriodState
{
    /// <summary>Not begun, or before the plan was adopted and not asked for.</summary>
    Waiting,

    Open,

    /// <summary>The consolidated report is approved.</summary>
    Consolidated,

    /// <summary>Đã chốt số liệu: nothing is accepted or returned until it is unlocked with a reason.</summary>
    Locked,
}

/// <summary>One cut-off day of a year, with every kind of period that falls on it.</summary>
internal sealed class Period : Versioned
{
    private static readonly string[] Roman = ["", "I", "II", "III", "IV"];

    public Guid Id { get; init; }

    public int Year { get; init; }

    public int Quarter { get; init; }

    /// <summary>First day of the quarter.</summary>
    public DateOnly From { get; init; }

    /// <summary>First day of the time since 15/12.</summary>
    public DateOnly Since { get; init; }

    public DateOnly CutOff { get; init; }

    public PeriodKinds Kinds { get; set; }

    public DateOnly? DueOn { get; init; }

    public string? DueHow { get; init; }

    public PeriodState State { get; set; }

    public DateTime? OpenedAt { get; set; }

    public string? LockNote { get; set; }

    /// <summary>As in addresses and in duties: "2024-09-14".</summary>
    public string Key => KeyOf(CutOff);

    public static string KeyOf(DateOnly cutOff) => cutOff.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"quý III và 9 tháng năm 2024".</summary>
    public static string Name(PeriodKinds kinds, int quarter, int year, IStringLocalizer? texts = null)
    {
        string T(string key, object value) => texts is null ? string.Format(System.Globalization.CultureInfo.InvariantCulture, key, value) : texts[key, value];
        string K(string key) => texts is null ? key : texts[key];
        var names = new List<string>();
        if (kinds.HasFlag(PeriodKinds.Quarter))
        {
            names.Add(T("quý {0}", Roman[quarter]));
        }

        if (kinds.HasFlag(PeriodKinds.SixMonths))
        {
            names.Add(K("6 tháng"));
        }

        if (kinds.HasFlag(PeriodKinds.NineMonths))
        {
            names.Add(K("9 tháng"));
        }

        var joined = string.Join(K(" và "), names);
        if (kinds.HasFlag(PeriodKinds.Year))
        {
            return (joined.Length > 0 ? joined + K(" và ") : "") + T("năm {0}", year);
        }

        return joined + " " + T("năm {0}", year);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Period>(period =>
    {
        period.ToTable("report_period");
        period.Property(p => p.Id).ValueGeneratedNever();
        period.Property(p => p.DueHow).HasMaxLength(300);
        period.Property(p => p.LockNote).HasMaxLength(Limits.Reason);
        period.Ignore(p => p.Key);
        period.HasIndex(p => p.CutOff).IsUnique();
    });
}
