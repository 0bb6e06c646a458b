using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>A version of a plan after the first: the paper that changed it, and who put the change into force. Never edited.</summary>
internal sealed class PlanVersion
{
    public const int PaperMaxLength = 300;

    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>2 for the first amendment.</summary>
    public int Number { get; init; }

    /// <summary>"Kế hoạch số 160/KH-UBND ngày 2/7/2024": the paper behind it.</summary>
    public required string Paper { get; init; }

    public DateOnly? PaperOn { get; init; }

    /// <summary>The text that was read, with its file; null where items were amended by hand.</summary>
    public Guid? SourcePlanId { get; init; }

    public Guid AppliedBy { get; init; }

    public required string AppliedByName { get; init; }

    public DateTime AppliedAt { get; init; }
}

/// <summary>What a version did to one item: before and after, as a person reads it.</summary>
internal sealed class PlanChange
{
    public Guid Id { get; init; }

    public Guid VersionId { get; init; }

    public Guid PlanId { get; init; }

    public Guid MeasureId { get; init; }

    public int Ordinal { get; init; }

    public ChangeKind Kind { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public DateOnly? DueBefore { get; init; }

    public DateOnly? DueAfter { get; init; }

    public string? UnitsBefore { get; init; }

    public string? UnitsAfter { get; init; }

    /// <summary>Numbers of the documents it rests on.</summary>
    public string? BasesBefore { get; init; }

    public string? BasesAfter { get; init; }

    public string? SectionBefore { get; init; }

    public string? SectionAfter { get; init; }
}

internal enum ChangeKind
{
    Added,
    Changed,

    /// <summary>The same words in another place.</summary>
    Moved,
    Removed,
}

/// <summary>A person's word on which item of the plan an item of the amending text stands for.</summary>
internal sealed class PlanMatch
{
    public Guid SourcePlanId { get; init; }

    public Guid NewMeasureId { get; init; }

    /// <summary>Null: a new item.</summary>
    public Guid? OldMeasureId { get; set; }

    public Guid SettledBy { get; set; }

    public DateTime SettledAt { get; set; }
}

internal sealed class VersionsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<PlanVersion>(version =>
        {
            version.ToTable("plan_version");
            version.Property(v => v.Id).ValueGeneratedNever();
            version.Property(v => v.Paper).HasMaxLength(PlanVersion.PaperMaxLength);
            version.Property(v => v.AppliedByName).HasMaxLength(200);
            version.HasIndex(v => new { v.PlanId, v.Number }).IsUnique();
            version.HasOne<Plan>().WithMany().HasForeignKey(v => v.PlanId);
        });
        model.Entity<PlanChange>(change =>
        {
            change.ToTable("plan_change");
            change.Property(c => c.Id).ValueGeneratedNever();
            change.HasIndex(c => new { c.VersionId, c.Ordinal });
            change.HasIndex(c => c.MeasureId);
            change.HasOne<PlanVersion>().WithMany().HasForeignKey(c => c.VersionId);
        });
        model.Entity<PlanMatch>(match =>
        {
            match.ToTable("plan_match");
            match.HasKey(m => new { m.SourcePlanId, m.NewMeasureId });
        });
    }
}

internal sealed record PlanAmended(Guid SubjectId, Guid? UnitId, int Version, string Paper, int Added, int Changed, int Moved, int Removed) : IAuditEvent;

internal sealed record PlanMatchSettled(Guid SubjectId, Guid? UnitId, Guid NewMeasureId, Guid? OldMeasureId) : IAuditEvent;

internal static class ChangeWords
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => Key("Mới"),
        ChangeKind.Changed => Key("Sửa"),
        ChangeKind.Moved => Key("Chuyển chỗ"),
        _ => Key("Bỏ"),
    };

    public static Ui.Tone Tone(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => Ui.Tone.Success,
        ChangeKind.Changed => Ui.Tone.Warning,
        ChangeKind.Removed => Ui.Tone.Danger,
        _ => Ui.Tone.Neutral,
    };

    private static string Key(string text) => text;
}
