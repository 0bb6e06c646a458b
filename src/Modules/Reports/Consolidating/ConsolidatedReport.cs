using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

internal enum ConsolidatedState
{
    Draft,

    /// <summary>Đã duyệt: in CoSo; the signature stands on the paper.</summary>
    Approved,
}

/// <summary>The authority's own report of a period, made from the accepted returns.</summary>
internal sealed class ConsolidatedReport : Versioned
{
    public Guid Id { get; init; }

    public Guid PeriodId { get; init; }

    public Guid UnitId { get; init; }

    public ConsolidatedState State { get; set; }

    /// <summary>Whether a deputy signs for the head (KT.).</summary>
    public bool SignedByDeputy { get; set; }

    public string? SignerName { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTime? ApprovedAt { get; set; }

    public string? PaperNumber { get; set; }

    public DateOnly? PaperDate { get; set; }

    public Guid? PaperFileId { get; set; }

    public string? SavedBy { get; set; }

    public DateTime? SavedAt { get; set; }

    public List<ConsolidatedPart> Parts { get; init; } = [];

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ConsolidatedReport>(report =>
        {
            report.ToTable("report_consolidated");
            report.Property(r => r.Id).ValueGeneratedNever();
            report.Property(r => r.SignerName).HasMaxLength(200);
            report.Property(r => r.ApprovedBy).HasMaxLength(200);
            report.Property(r => r.SavedBy).HasMaxLength(200);
            report.Property(r => r.PaperNumber).HasMaxLength(Limits.PaperNumber);
            report.HasIndex(r => r.PeriodId).IsUnique();
            report.HasMany(r => r.Parts).WithOne().HasForeignKey(p => p.ReportId);
        });
        model.Entity<ConsolidatedPart>(part =>
        {
            part.ToTable("report_consolidated_part");
            part.HasKey(p => new { p.ReportId, p.Key });
            part.Property(p => p.Key).HasMaxLength(Limits.Code + 40);
        });
    }
}

/// <summary>A part of the report's narrative as edited.</summary>
internal sealed class ConsolidatedPart
{
    public Guid ReportId { get; init; }

    public required string Key { get; init; }

    public required string Text { get; set; }
}
