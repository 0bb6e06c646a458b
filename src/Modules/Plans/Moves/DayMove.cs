using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>A milestone or a review was moved or named anew: what it was, what it is, because of which paper. Added only.</summary>
internal sealed class DayMove
{
    public const int PaperMaxLength = 300;

    public Guid Id { get; init; }

    /// <summary>The milestone or the review.</summary>
    public Guid SubjectId { get; init; }

    public required string NameBefore { get; init; }

    public required string NameAfter { get; init; }

    public DateOnly DueBefore { get; init; }

    public DateOnly DueAfter { get; init; }

    /// <summary>The paper behind it, or the reason.</summary>
    public required string Paper { get; init; }

    public required string By { get; init; }

    public DateTime At { get; init; }

    /// <summary>One line of the history.</summary>
    public string Text => (NameBefore == NameAfter ? "" : $"“{NameBefore}” thành “{NameAfter}”; ") + (DueBefore == DueAfter ? "" : $"từ {Vn.Day(DueBefore)} sang {Vn.Day(DueAfter)}; ") + Paper;
}

internal sealed record MilestoneMoved(Guid SubjectId, Guid? UnitId, Guid MilestoneId, DateOnly Before, DateOnly After, string Paper) : IAuditEvent;

internal sealed record ProgrammeReviewMoved(Guid SubjectId, Guid? UnitId, Guid ReviewId, DateOnly Before, DateOnly After, string Paper) : IAuditEvent;

internal sealed class MovesModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<DayMove>(move =>
    {
        move.ToTable("day_move");
        move.Property(m => m.Id).ValueGeneratedNever();
        move.Property(m => m.NameBefore).HasMaxLength(PlanWork.NameMaxLength);
        move.Property(m => m.NameAfter).HasMaxLength(PlanWork.NameMaxLength);
        move.Property(m => m.Paper).HasMaxLength(DayMove.PaperMaxLength);
        move.Property(m => m.By).HasMaxLength(300);
        move.Ignore(m => m.Text);
        move.HasIndex(m => new { m.SubjectId, m.Id });
    });
}
