using Microsoft.EntityFrameworkCore;

namespace CoSo.Data.Search;

/// <summary>
/// Text that only its own module searches, because who may find it follows rules of that module: never met by the general search.
/// Sealed cases have none here either.
/// </summary>
public sealed class PrivateText
{
    private string folded = "";

    /// <summary>Running number, the row id of the full-text index: the newest has the highest.</summary>
    public long Id { get; init; }

    /// <summary>The row it stands for.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Folded words parted by one blank, with a blank before the first.</summary>
    public required string Folded { get => folded; set => folded = $" {SearchIndex.Parted(value)}"; }

    internal static void Map(ModelBuilder model) => model.Entity<PrivateText>(text =>
    {
        text.ToTable("private_text");
        text.Property(one => one.Id).ValueGeneratedOnAdd();
        text.HasIndex(one => one.SubjectId).IsUnique();
    });
}
