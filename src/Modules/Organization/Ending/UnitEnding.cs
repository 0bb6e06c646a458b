using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>
/// That a unit ends on a day, by which paper, and whether what was open has passed. Kept when it is withdrawn: the history then
/// tells both.
/// </summary>
internal sealed class UnitEnding : Versioned
{
    public const int NumberMaxLength = 80;
    public const int ReasonMaxLength = 1000;
    public const int NameMaxLength = 300;

    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public DateOnly LastDay { get; init; }

    public EndingWay Way { get; init; }

    public required string PaperNumber { get; init; }

    public DateOnly PaperOn { get; init; }

    /// <summary>Last day the unit had before, from the locality's file or a sheet; put back with a withdrawal.</summary>
    public DateOnly? FormerTo { get; init; }

    public Guid MadeBy { get; init; }

    public required string MadeByName { get; init; }

    public DateTime MadeAt { get; init; }

    /// <summary>When what was open passed; null until the day after the last has come.</summary>
    public DateTime? PassedAt { get; set; }

    public int Passed { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnByName { get; set; }

    public string? WithdrawnWhy { get; set; }

    public bool IsLive => WithdrawnAt is null;

    /// <summary>As histories say it after "do".</summary>
    public string Why => $"{Words(Way)}, theo văn bản số {PaperNumber} ngày {Vn.Day(PaperOn)}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<UnitEnding>(ending =>
        {
            ending.ToTable("unit_ending");
            ending.Property(e => e.Id).ValueGeneratedNever();
            ending.Property(e => e.PaperNumber).HasMaxLength(NumberMaxLength);
            ending.Property(e => e.MadeByName).HasMaxLength(NameMaxLength);
            ending.Property(e => e.WithdrawnByName).HasMaxLength(NameMaxLength);
            ending.Property(e => e.WithdrawnWhy).HasMaxLength(ReasonMaxLength);
            ending.Ignore(e => e.IsLive);
            ending.Ignore(e => e.Why);
            ending.HasIndex(e => new { e.UnitId, e.Id });
            ending.HasIndex(e => new { e.PassedAt, e.LastDay });
            ending.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId);
        });
        model.Entity<EndingSuccessor>(successor =>
        {
            successor.ToTable("unit_ending_successor");
            successor.HasKey(s => new { s.EndingId, s.Position });
            successor.HasOne<UnitEnding>().WithMany().HasForeignKey(s => s.EndingId);
            successor.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId);
        });
        model.Entity<EndingChoice>(choice =>
        {
            choice.ToTable("unit_ending_choice");
            choice.HasKey(c => new { c.EndingId, c.Part });
            choice.Property(c => c.Part).HasMaxLength(EndingThing.PartMaxLength);
            choice.HasOne<UnitEnding>().WithMany().HasForeignKey(c => c.EndingId);
        });
        model.Entity<EndingThing>(thing =>
        {
            thing.ToTable("unit_ending_thing");
            thing.HasKey(t => new { t.EndingId, t.Part, t.ThingId });
            thing.Property(t => t.Part).HasMaxLength(EndingThing.PartMaxLength);
            thing.Property(t => t.Before).HasMaxLength(200);
            thing.HasOne<UnitEnding>().WithMany().HasForeignKey(t => t.EndingId);
        });
    }

    private static string Words(EndingWay way) => way switch
    {
        EndingWay.Merged => "sáp nhập, hợp nhất đơn vị",
        EndingWay.Split => "chia, tách đơn vị",
        _ => "đơn vị kết thúc hoạt động",
    };
}

internal enum EndingWay
{
    [Display(Name = "Sáp nhập, hợp nhất")]
    Merged,

    [Display(Name = "Chia, tách")]
    Split,

    [Display(Name = "Giải thể, kết thúc hoạt động")]
    Dissolved,
}

/// <summary>Who takes over; position 0 is the main one.</summary>
internal sealed class EndingSuccessor
{
    public Guid EndingId { get; init; }

    public int Position { get; init; }

    public Guid UnitId { get; init; }
}

/// <summary>A kind of things that goes to another than the main successor.</summary>
internal sealed class EndingChoice
{
    public Guid EndingId { get; init; }

    public required string Part { get; init; }

    public int Position { get; init; }
}

/// <summary>One thing that passed, so that an end entered by mistake can be taken back exactly, and only while nobody worked on it.</summary>
internal sealed class EndingThing
{
    public const int PartMaxLength = 40;

    public Guid EndingId { get; init; }

    public required string Part { get; init; }

    public Guid ThingId { get; init; }

    public Guid SuccessorId { get; init; }

    public PassedFate Fate { get; init; }

    public int Version { get; init; }

    public string? Before { get; init; }
}
