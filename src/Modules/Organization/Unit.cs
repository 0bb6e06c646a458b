using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>A unit for the time it exists. The same state code may be used again by a later unit.</summary>
internal sealed class Unit : Versioned
{
    public const int NameMaxLength = 300;
    public const int ShortNameMaxLength = 120;
    public const int CodeMaxLength = 60;
    public const int NoteMaxLength = 500;
    public const int AliasesMaxLength = 2000;

    public Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>Name borne now; earlier ones are <see cref="FormerName"/>s.</summary>
    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public required string Kind { get; set; }

    public required string Path { get; set; }

    public Guid? ParentId { get; set; }

    public Guid? ProfessionalParentId { get; set; }

    public bool IsRequested { get; set; }

    public DateOnly From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }

    public int Position { get; set; }

    /// <summary>All its names, folded: what search asks.</summary>
    public string Folded { get; set; } = "";

    /// <summary>Code in the State's lists of units and agencies, where known.</summary>
    public string? StateCode { get; set; }

    /// <summary>Letters of the unit in the number of its papers ("UBND"); null where it issues none.</summary>
    public string? PaperSign { get; set; }

    /// <summary>Place before the date of its papers; null for the place of the unit above.</summary>
    public string? PaperPlace { get; set; }

    /// <summary>Households of a neighbourhood.</summary>
    public int? Households { get; set; }

    /// <summary>Other ways papers write the name, former names among them, parted by "|".</summary>
    public string Aliases { get; set; } = "";

    public string? Note { get; set; }

    /// <summary>False where the facts were not read in a source and an official must check them.</summary>
    public bool IsConfirmed { get; set; } = true;

    public IEnumerable<string> AliasList => Aliases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool ExistsOn(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>Takes over other ways of writing the name; brings <see cref="Folded"/> up to date.</summary>
    public Unit KnownAs(IEnumerable<string> aliases)
    {
        Aliases = string.Join('|', aliases.Select(VietnameseText.Clean).Where(alias => alias.Length > 0 && alias != Name && alias != ShortName).Distinct());
        Folded = VietnameseText.Fold($"{Name} {ShortName} {Code} {Aliases.Replace('|', ' ')}");
        return this;
    }
}

/// <summary>A name that a unit bore up to a day: papers of that time keep saying it.</summary>
internal sealed class FormerName
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    /// <summary>Last day on which it was borne.</summary>
    public DateOnly To { get; init; }
}

/// <summary>Which unit took over from which.</summary>
internal sealed class Succession
{
    public Guid UnitId { get; init; }

    public Guid SuccessorId { get; init; }

    /// <summary>0 is the main successor: what nobody chose another one for goes there.</summary>
    public int Position { get; set; }
}

internal sealed class OrganizationModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("unit");
            unit.Property(u => u.Id).ValueGeneratedNever();
            unit.Property(u => u.Code).HasMaxLength(Unit.CodeMaxLength);
            unit.Property(u => u.Name).HasMaxLength(Unit.NameMaxLength);
            unit.Property(u => u.ShortName).HasMaxLength(Unit.ShortNameMaxLength);
            unit.Property(u => u.Kind).HasMaxLength(40);
            unit.Property(u => u.Path).HasMaxLength(400);
            unit.Property(u => u.StateCode).HasMaxLength(35);
            unit.Property(u => u.PaperSign).HasMaxLength(40);
            unit.Property(u => u.PaperPlace).HasMaxLength(120);
            unit.Property(u => u.Note).HasMaxLength(Unit.NoteMaxLength);
            unit.Ignore(u => u.AliasList);
            unit.HasIndex(u => new { u.Code, u.From }).IsUnique();
            unit.HasIndex(u => u.Path);
            unit.HasIndex(u => u.ParentId);
        });
        model.Entity<FormerName>(name =>
        {
            name.ToTable("unit_former_name");
            name.Property(n => n.Id).ValueGeneratedNever();
            name.Property(n => n.Name).HasMaxLength(Unit.NameMaxLength);
            name.Property(n => n.ShortName).HasMaxLength(Unit.ShortNameMaxLength);
            name.HasIndex(n => new { n.UnitId, n.To }).IsUnique();
            name.HasOne<Unit>().WithMany().HasForeignKey(n => n.UnitId);
        });
        model.Entity<Succession>(succession =>
        {
            succession.ToTable("unit_succession");
            succession.HasKey(s => new { s.UnitId, s.SuccessorId });
            succession.HasOne<Unit>().WithMany().HasForeignKey(s => s.UnitId);
            succession.HasOne<Unit>().WithMany().HasForeignKey(s => s.SuccessorId);
        });
        UnitEnding.Map(model);
        PostHolding.Map(model);
        model.Entity<UnitRow>(row =>
        {
            row.ToView("unit");
            row.HasKey(u => u.Id);
        });
    }
}
