using Microsoft.EntityFrameworkCore;

namespace CoSo.Data.Files;

/// <summary>
/// A file attached to something: its name there and the hash of its bytes. The same bytes are stored once, however often they
/// are attached.
/// </summary>
public sealed class StoredFile
{
    public Guid Id { get; init; }

    /// <summary>SHA-256 of the bytes as stored (after metadata was stripped), lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Name shown and offered for download.</summary>
    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>What it is attached to: <c>duty</c>, <c>return</c>, <c>plan</c>.</summary>
    public required string OwnerKind { get; init; }

    public Guid OwnerId { get; init; }

    /// <summary>The unit whose file it is: who may see the unit's things may see it. Another one once the thing has passed to it.</summary>
    public Guid UnitId { get; set; }

    /// <summary>A second unit whose things it belongs to: the one that assigned the duty, wherever the first unit stands.</summary>
    public Guid? AlsoUnitId { get; set; }

    public Guid AddedBy { get; init; }

    public DateTime AddedAt { get; init; }

    /// <summary>Set when the file was withdrawn; the row stays as history.</summary>
    public DateTime? WithdrawnAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<StoredFile>(entity =>
    {
        entity.ToTable("stored_file");
        entity.Property(file => file.Id).ValueGeneratedNever();
        entity.Property(file => file.Hash).HasMaxLength(64);
        entity.Property(file => file.Name).HasMaxLength(255);
        entity.Property(file => file.MediaType).HasMaxLength(100);
        entity.Property(file => file.OwnerKind).HasMaxLength(40);
        entity.HasIndex(file => new { file.OwnerId, file.OwnerKind });
        entity.HasIndex(file => file.Hash);
    });
}
