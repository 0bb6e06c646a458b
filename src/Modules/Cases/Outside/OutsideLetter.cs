using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Outside;

/// <summary>
/// One line of a system that stays mandatory: its number there and the days that figures need. No person, no content: those stay
/// where they are kept.
/// </summary>
internal sealed class OutsideLetter
{
    public const int NumberMaxLength = 80;
    public const int FieldMaxLength = 200;

    public Guid Id { get; init; }

    public OutsideSource Source { get; init; }

    /// <summary>As the source numbers it; lines are matched by it.</summary>
    public required string Number { get; init; }

    public OutsideKind Kind { get; set; }

    /// <summary>The unit that handles it.</summary>
    public Guid UnitId { get; set; }

    public DateOnly ReceivedOn { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>Answered, settled, result given.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Lĩnh vực, or the name of the procedure.</summary>
    public string? Field { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<OutsideLetter>(letter =>
    {
        letter.ToTable("outside_letter");
        letter.Property(l => l.Id).ValueGeneratedNever();
        letter.Property(l => l.Number).HasMaxLength(NumberMaxLength);
        letter.Property(l => l.Field).HasMaxLength(FieldMaxLength);
        letter.HasIndex(l => new { l.Source, l.Number }).IsUnique();
        letter.HasIndex(l => new { l.UnitId, l.Kind, l.ReceivedOn });
    });
}

/// <summary>A list that was brought in, for the history of figures.</summary>
internal sealed class OutsideList
{
    public Guid Id { get; init; }

    public OutsideSource Source { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    /// <summary>The earliest and the latest day of receipt in it.</summary>
    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public required string Who { get; init; }

    public Guid ActorId { get; init; }

    public Guid UnitId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Paths of the units it speaks for, parted by "|": those that whoever brought it in may bring in for. A unit among them without a line has none; a unit beyond has no list.</summary>
    public required string Scope { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<OutsideList>(list =>
    {
        list.ToTable("outside_list");
        list.Property(l => l.Id).ValueGeneratedNever();
        list.Property(l => l.Who).HasMaxLength(300);
        list.Property(l => l.Scope).HasMaxLength(4000);
        list.HasIndex(l => l.UnitId);
        list.HasIndex(l => new { l.Source, l.At });
    });
}

/// <summary>Where a list comes from.</summary>
internal enum OutsideSource
{
    /// <summary>Cổng thông tin 1022.</summary>
    Feedback,

    /// <summary>Hệ thống thông tin giải quyết thủ tục hành chính (một cửa).</summary>
    OneStop,

    /// <summary>Cơ sở dữ liệu quốc gia về tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo.</summary>
    Petitions,
}

internal enum OutsideKind
{
    Feedback,
    Dossier,
    Complaint,
    Petition,
}

internal sealed record OutsideListImported(Guid SubjectId, Guid? UnitId, OutsideSource Source, int Added, int Changed, int Unchanged) : IAuditEvent;
