using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>An issued paper on its way to one recipient: sent, received, read, each with who and when.</summary>
internal sealed class PaperDelivery : Versioned
{
    public const int NoteMaxLength = 500;

    public Guid Id { get; init; }

    public Guid PaperId { get; init; }

    /// <summary>The unit; null for a recipient outside the system, who is reached on paper only.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>As the recipient was called when it was sent.</summary>
    public required string Name { get; init; }

    /// <summary>Order in the list: as "Nơi nhận" and the locality's units have it.</summary>
    public int Position { get; init; }

    public DeliveryWay Way { get; set; }

    public DateTime SentAt { get; set; }

    public required string SentBy { get; set; }

    public DateTime? ReceivedAt { get; set; }

    /// <summary>Who confirmed; of a paper handed over, whoever signed for it, as the clerk noted.</summary>
    public string? ReceivedBy { get; set; }

    public DateTime? ReadAt { get; set; }

    public string? ReadBy { get; set; }

    public DateTime? RemindedAt { get; set; }

    public int Reminders { get; set; }

    /// <summary>The clerk's note on a paper handed over or sent by post; why it was recalled.</summary>
    public string? Note { get; set; }

    /// <summary>Sent to the wrong recipient and taken back; the row stays.</summary>
    public DateTime? RecalledAt { get; set; }

    /// <summary>Waits for the recipient: sent through the system and not yet read.</summary>
    public bool IsOpen => RecalledAt is null && UnitId is not null && ReadAt is null && Way == DeliveryWay.System;

    internal static void Map(ModelBuilder model) => model.Entity<PaperDelivery>(delivery =>
    {
        delivery.ToTable("paper_delivery");
        delivery.Property(d => d.Id).ValueGeneratedNever();
        delivery.Property(d => d.Name).HasMaxLength(Paper.RecipientMaxLength);
        delivery.Property(d => d.SentBy).HasMaxLength(Paper.NameMaxLength);
        delivery.Property(d => d.ReceivedBy).HasMaxLength(Paper.NameMaxLength);
        delivery.Property(d => d.ReadBy).HasMaxLength(Paper.NameMaxLength);
        delivery.Property(d => d.Note).HasMaxLength(NoteMaxLength);
        delivery.Ignore(d => d.IsOpen);
        delivery.HasIndex(d => new { d.PaperId, d.UnitId }).IsUnique();
        delivery.HasIndex(d => new { d.PaperId, d.Position });
        delivery.HasIndex(d => new { d.UnitId, d.ReadAt, d.SentAt });
        delivery.HasOne<Paper>().WithMany().HasForeignKey(d => d.PaperId);
    });
}

/// <summary>How a paper goes to a recipient.</summary>
internal enum DeliveryWay
{
    /// <summary>Qua hệ thống.</summary>
    System,

    /// <summary>Bản giấy: handed over or by post.</summary>
    OnPaper,
}
