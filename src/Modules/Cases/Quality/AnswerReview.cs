using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Quality;

/// <summary>
/// One answer drawn for a look at its quality by another officer: what was found, and whether the case is worked on again. A
/// correction costs the unit nothing: no ranking reads this.
/// </summary>
internal sealed class AnswerReview
{
    public const int NoteMaxLength = 1000;

    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>The unit that answered.</summary>
    public Guid UnitId { get; init; }

    /// <summary>The period the answer was drawn from.</summary>
    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public Guid DrawnBy { get; init; }

    public DateTime DrawnAt { get; init; }

    public Guid? ReviewerId { get; set; }

    public string? Reviewer { get; set; }

    public DateOnly? ReviewedOn { get; set; }

    /// <summary>Answers what was asked.</summary>
    public bool? ToThePoint { get; set; }

    /// <summary>Names facts and articles it rests on.</summary>
    public bool? Grounded { get; set; }

    /// <summary>In words that the sender understands, courteous.</summary>
    public bool? Clear { get; set; }

    /// <summary>What it promised was done.</summary>
    public bool? Done { get; set; }

    public string? Note { get; set; }

    /// <summary>The case was opened again because of what was found.</summary>
    public bool Reopened { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<AnswerReview>(review =>
    {
        review.ToTable("answer_review");
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.Reviewer).HasMaxLength(300);
        review.Property(r => r.Note).HasMaxLength(NoteMaxLength);
        review.HasIndex(r => r.CaseId).IsUnique();
        review.HasIndex(r => new { r.UnitId, r.ReviewedOn });
        review.HasOne<Letters.Case>().WithMany().HasForeignKey(r => r.CaseId);
    });
}

internal sealed record AnswersDrawn(Guid SubjectId, Guid? UnitId, int Answers, DateOnly From, DateOnly To) : IAuditEvent;

internal sealed record AnswerReviewed(Guid SubjectId, Guid? UnitId, bool Reopened) : IAuditEvent;
