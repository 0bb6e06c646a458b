using CoSo.Contracts.Papers;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>An administrative paper on its way from draft to Văn thư, and afterwards.</summary>
internal sealed class Paper : Versioned
{
    public const int TitleMaxLength = 500;
    public const int NumberMaxLength = 80;
    public const int NameMaxLength = 200;
    public const int ReasonMaxLength = 2000;
    public const int RecipientMaxLength = 300;

    public Guid Id { get; init; }

    /// <summary>The module's word for what the paper is made from; null for a paper written outside and uploaded.</summary>
    public string? OwnerKind { get; init; }

    public Guid? OwnerId { get; init; }

    public string? OwnerUrl { get; init; }

    /// <summary>How many papers of the same owner were there before: a withdrawn one may be followed by another, two at once may not.</summary>
    public int Generation { get; init; }

    /// <summary>The issued paper of the same owner that this one takes the place of.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>Đã thay thế: the paper that stands in place of this one; null where that one was signed outside.</summary>
    public Guid? ReplacedById { get; set; }

    /// <summary>Its number: "41/BC-UBND"; null while this one stands.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>Who issues: whose series of numbers.</summary>
    public Guid UnitId { get; init; }

    public Guid DraftUnitId { get; set; }

    /// <summary>The officer who drafts; passes to another at hand-over.</summary>
    public Guid DrafterId { get; set; }

    public required string DrafterName { get; set; }

    /// <summary>Letters of the type; empty for a công văn.</summary>
    public required string Type { get; set; }

    public required string Title { get; set; }

    /// <summary>Title and number, folded: what lists are searched by.</summary>
    public string Folded { get; set; } = "";

    public PaperState State { get; set; }

    /// <summary>Whether the drafting unit's leader puts initials; settled when the paper is laid before the leader.</summary>
    public bool HasInitials { get; set; }

    /// <summary>Whether the Office checks the form; settled at the same moment.</summary>
    public bool HasCheck { get; set; }

    /// <summary>Whether the one who signs approves it in the chain; not where the owner's thing was approved before it was handed in.</summary>
    public bool HasApproval { get; set; } = true;

    /// <summary>Signed and numbered outside the chain and brought in so that it can be sent to its recipients.</summary>
    public bool IsBroughtIn { get; init; }

    /// <summary>The text as it goes through the chain.</summary>
    public Guid? FileId { get; set; }

    /// <summary>The signed PDF.</summary>
    public Guid? SignedFileId { get; set; }

    public SigningMode SigningMode { get; set; }

    public string? SignerTitle { get; set; }

    public string? SignerName { get; set; }

    /// <summary>"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": as printed above the signer's title.</summary>
    public string? Capacity { get; set; }

    /// <summary>Mark of who drafted, behind the archive line.</summary>
    public string? Initials { get; set; }

    public int Copies { get; set; } = 1;

    /// <summary>Ký hiệu hồ sơ: where Văn thư keeps the original.</summary>
    public string? ArchiveMark { get; set; }

    public string? ApprovedBy { get; set; }

    public DateTime? ApprovedAt { get; set; }

    /// <summary>The leader decided on paper, as somebody recorded.</summary>
    public bool ApprovedOutside { get; set; }

    /// <summary>The figure.</summary>
    public int? Number { get; set; }

    /// <summary>"85/BC-UBND".</summary>
    public string? FullNumber { get; set; }

    /// <summary>Letters behind the number.</summary>
    public required string Sign { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateTime? IssuedAt { get; set; }

    /// <summary>Instant of the last step: what "đang xử lý" is ordered by.</summary>
    public DateTime MovedAt { get; set; }

    public List<PaperStep> Steps { get; init; } = [];

    public List<PaperRecipient> Recipients { get; init; } = [];

    public bool IsUnderWay => State is PaperState.Initialing or PaperState.Checking or PaperState.Approving;

    public bool HasNumber => State is PaperState.Numbered or PaperState.Issued;

    public void Refold() => Folded = VietnameseText.Fold($"{FullNumber} {Sign} {Title}");

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Paper>(paper =>
        {
            paper.ToTable("paper");
            paper.Property(p => p.Id).ValueGeneratedNever();
            paper.Property(p => p.OwnerKind).HasMaxLength(40);
            paper.Property(p => p.OwnerUrl).HasMaxLength(200);
            paper.Property(p => p.DrafterName).HasMaxLength(NameMaxLength);
            paper.Property(p => p.Type).HasMaxLength(10);
            paper.Property(p => p.Title).HasMaxLength(TitleMaxLength);
            paper.Property(p => p.Sign).HasMaxLength(NumberMaxLength);
            paper.Property(p => p.FullNumber).HasMaxLength(NumberMaxLength + 10);
            paper.Property(p => p.ReplacedBy).HasMaxLength(NumberMaxLength + 10);
            paper.Property(p => p.SignerTitle).HasMaxLength(NameMaxLength);
            paper.Property(p => p.SignerName).HasMaxLength(NameMaxLength);
            paper.Property(p => p.Capacity).HasMaxLength(NameMaxLength);
            paper.Property(p => p.Initials).HasMaxLength(20);
            paper.Property(p => p.ArchiveMark).HasMaxLength(60);
            paper.Property(p => p.ApprovedBy).HasMaxLength(NameMaxLength);
            paper.Ignore(p => p.IsUnderWay);
            paper.Ignore(p => p.HasNumber);
            paper.HasIndex(p => new { p.OwnerKind, p.OwnerId, p.Generation }).IsUnique();
            paper.HasIndex(p => new { p.UnitId, p.State, p.MovedAt });
            paper.HasIndex(p => new { p.DraftUnitId, p.State, p.MovedAt });
            paper.HasIndex(p => p.DrafterId);
            paper.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.PaperId);
            paper.HasMany(p => p.Recipients).WithOne().HasForeignKey(r => r.PaperId);
        });
        model.Entity<PaperRow>(row =>
        {
            row.ToView("paper");
            row.HasKey(p => p.Id);
            row.Ignore(p => p.IsLocked);
        });
    }
}
