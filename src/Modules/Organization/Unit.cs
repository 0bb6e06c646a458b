using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>A unit for the time it exists. The same state code may be used again by a later unit.</summary>
internal sealed class Unit : Versioned
{
    public Guid Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    public required string Kind { get; set; }

    public required string Path { get; set; }

    public Guid? ParentId { get; set; }

    public Guid? ProfessionalParentId { get; set; }

    public bool IsRequested { get; set; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    public int Position { get; set; }

    public required string Folded { get; set; }

    /// <summary>Code in the State's lists of units and agencies, where known.</summary>
    public string? StateCode { get; set; }

    /// <summary>Letters of the unit in the number of its papers ("UBND"); null where it issues none.</summary>
    public string? PaperSign { get; set; }

    /// <summary>Place before the date of its papers; null for the place of the unit above.</summary>
    public string? PaperPlace { get; set; }

    /// <summary>Households of a neighbourhood.</summary>
    public int? Households { get; set; }

    /// <summary>Other ways papers write the name, folded, parted by "|".</summary>
    public string Aliases { get; set; } = "";
}

internal sealed class OrganizationModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("unit");
            unit.Property(u => u.Id).ValueGeneratedNever();
            unit.Property(u => u.Code).HasMaxLength(60);
            unit.Property(u => u.Name).HasMaxLength(300);
            unit.Property(u => u.ShortName).HasMaxLength(120);
            unit.Property(u => u.Kind).HasMaxLength(40);
            unit.Property(u => u.Path).HasMaxLength(400);
            unit.Property(u => u.StateCode).HasMaxLength(35);
            unit.HasIndex(u => new { u.Code, u.From }).IsUnique();
            unit.HasIndex(u => u.Path);
            unit.HasIndex(u => u.ParentId);
        });
        model.Entity<UnitRow>(row =>
        {
            row.ToView("unit");
            row.HasKey(u => u.Id);
        });
    }
}
