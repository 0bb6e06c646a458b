using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// A finding of the checker that one officer does not want to see again in one text, and why. It is theirs alone: nobody else
/// sees it, and of the text only its hash is kept.
/// </summary>
internal sealed class FindingDismissal
{
    public const int ReasonMaxLength = 500;

    public Guid Id { get; init; }

    public Guid OfficerId { get; init; }

    /// <summary>SHA-256 of the text checked.</summary>
    public required string PaperHash { get; init; }

    /// <summary>Key of the finding within that text.</summary>
    public required string FindingKey { get; init; }

    public required string Rule { get; init; }

    public required string Reason { get; set; }

    public DateTime At { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<FindingDismissal>(dismissal =>
    {
        dismissal.ToTable("finding_dismissal");
        dismissal.Property(d => d.Id).ValueGeneratedNever();
        dismissal.Property(d => d.PaperHash).HasMaxLength(64);
        dismissal.Property(d => d.FindingKey).HasMaxLength(16);
        dismissal.Property(d => d.Rule).HasMaxLength(60);
        dismissal.Property(d => d.Reason).HasMaxLength(ReasonMaxLength);
        dismissal.HasIndex(d => new { d.OfficerId, d.PaperHash, d.FindingKey }).IsUnique();
    });
}
