using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>A yearly plan carries out a programme over several years.</summary>
internal sealed class ProgrammeLink
{
    public Guid ProgrammeId { get; init; }

    public Guid PlanId { get; init; }

    public DateTime At { get; init; }
}

/// <summary>A body that takes part in a coordination programme.</summary>
internal sealed class ProgrammeParty
{
    public Guid ProgrammeId { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>Leads; the others take part.</summary>
    public bool IsLead { get; init; }
}

/// <summary>A review of a programme (sơ kết, tổng kết): a dated duty, closed when its paper is brought back.</summary>
internal sealed class ProgrammeReview : Versioned
{
    public const int NameMaxLength = 300;

    public Guid Id { get; init; }

    public Guid ProgrammeId { get; init; }

    public bool IsFinal { get; init; }

    public required string Name { get; set; }

    public DateOnly DueOn { get; set; }

    public Guid UnitId { get; init; }

    public string? PaperNumber { get; set; }

    public DateOnly? PaperDate { get; set; }

    public Guid? PaperFileId { get; set; }
}

internal sealed record ProgrammeLinked(Guid SubjectId, Guid? UnitId, Guid PlanId, bool IsLinked) : IAuditEvent;

internal sealed record ProgrammePartySet(Guid SubjectId, Guid? UnitId, Guid PartyUnitId, bool? IsLead) : IAuditEvent;

internal sealed record ProgrammeReviewSet(Guid SubjectId, Guid? UnitId, Guid ReviewId, string Name, DateOnly DueOn, Guid ByUnitId) : IAuditEvent;

internal sealed record ProgrammeReviewed(Guid SubjectId, Guid? UnitId, Guid ReviewId, string PaperNumber, DateOnly PaperDate, string FileHash) : IAuditEvent;

internal sealed class ProgrammesModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ProgrammeLink>(link =>
        {
            link.ToTable("programme_link");
            link.HasKey(l => new { l.ProgrammeId, l.PlanId });
            link.HasIndex(l => l.PlanId);
        });
        model.Entity<ProgrammeParty>(party =>
        {
            party.ToTable("programme_party");
            party.HasKey(p => new { p.ProgrammeId, p.UnitId });
        });
        model.Entity<ProgrammeReview>(review =>
        {
            review.ToTable("programme_review");
            review.Property(r => r.Id).ValueGeneratedNever();
            review.Property(r => r.Name).HasMaxLength(ProgrammeReview.NameMaxLength);
            review.Property(r => r.PaperNumber).HasMaxLength(Plan.NumberMaxLength);
            review.HasIndex(r => new { r.ProgrammeId, r.DueOn });
        });
    }
}
