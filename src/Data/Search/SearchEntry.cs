using Microsoft.EntityFrameworkCore;

namespace CoSo.Data.Search;

/// <summary>One thing that can be found: a duty, a plan, a measure, a return. Sealed cases never have one.</summary>
public sealed class SearchEntry
{
    private string folded = "";

    /// <summary>Running number, the row id of the full-text index.</summary>
    public long Id { get; init; }

    /// <summary>The row it stands for.</summary>
    public Guid SubjectId { get; init; }

    /// <summary><c>duty</c>, <c>plan</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>Who may find it: those whose reach holds this unit; null for everybody who may search.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>A second unit whose reach finds it too: the one that assigned a duty.</summary>
    public Guid? AlsoUnitId { get; set; }

    /// <summary>Address of its page.</summary>
    public required string Url { get; set; }

    /// <summary>What is shown.</summary>
    public required string Title { get; set; }

    /// <summary>
    /// Title and text, folded, words parted by blanks only: what is searched. PostgreSQL would otherwise take "142/kh-ubnd" for one
    /// word, the path of a file.
    /// </summary>
    public required string Folded { get => folded; set => folded = SearchIndex.Parted(value); }

    internal static void Map(ModelBuilder model) => model.Entity<SearchEntry>(entity =>
    {
        entity.ToTable("search_entry");
        entity.Property(entry => entry.Id).ValueGeneratedOnAdd();
        entity.Property(entry => entry.Kind).HasMaxLength(40);
        entity.Property(entry => entry.Url).HasMaxLength(200);
        entity.HasIndex(entry => entry.SubjectId).IsUnique();
    });
}
