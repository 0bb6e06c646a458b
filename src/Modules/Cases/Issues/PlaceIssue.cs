using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Issues;

/// <summary>
/// Vấn đề bức xúc, nổi cộm of a place: what, where, who leads, by when, what came of it and how the people were told. A thing of
/// its own beside letters, and without persons: no letter and no sender hangs on it.
/// </summary>
internal sealed class PlaceIssue : Versioned
{
    public const string SourceKind = "place-issue";
    public const int TopicMaxLength = 200;
    public const int TextMaxLength = 2000;
    public const int HowMaxLength = 300;

    public Guid Id { get; init; }

    /// <summary>The unit that leads.</summary>
    public Guid UnitId { get; init; }

    /// <summary>The unit that gave it: its head sees the issue as he sees the duty.</summary>
    public Guid? AssignerUnitId { get; init; }

    /// <summary>Ward or neighbourhood.</summary>
    public Guid PlaceUnitId { get; init; }

    public required string Topic { get; init; }

    public required string What { get; init; }

    public DateOnly RaisedOn { get; init; }

    public DateOnly DueOn { get; init; }

    public Guid RaisedBy { get; init; }

    /// <summary>Shown to everybody since that day, who may say that they meet it too; null for none of it.</summary>
    public DateOnly? PublicSince { get; set; }

    /// <summary>Once the people were told: how many had met it too, and how many of them in person. Until then the voices are counted.</summary>
    public int AlsoMet { get; set; }

    public int AlsoMetInPerson { get; set; }

    /// <summary>Kết quả.</summary>
    public string? Result { get; set; }

    /// <summary>How the people were told: meeting of the neighbourhood, notice, loudspeaker.</summary>
    public string? ToldHow { get; set; }

    public DateOnly? ToldOn { get; set; }

    /// <summary>Issues that units in reach lead or gave.</summary>
    public static IQueryable<PlaceIssue> Seen(AppDbContext db, Officer officer)
    {
        var reach = officer.Reach(Capability.SeeDuties).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        return db.Set<PlaceIssue>().Where(issue => reach.Contains(issue.UnitId) || (issue.AssignerUnitId != null && reach.Contains(issue.AssignerUnitId.Value)));
    }

    internal static void Map(ModelBuilder model) => model.Entity<PlaceIssue>(issue =>
    {
        issue.ToTable("place_issue");
        issue.Property(i => i.Id).ValueGeneratedNever();
        issue.Property(i => i.Topic).HasMaxLength(TopicMaxLength);
        issue.Property(i => i.What).HasMaxLength(TextMaxLength);
        issue.Property(i => i.Result).HasMaxLength(TextMaxLength);
        issue.Property(i => i.ToldHow).HasMaxLength(HowMaxLength);
        issue.HasIndex(i => new { i.UnitId, i.DueOn });
        issue.HasIndex(i => i.ToldOn);
        issue.HasIndex(i => new { i.PublicSince, i.ToldOn });
    });
}

internal sealed record PlaceIssueRaised(Guid SubjectId, Guid? UnitId, DateOnly DueOn) : IAuditEvent;

internal sealed record PlaceIssueMadePublic(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record PlaceIssueTakenBack(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record PlaceIssueAnswered(Guid SubjectId, Guid? UnitId, DateOnly ToldOn) : IAuditEvent;
