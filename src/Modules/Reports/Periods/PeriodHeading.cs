using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>One heading of the outline that the level above sent for a period ("đề cương báo cáo").</summary>
internal sealed class PeriodHeading
{
    public Guid Id { get; init; }

    public Guid PeriodId { get; init; }

    public int Position { get; init; }

    /// <summary>With the numbers above it: <c>II.3</c>.</summary>
    public required string Number { get; init; }

    public required string Title { get; init; }

    public string? Hint { get; init; }

    /// <summary>Asks for figures.</summary>
    public bool WantsFigure { get; init; }

    /// <summary>A name over other headings: nothing is written under it.</summary>
    public bool HasParts { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<PeriodHeading>(heading =>
    {
        heading.ToTable("report_period_heading");
        heading.Property(h => h.Id).ValueGeneratedNever();
        heading.Property(h => h.Number).HasMaxLength(Limits.Code);
        heading.Property(h => h.Title).HasMaxLength(Limits.ShortText);
        heading.Property(h => h.Hint).HasMaxLength(Limits.PartText);
        heading.HasIndex(h => new { h.PeriodId, h.Position }).IsUnique();
        heading.HasOne<Period>().WithMany().HasForeignKey(h => h.PeriodId).OnDelete(DeleteBehavior.Cascade);
    });
}
