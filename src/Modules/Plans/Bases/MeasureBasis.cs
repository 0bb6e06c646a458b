using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>An item of a plan rests on a document that the plan cites.</summary>
internal sealed class MeasureBasis
{
    public Guid MeasureId { get; init; }

    public Guid CitationId { get; init; }

    public Guid PlanId { get; init; }

    public int Position { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<MeasureBasis>(basis =>
    {
        basis.ToTable("measure_basis");
        basis.HasKey(b => new { b.MeasureId, b.CitationId });
        basis.HasIndex(b => b.CitationId);
        basis.HasOne<Measure>().WithMany().HasForeignKey(b => b.MeasureId);
        basis.HasOne<PlanCitation>().WithMany().HasForeignKey(b => b.CitationId);
    });
}

/// <summary>A document as a basis is written: its number, and what the text says beside it.</summary>
/// <param name="Key">What two ways of writing one number have in common; <see cref="MeasureBases.KeyOf"/>.</param>
internal sealed record BasisWritten(string Key, string Number, DateOnly? IssuedOn = null, string? Type = null, string? Issuer = null, string? Subject = null);

/// <summary>A basis of an item as it stands today.</summary>
/// <param name="EndedOn">First day on which it was no longer in force.</param>
internal sealed record BasisShown(Guid MeasureId, string Key, string Number, string? Title, BasisState State, DateOnly? EndedOn, string? ReplacedBy)
{
    public bool HasEnded => State is BasisState.Ended;

    public string Url => BasisWords.UrlOf(Number);
}

/// <summary>Whether a document is in force today, by the law book.</summary>
internal enum BasisState
{
    /// <summary>The law book does not know it.</summary>
    Unknown,

    /// <summary>Known, its days are not.</summary>
    Undated,

    InForce,

    NotYet,

    /// <summary>No longer in force, or replaced by another.</summary>
    Ended,
}

internal static class BasisWords
{
    public static string UrlOf(string number) => $"/ke-hoach/can-cu/van-ban?so={Uri.EscapeDataString(number)}";

    public static string Of(BasisState state) => state switch
    {
        BasisState.InForce => Key("còn hiệu lực"),
        BasisState.NotYet => Key("chưa có hiệu lực"),
        BasisState.Ended => Key("hết hiệu lực"),
        BasisState.Undated => Key("chưa rõ ngày hiệu lực"),
        _ => Key("chưa có trong sổ văn bản"),
    };

    /// <summary>"hết hiệu lực từ 1/7/2023, được thay bằng 10/2022/QH15".</summary>
    public static string Of(BasisShown basis, Microsoft.Extensions.Localization.IStringLocalizer texts) => (basis.EndedOn, basis.ReplacedBy) switch
    {
        ({ } day, { } newer) => texts["hết hiệu lực từ {0}, được thay bằng {1}", Vn.Day(day), newer],
        ({ } day, null) => texts["hết hiệu lực từ {0}", Vn.Day(day)],
        (null, { } newer) => texts["được thay bằng {0}", newer],
        _ => texts[Of(basis.State)],
    };

    public static Ui.Tone ToneOf(BasisState state) => state switch
    {
        BasisState.Ended => Ui.Tone.Warning,
        BasisState.InForce => Ui.Tone.Success,
        _ => Ui.Tone.Neutral,
    };

    private static string Key(string text) => text;
}
