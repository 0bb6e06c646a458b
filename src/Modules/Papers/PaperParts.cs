using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>One step of a paper's way: who, when, why, and the text as it stood.</summary>
internal sealed class PaperStep
{
    public Guid Id { get; init; }

    public Guid PaperId { get; init; }

    public PaperStepKind Kind { get; init; }

    public DateTime At { get; init; }

    public Guid ById { get; init; }

    public required string ByName { get; init; }

    public string? ByUnit { get; init; }

    public string? Note { get; init; }

    public Guid? FileId { get; init; }
}

/// <summary>What was done at a step.</summary>
internal enum PaperStepKind
{
    Drafted,
    Changed,
    Submitted,
    Initialed,
    Checked,
    Approved,
    ApprovedOutside,
    SentBack,
    TakenBack,
    Numbered,
    SignedBrought,
    Issued,
    Corrected,
    Withdrawn,
    BroughtIn,
    Sent,
    Reminded,
    Replaced,

    /// <summary>The unit that drafted it ended: another goes on with it, or it is given up; or that was taken back.</summary>
    PassedOn,
}

/// <summary>A line of "Nơi nhận".</summary>
internal sealed class PaperRecipient
{
    public Guid PaperId { get; init; }

    public int Position { get; init; }

    public required string Written { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<PaperRecipient>(recipient =>
        {
            recipient.ToTable("paper_recipient");
            recipient.HasKey(r => new { r.PaperId, r.Position });
            recipient.Property(r => r.Position).ValueGeneratedNever();
            recipient.Property(r => r.Written).HasMaxLength(Paper.RecipientMaxLength);
        });
        model.Entity<PaperStep>(step =>
        {
            step.ToTable("paper_step");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.ByName).HasMaxLength(Paper.NameMaxLength);
            step.Property(s => s.ByUnit).HasMaxLength(300);
            step.Property(s => s.Note).HasMaxLength(Paper.ReasonMaxLength + 400);
            step.HasIndex(s => new { s.PaperId, s.At });
        });
    }
}

/// <summary>
/// How the papers of a unit are kept from a day on: a dated row, the newest that has begun counts. Without one, Văn thư enters
/// the numbers that the authority's own system gave.
/// </summary>
internal sealed class PaperRules
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public DateOnly From { get; init; }

    /// <summary>CoSo's own book gives the number; else Văn thư enters it.</summary>
    public bool OwnBook { get; init; }

    /// <summary>First number the book gives where none stands before it in the year: a book may begin in mid-year.</summary>
    public int FirstNumber { get; init; } = 1;

    /// <summary>The Office checks the form of every paper before it is approved.</summary>
    public bool HasCheck { get; init; }

    public DateTime SetAt { get; init; }
}

/// <summary>A number of a unit's one series of a year.</summary>
internal sealed class PaperNumber : Versioned
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public int Year { get; init; }

    public int Number { get; init; }

    public NumberState State { get; set; }

    public Guid? PaperId { get; set; }

    /// <summary>Day of the paper; of the reservation while it is only reserved.</summary>
    public DateOnly On { get; set; }

    public string? Reason { get; set; }

    public required string ByName { get; init; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<PaperNumber>(number =>
        {
            number.ToTable("paper_number");
            number.Property(n => n.Id).ValueGeneratedNever();
            number.Property(n => n.Reason).HasMaxLength(Paper.ReasonMaxLength);
            number.Property(n => n.ByName).HasMaxLength(Paper.NameMaxLength);
            number.HasIndex(n => new { n.UnitId, n.Year, n.Number }).IsUnique();
            number.HasIndex(n => n.PaperId);
        });
        model.Entity<PaperRules>(rules =>
        {
            rules.ToTable("paper_rules");
            rules.Property(r => r.Id).ValueGeneratedNever();
            rules.HasIndex(r => new { r.UnitId, r.From }).IsUnique();
        });
    }
}

internal enum NumberState
{
    /// <summary>Borne by a paper.</summary>
    Given,

    /// <summary>Kept free, with a reason.</summary>
    Reserved,

    /// <summary>Given up, with a reason; never given again.</summary>
    Cancelled,
}
