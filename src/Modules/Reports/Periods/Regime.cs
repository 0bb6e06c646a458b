using CoSo.Contracts.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Who reports to whom and when, as one plan orders it.</summary>
internal sealed class Regime
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public int Year { get; init; }

    public required string Name { get; init; }

    public Guid ToUnitId { get; init; }

    public PeriodKinds Kinds { get; init; }

    /// <summary>"Kế hoạch số 42/KH-UBND, mục III.9".</summary>
    public required string SourceLabel { get; init; }

    public DateOnly AdoptedOn { get; init; }

    public List<RegimeSender> Senders { get; init; } = [];

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Regime>(regime =>
        {
            regime.ToTable("report_regime");
            regime.Property(r => r.Id).ValueGeneratedNever();
            regime.Property(r => r.Name).HasMaxLength(1000);
            regime.Property(r => r.SourceLabel).HasMaxLength(300);
            regime.HasIndex(r => r.Year);
            regime.HasMany(r => r.Senders).WithOne().HasForeignKey(s => s.RegimeId);
        });
        model.Entity<RegimeSender>(sender =>
        {
            sender.ToTable("report_regime_sender");
            sender.HasKey(s => new { s.RegimeId, s.UnitId });
        });
    }
}

/// <summary>A unit that reports under a regime.</summary>
internal sealed class RegimeSender
{
    public Guid RegimeId { get; init; }

    public Guid UnitId { get; init; }
}

/// <summary>Kinds of period that fall on one cut-off day.</summary>
[Flags]
internal enum PeriodKinds
{
    None = 0,
    Quarter = 1,
    SixMonths = 2,
    NineMonths = 4,
    Year = 8,
    All = Quarter | SixMonths | NineMonths | Year,
}

internal static class PeriodKindsOf
{
    /// <summary>The kinds a plan names; "định kỳ" without more means all of them.</summary>
    public static PeriodKinds Named(IReadOnlyList<ReportPeriodKind> kinds) =>
        kinds.Count == 0 ? PeriodKinds.All : kinds.Aggregate(PeriodKinds.None, (all, kind) => all | Of(kind));

    private static PeriodKinds Of(ReportPeriodKind kind) => kind switch
    {
        ReportPeriodKind.Quarter => PeriodKinds.Quarter,
        ReportPeriodKind.SixMonths => PeriodKinds.SixMonths,
        ReportPeriodKind.NineMonths => PeriodKinds.NineMonths,
        _ => PeriodKinds.Year,
    };
}
