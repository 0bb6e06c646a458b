using CoSo.Contracts.Tags;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>What work carries across modules: a theme of the year, a movement, a resolution, a campaign.</summary>
internal sealed class WorkTag : Versioned
{
    public const int NameMaxLength = 200;
    public const int BasisMaxLength = 300;

    public Guid Id { get; init; }

    public required string Name { get; set; }

    public required string Folded { get; set; }

    public TagKind Kind { get; set; }

    public int FromYear { get; set; }

    public int? ToYear { get; set; }

    /// <summary>The paper behind it: "Nghị quyết số 25-NQ/TW ngày 03/6/2013".</summary>
    public string? Basis { get; set; }
}

internal enum TagKind
{
    /// <summary>Chủ đề năm.</summary>
    Theme,

    /// <summary>Phong trào.</summary>
    Movement,

    /// <summary>Nghị quyết.</summary>
    Resolution,

    /// <summary>Cuộc vận động.</summary>
    Campaign,
}

/// <summary>One thing that carries a tag, with what a list needs to show it.</summary>
internal sealed class TagMark
{
    public const int TitleMaxLength = 500;

    public Guid TagId { get; init; }

    public Guid SubjectId { get; init; }

    public required string SubjectKind { get; init; }

    /// <summary>As it was called when it was marked.</summary>
    public required string Title { get; init; }

    public required string Url { get; init; }

    public Guid UnitId { get; init; }

    public Guid? AlsoUnitId { get; init; }

    public Guid By { get; init; }

    public DateTime At { get; init; }
}

internal sealed record TagMade(Guid SubjectId, Guid? UnitId, TagKind Kind, string Name) : IAuditEvent;

internal sealed record TagChanged(Guid SubjectId, Guid? UnitId, IReadOnlyList<FieldChange> Changes) : IAuditEvent;

/// <param name="SubjectId">The thing that carries the tags.</param>
internal sealed record TagsPut(Guid SubjectId, Guid? UnitId, string SubjectKind, IReadOnlyList<Guid> Put, IReadOnlyList<Guid> Taken) : IAuditEvent;

internal static class TagWords
{
    public static readonly IReadOnlyList<(TagKind Kind, string Words)> Kinds =
        [(TagKind.Theme, "Chủ đề năm"), (TagKind.Movement, "Phong trào"), (TagKind.Resolution, "Nghị quyết"), (TagKind.Campaign, "Cuộc vận động")];

    public static string Of(TagKind kind) => Kinds.First(one => one.Kind == kind).Words;

    public static string Years(int from, int? to) => to is null ? $"{from}–" : to == from ? $"{from}" : $"{from}–{to}";
}

internal sealed class TagsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<WorkTag>(tag =>
        {
            tag.ToTable("tag");
            tag.Property(t => t.Id).ValueGeneratedNever();
            tag.Property(t => t.Name).HasMaxLength(WorkTag.NameMaxLength);
            tag.Property(t => t.Folded).HasMaxLength(WorkTag.NameMaxLength);
            tag.Property(t => t.Basis).HasMaxLength(WorkTag.BasisMaxLength);
            tag.HasIndex(t => new { t.Kind, t.Folded, t.FromYear }).IsUnique();
        });
        model.Entity<TagMark>(mark =>
        {
            mark.ToTable("tag_mark");
            mark.HasKey(m => new { m.TagId, m.SubjectId });
            mark.Property(m => m.SubjectKind).HasMaxLength(40);
            mark.Property(m => m.Title).HasMaxLength(TagMark.TitleMaxLength);
            mark.Property(m => m.Url).HasMaxLength(300);
            mark.HasIndex(m => m.SubjectId);
            mark.HasIndex(m => new { m.TagId, m.SubjectKind, m.At });
            mark.HasOne<WorkTag>().WithMany().HasForeignKey(m => m.TagId);
        });
        model.Entity<TagRow>(row =>
        {
            row.ToView("tag");
            row.HasKey(tag => tag.Id);
        });
        model.Entity<TagMarkRow>(row =>
        {
            row.ToView("tag_mark");
            row.HasKey(mark => new { mark.TagId, mark.SubjectId });
        });
    }
}
