using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>The two columns of a return.</summary>
internal enum ReportColumn : short
{
    /// <summary>The quarter that ends on the cut-off day.</summary>
    Quarter,

    /// <summary>Since 15/12 of the year before.</summary>
    Since,
}

[Flags]
internal enum ValueMarks : short
{
    None = 0,

    /// <summary>Số ước thực hiện.</summary>
    Estimated = 1,

    /// <summary>Không phát sinh, declared.</summary>
    Nothing = 2,

    /// <summary>As the ledger proposed it, untouched.</summary>
    Prefilled = 4,

    /// <summary>Typed but not readable as the indicator's type: kept so that a draft loses nothing.</summary>
    Unreadable = 8,
}

/// <summary>One figure of a return. Lean: half a million a quarter in the whole country.</summary>
internal sealed class ReturnValue
{
    public int ReturnNumber { get; init; }

    public ReportColumn Column { get; init; }

    public int IndicatorId { get; init; }

    /// <summary>Scaled as the indicator says; 1 or 0 for yes or no; null for a text.</summary>
    public long? Amount { get; set; }

    public ValueMarks Marks { get; set; }

    public string? Text { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<ReturnValue>(value =>
    {
        value.ToTable("report_value");
        value.HasKey(v => new { v.ReturnNumber, v.Column, v.IndicatorId });
        value.Property(v => v.Column).HasColumnName("col").HasConversion<short>();
        value.Property(v => v.Marks).HasConversion<short>();
    });
}

/// <summary>The short key of an indicator of the form.</summary>
internal sealed class IndicatorRow
{
    public int Id { get; init; }

    public required string Code { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<IndicatorRow>(row =>
    {
        row.ToTable("report_indicator");
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Property(r => r.Code).HasMaxLength(Limits.Code);
        row.HasIndex(r => r.Code).IsUnique();
    });
}

/// <summary>One part of a return's narrative.</summary>
internal sealed class ReturnPart
{
    public int ReturnNumber { get; init; }

    /// <summary>Code of the outline's part; for one repeated by workstream <c>results:II.4</c>.</summary>
    public required string Key { get; init; }

    public required string Text { get; set; }

    public bool IsPrefilled { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<ReturnPart>(part =>
    {
        part.ToTable("report_part");
        part.HasKey(p => new { p.ReturnNumber, p.Key });
        part.Property(p => p.Key).HasMaxLength(Limits.Code + 40);
    });
}

/// <summary>What happened to a return, as its page tells it; a sent version keeps its whole content.</summary>
internal sealed class ReturnStep
{
    public Guid Id { get; init; }

    public int ReturnNumber { get; init; }

    public ReturnStepKind Kind { get; init; }

    public DateTime At { get; init; }

    public required string By { get; init; }

    public string? Note { get; init; }

    /// <summary>Content as sent, field by field, as JSON; null for other steps.</summary>
    public string? Content { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<ReturnStep>(step =>
    {
        step.ToTable("report_step");
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.By).HasMaxLength(200);
        step.Property(s => s.Note).HasMaxLength(Limits.Reason);
        step.HasIndex(s => new { s.ReturnNumber, s.Id });
    });
}

internal enum ReturnStepKind
{
    Opened,
    Submitted,
    Recalled,
    Sent,
    SentBack,
    Accepted,
    PaperBrought,
    Locked,
    Unlocked,

    /// <summary>Another unit goes on with it, because the one that had it ended; or that was taken back.</summary>
    PassedOn,

    /// <summary>Went into the return of the unit that took over.</summary>
    Merged,

    /// <summary>What a merged return held was taken over here.</summary>
    TakenOver,
}

/// <summary>A proposal of a return that became a duty of the level above; known by its words, so that a resent return raises none twice.</summary>
internal sealed class ReturnProposal
{
    public Guid Id { get; init; }

    public int ReturnNumber { get; init; }

    public required string Text { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<ReturnProposal>(proposal =>
    {
        proposal.ToTable("report_proposal");
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.HasIndex(p => p.ReturnNumber);
    });
}
