using Microsoft.EntityFrameworkCore;

namespace CoSo.Residents;

/// <summary>How somebody was verified. All are worth the same.</summary>
internal enum ResidentMethod
{
    /// <summary>Đối chiếu giấy tờ tại quầy.</summary>
    Counter,

    /// <summary>Danh sách điều tra, rà soát nhập vào.</summary>
    Census,

    /// <summary>Đăng nhập định danh điện tử.</summary>
    Provider,
}

/// <summary>
/// That somebody lives in an area. Number and name are not here: only marks that the installation's key makes of them, and that key is not in
/// the database. What a resident does or says is not here either, and nothing elsewhere names this row but
/// its code and the passing of an area that ended.
/// </summary>
internal sealed class Resident : Versioned
{
    public Guid Id { get; init; }

    /// <summary>What pseudonyms are made from; stays when the person becomes known by another mark as well.</summary>
    public required string Mark { get; init; }

    /// <summary>Mark of the personal number.</summary>
    public string? NumberMark { get; set; }

    /// <summary>Mark of household code, name and year of birth, for who is in a list without a number.</summary>
    public string? HouseholdMark { get; set; }

    /// <summary>Neighbourhood, or ward; its successor once it has ended.</summary>
    public Guid AreaId { get; set; }

    public ResidentMethod Method { get; set; }

    public DateOnly VerifiedOn { get; set; }

    /// <summary>The officer who looked at the paper or brought in the list; empty for the provider.</summary>
    public Guid VerifiedBy { get; set; }

    public DateOnly ValidUntil { get; set; }

    /// <summary>Withdrawn: moved away, entered by mistake.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    public bool IsValidOn(DateOnly day) => WithdrawnOn is null && day <= ValidUntil;
}

/// <summary>A code on paper, in place of a device of one's own. The code itself is nowhere; when and for what it was used is not kept.</summary>
internal sealed class ResidentCode : Versioned
{
    public Guid Id { get; init; }

    public Guid ResidentId { get; init; }

    /// <summary>First half, printed openly; finds the row.</summary>
    public required string Serial { get; init; }

    /// <summary>Keyed hash of the whole.</summary>
    public required string Hash { get; init; }

    public DateOnly IssuedOn { get; init; }

    public Guid IssuedBy { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly ExpiresOn { get; init; }

    /// <summary>The letters it was printed with; null for one given at a counter.</summary>
    public Guid? BatchId { get; init; }

    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>A newer one took its place.</summary>
    public bool IsReplaced { get; set; }

    public bool WorksOn(DateOnly day) => WithdrawnOn is null && day <= ExpiresOn;
}

internal sealed class ResidentsModel : IModelPart
{
    private const int MarkLength = 64;

    public void Map(ModelBuilder model)
    {
        model.Entity<Resident>(resident =>
        {
            resident.ToTable("resident");
            resident.Property(r => r.Id).ValueGeneratedNever();
            resident.Property(r => r.Mark).HasMaxLength(MarkLength);
            resident.Property(r => r.NumberMark).HasMaxLength(MarkLength);
            resident.Property(r => r.HouseholdMark).HasMaxLength(MarkLength);

            // Two counters at once cannot enter one person twice.
            resident.HasIndex(r => r.Mark).IsUnique();
            resident.HasIndex(r => r.NumberMark).IsUnique();
            resident.HasIndex(r => r.HouseholdMark).IsUnique();
            resident.HasIndex(r => new { r.AreaId, r.Method });
            resident.HasIndex(r => r.ValidUntil);
        });
        Lists.LetterBatch.Map(model);
        model.Entity<ResidentCode>(code =>
        {
            code.ToTable("resident_code");
            code.Property(c => c.Id).ValueGeneratedNever();
            code.Property(c => c.Serial).HasMaxLength(Codes.HalfLength);
            code.Property(c => c.Hash).HasMaxLength(MarkLength);
            code.HasIndex(c => c.Serial).IsUnique();
            code.HasIndex(c => c.ResidentId);
            code.HasIndex(c => c.BatchId);
            code.HasOne<Resident>().WithMany().HasForeignKey(c => c.ResidentId);
        });
    }
}
