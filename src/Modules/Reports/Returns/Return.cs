using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

internal enum ReturnState
{
    /// <summary>Đang soạn.</summary>
    Draft,

    /// <summary>Đã trình lãnh đạo of the unit.</summary>
    Submitted,

    /// <summary>Đã gửi số liệu.</summary>
    Sent,

    /// <summary>Trả lại, đề nghị bổ sung.</summary>
    Returned,

    /// <summary>Đã tiếp nhận.</summary>
    Accepted,

    /// <summary>Đã chốt số liệu.</summary>
    Locked,

    /// <summary>Đã gộp vào báo cáo của đơn vị kế tục: the unit ended before it was sent, and the unit that took over has one of its own.</summary>
    Merged,
}

/// <summary>What one unit reports on one cut-off day: figures, narrative, attachments. It answers every regime that names the unit.</summary>
internal sealed class Return : Versioned
{
    /// <summary>
    /// Running number, the short key its values carry: a Guid in every value would make the table of values three times as large
    /// and consolidation as much slower.
    /// </summary>
    public int Number { get; init; }

    /// <summary>As in addresses, duties and audit.</summary>
    public Guid Id { get; init; }

    public Guid PeriodId { get; init; }

    public Guid UnitId { get; set; }

    public Guid ToUnitId { get; init; }

    public PeriodKinds Kinds { get; set; }

    public ReturnState State { get; set; }

    public DateOnly? DueOn { get; init; }

    public string? DueHow { get; init; }

    /// <summary>Given with too little notice, or a unit that is asked and not ordered: never counted late.</summary>
    public bool NeverLate { get; set; }

    public DateOnly GivenOn { get; init; }

    /// <summary>Day it was sent first: the one that counts for lateness.</summary>
    public DateOnly? SentOn { get; set; }

    public DateTime? AcceptedAt { get; set; }

    /// <summary>Why it was sent back, while it is.</summary>
    public string? Reason { get; set; }

    /// <summary>Fields to be mended, parted by spaces.</summary>
    public string? ReasonFields { get; set; }

    /// <summary>The return of the unit that took over, into which this one went; set with <see cref="ReturnState.Merged"/>.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>Whose that return is: its people may read this one.</summary>
    public Guid? MergedToUnitId { get; set; }

    /// <summary>When what had been typed here was taken over there.</summary>
    public DateTime? TakenOverAt { get; set; }

    public string? PaperNumber { get; set; }

    public DateOnly? PaperDate { get; set; }

    public Guid? PaperFileId { get; set; }

    /// <summary>Who saved last, to tell a second editor.</summary>
    public string? SavedBy { get; set; }

    public DateTime? SavedAt { get; set; }

    public List<ReturnValue> Values { get; init; } = [];

    public List<ReturnPart> Parts { get; init; } = [];

    public List<ReturnStep> Steps { get; init; } = [];

    /// <summary>Đã có văn bản: the signed, numbered paper was brought back.</summary>
    public bool HasPaper => PaperFileId is not null;

    public bool IsEditable => State is ReturnState.Draft or ReturnState.Returned;

    /// <summary>Whether its figures count in consolidation.</summary>
    public static bool Counts(ReturnState state) => state is ReturnState.Accepted or ReturnState.Locked;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Return>(entity =>
        {
            entity.ToTable("report_return");
            entity.HasKey(r => r.Number);
            entity.HasIndex(r => r.Id).IsUnique();
            entity.HasIndex(r => new { r.PeriodId, r.UnitId }).IsUnique();
            entity.HasIndex(r => new { r.UnitId, r.Number });
            entity.HasIndex(r => r.MergedIntoId);
            entity.Ignore(r => r.HasPaper);
            entity.Ignore(r => r.IsEditable);
            entity.Property(r => r.DueHow).HasMaxLength(300);
            entity.Property(r => r.Reason).HasMaxLength(Limits.Reason);
            entity.Property(r => r.PaperNumber).HasMaxLength(Limits.PaperNumber);
            entity.Property(r => r.SavedBy).HasMaxLength(200);
            entity.HasOne<Period>().WithMany().HasForeignKey(r => r.PeriodId);
            entity.HasMany(r => r.Values).WithOne().HasForeignKey(v => v.ReturnNumber);
            entity.HasMany(r => r.Parts).WithOne().HasForeignKey(p => p.ReturnNumber);
            entity.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ReturnNumber);
        });
        ReturnValue.Map(model);
        ReturnPart.Map(model);
        ReturnStep.Map(model);
        ReturnProposal.Map(model);
        IndicatorRow.Map(model);
    }
}
