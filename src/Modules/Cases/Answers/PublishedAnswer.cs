using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Answers;

/// <summary>
/// The public version of an answer or decision, with what betrays a person taken out. The original stays in the case and is never
/// public; neither is made from the other afterwards.
/// </summary>
internal sealed class PublishedAnswer
{
    public const int WhyMaxLength = 500;

    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public ProcedureKind Kind { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>Field of a feedback.</summary>
    public string? Category { get; init; }

    /// <summary>Ward or neighbourhood that feedback or a petition is about; null for other kinds, where the place could tell who it was.</summary>
    public Guid? PlaceUnitId { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>Title and text folded, for search.</summary>
    public required string Folded { get; init; }

    public DateOnly PublishedOn { get; init; }

    public Guid ActorId { get; init; }

    public required string Who { get; init; }

    public DateTime At { get; init; }

    /// <summary>Taken back; the row stays as history, the public sees it no more.</summary>
    public DateTime? TakenBackAt { get; set; }

    public string? TakenBackWhy { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<PublishedAnswer>(answer =>
    {
        answer.ToTable("published_answer");
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Category).HasMaxLength(40);
        answer.Property(a => a.Title).HasMaxLength(Letters.Case.TitleMaxLength);
        answer.Property(a => a.Text).HasMaxLength(Letters.Case.TextMaxLength);
        answer.Property(a => a.Who).HasMaxLength(300);
        answer.Property(a => a.TakenBackWhy).HasMaxLength(WhyMaxLength);
        answer.HasIndex(a => a.CaseId);
        answer.HasIndex(a => new { a.TakenBackAt, a.PublishedOn });
        answer.HasIndex(a => new { a.PlaceUnitId, a.PublishedOn });
        answer.HasOne<Letters.Case>().WithMany().HasForeignKey(a => a.CaseId);
    });
}

internal sealed record CaseAnswerPublished(Guid SubjectId, Guid? UnitId, DateOnly On) : IAuditEvent;

internal sealed record CaseAnswerTakenBack(Guid SubjectId, Guid? UnitId) : IAuditEvent;
