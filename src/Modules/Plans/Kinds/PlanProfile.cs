using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>What a plan is beyond what was read of it: its kind, its years, what its kind asks for, and whether it was checked.</summary>
internal sealed class PlanProfile : Versioned
{
    public const int NoteMaxLength = 1000;

    public Guid PlanId { get; init; }

    public required string Kind { get; set; }

    /// <summary>Last year of a plan over several years; null for one of a single year.</summary>
    public int? UntilYear { get; set; }

    /// <summary>Answers to the fields of the kind, as JSON.</summary>
    public string Extra { get; set; } = "{}";

    /// <summary>Day on which it was checked; null before.</summary>
    public DateOnly? CheckedOn { get; set; }

    /// <summary>Found in order; false where it is to be mended.</summary>
    public bool IsInOrder { get; set; }

    public string? CheckNote { get; set; }

    public string? CheckedBy { get; set; }
}

/// <summary>A unit was told to draw up its plan of a kind: what the duty in the ledger comes from.</summary>
internal sealed class PlanCall
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public int Year { get; init; }

    public Guid UnitId { get; init; }

    public Guid ByUnitId { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>The paper that guides it: number and day.</summary>
    public required string Guidance { get; init; }

    public DateTime At { get; init; }

    /// <summary>The plan that answered it.</summary>
    public Guid? PlanId { get; set; }
}

/// <summary>An item of a plan of a kind: a project, an improvement measure.</summary>
internal sealed class PlanWork : Versioned
{
    public const int NameMaxLength = 500;
    public const int NoteMaxLength = 2000;

    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public required string Name { get; set; }

    public Guid LeadUnitId { get; set; }

    /// <summary>Đồng.</summary>
    public long? Budget { get; set; }

    public DateOnly? StartOn { get; set; }

    public DateOnly? EndOn { get; set; }

    public WorkState State { get; set; }

    /// <summary>Percent done, as the lead says.</summary>
    public int Progress { get; set; }

    public string Extra { get; set; } = "{}";

    /// <summary>The lead's last words on it.</summary>
    public string? Note { get; set; }

    public string? SaidBy { get; set; }

    public DateTime? SaidAt { get; set; }
}

internal enum WorkState
{
    /// <summary>Chưa triển khai.</summary>
    Waiting,

    /// <summary>Đang thực hiện.</summary>
    UnderWay,

    /// <summary>Tạm dừng.</summary>
    Paused,

    /// <summary>Hoàn thành.</summary>
    Done,

    /// <summary>Thôi thực hiện.</summary>
    Dropped,
}

/// <summary>A step of an item with its day; it raises a duty of the lead.</summary>
internal sealed class WorkMilestone : Versioned
{
    public Guid Id { get; init; }

    public Guid WorkId { get; init; }

    public required string Name { get; set; }

    public DateOnly DueOn { get; set; }

    public DateOnly? DoneOn { get; set; }
}

internal static class ExtraFields
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<string, string> Read(string? json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json is { Length: > 0 } ? json : "{}")!;

    /// <summary>Only what the kind asks for, cleaned and cut.</summary>
    public static string Write(IReadOnlyList<PlanField> fields, IReadOnlyDictionary<string, string?> typed) => JsonSerializer.Serialize(
        fields.Select(field => (field.Code, Text: typed.GetValueOrDefault(field.Code).Cut(PlanProfile.NoteMaxLength))).Where(one => one.Text is not null).ToDictionary(one => one.Code, one => one.Text!), Json);
}

internal static class WorkWords
{
    public static readonly IReadOnlyList<(WorkState State, string Words)> States =
    [
        (WorkState.Waiting, "Chưa triển khai"), (WorkState.UnderWay, "Đang thực hiện"), (WorkState.Paused, "Tạm dừng"), (WorkState.Done, "Hoàn thành"), (WorkState.Dropped, "Thôi thực hiện"),
    ];

    public static string Of(WorkState state) => States.First(one => one.State == state).Words;

    public static Ui.Tone Tone(WorkState state) => state switch
    {
        WorkState.Done => Ui.Tone.Success,
        WorkState.UnderWay => Ui.Tone.Info,
        WorkState.Paused => Ui.Tone.Warning,
        _ => Ui.Tone.Neutral,
    };
}

internal sealed record PlanRecorded(Guid SubjectId, Guid? UnitId, string Kind, int Year, string? Number, string FileHash) : IAuditEvent;

internal sealed record PlanProfileChanged(Guid SubjectId, Guid? UnitId, IReadOnlyList<FieldChange> Changes) : IAuditEvent;

internal sealed record PlanChecked(Guid SubjectId, Guid? UnitId, bool IsInOrder, string? Note) : IAuditEvent;

internal sealed record PlansCalled(Guid SubjectId, Guid? UnitId, string Kind, int Year, DateOnly? DueOn, string Guidance) : IAuditEvent;

internal sealed record PlanWorkSaved(Guid SubjectId, Guid? UnitId, Guid PlanId, string Name, long? Budget, Guid LeadUnitId) : IAuditEvent;

internal sealed record PlanWorkReported(Guid SubjectId, Guid? UnitId, WorkState State, int Progress, string? Note) : IAuditEvent;

internal sealed record MilestoneSet(Guid SubjectId, Guid? UnitId, Guid MilestoneId, string Name, DateOnly DueOn) : IAuditEvent;

internal sealed record MilestoneDone(Guid SubjectId, Guid? UnitId, Guid MilestoneId, DateOnly On) : IAuditEvent;

internal sealed class KindsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<PlanProfile>(profile =>
        {
            profile.ToTable("plan_profile");
            profile.HasKey(p => p.PlanId);
            profile.Property(p => p.PlanId).ValueGeneratedNever();
            profile.Property(p => p.Kind).HasMaxLength(40);
            profile.Property(p => p.CheckNote).HasMaxLength(PlanProfile.NoteMaxLength);
            profile.Property(p => p.CheckedBy).HasMaxLength(200);
            profile.HasIndex(p => p.Kind);
            profile.HasOne<Plan>().WithOne().HasForeignKey<PlanProfile>(p => p.PlanId);
        });
        model.Entity<PlanCall>(call =>
        {
            call.ToTable("plan_call");
            call.Property(c => c.Id).ValueGeneratedNever();
            call.Property(c => c.Kind).HasMaxLength(40);
            call.Property(c => c.Guidance).HasMaxLength(300);
            call.HasIndex(c => new { c.Kind, c.Year, c.UnitId }).IsUnique();
            call.HasIndex(c => c.PlanId);
        });
        model.Entity<PlanWork>(work =>
        {
            work.ToTable("plan_work");
            work.Property(w => w.Id).ValueGeneratedNever();
            work.Property(w => w.Name).HasMaxLength(PlanWork.NameMaxLength);
            work.Property(w => w.Note).HasMaxLength(PlanWork.NoteMaxLength);
            work.Property(w => w.SaidBy).HasMaxLength(200);
            work.HasIndex(w => new { w.PlanId, w.Id });
            work.HasOne<Plan>().WithMany().HasForeignKey(w => w.PlanId);
        });
        model.Entity<WorkMilestone>(milestone =>
        {
            milestone.ToTable("work_milestone");
            milestone.Property(m => m.Id).ValueGeneratedNever();
            milestone.Property(m => m.Name).HasMaxLength(PlanWork.NameMaxLength);
            milestone.HasIndex(m => new { m.WorkId, m.DueOn });
            milestone.HasOne<PlanWork>().WithMany().HasForeignKey(m => m.WorkId);
        });
    }
}
