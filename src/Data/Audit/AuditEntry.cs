using CoSo.Kernel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Data.Audit;

/// <summary>
/// What happened, as a typed record in the past tense (<c>DutyReported</c>). Holds identifiers and plain facts, never names or
/// contact data of citizens: what is written here stays.
/// </summary>
public interface IAuditEvent
{
    /// <summary>The row it happened to.</summary>
    Guid SubjectId { get; }

    /// <summary>The unit it concerns, so that auditors see what is in their reach; null where it concerns none.</summary>
    Guid? UnitId { get; }
}

/// <summary>One audit event as stored. Appended only.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; }

    /// <summary>Name of the event type: <c>DutyReported</c>.</summary>
    public required string Kind { get; init; }

    public Guid SubjectId { get; init; }

    public Guid? UnitId { get; init; }

    /// <summary>The officer who did it; empty for the system itself.</summary>
    public Guid ActorId { get; init; }

    public DateTime At { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Data { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<AuditEntry>(entity =>
    {
        entity.ToTable("audit_entry");
        entity.Property(entry => entry.Id).ValueGeneratedNever();
        entity.Property(entry => entry.Kind).HasMaxLength(80);
        entity.HasIndex(entry => new { entry.SubjectId, entry.Id });
        entity.HasIndex(entry => new { entry.UnitId, entry.Id });

        // A list of some days reads them in this order and stops after its page.
        entity.HasIndex(entry => new { entry.At, entry.Id });
    });
}

public static class AuditRecorder
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Adds the event to the unit of work: it is saved in the same transaction as the change it tells of.</summary>
    public static void Record<T>(this AppDbContext db, T happened, Guid actorId, DateTime at)
        where T : IAuditEvent =>
        db.Add(new AuditEntry
        {
            Id = OrderedId.New(),
            Kind = typeof(T).Name,
            SubjectId = happened.SubjectId,
            UnitId = happened.UnitId,
            ActorId = actorId,
            At = at,
            Data = JsonSerializer.Serialize(happened, Json),
        });
}
