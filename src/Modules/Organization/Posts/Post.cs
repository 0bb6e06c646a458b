using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization;

/// <summary>A post of a unit that signs papers: head or deputy.</summary>
internal sealed class Post
{
    public const int TitleMaxLength = 120;

    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>"Chủ tịch", "Phó Chủ tịch".</summary>
    public required string Title { get; init; }

    /// <summary>Title of the post for which it signs (KT.); null for a head.</summary>
    public string? DeputisesFor { get; init; }

    /// <summary>The collective in whose name the head signs (TM.): "Ủy ban nhân dân"; null where the head signs for himself.</summary>
    public string? Collective { get; init; }

    public int Position { get; init; }
}

/// <summary>Who holds a post from when to when. Several deputies hold one kind of post at once; a head's post is held by one.</summary>
internal sealed class PostHolding
{
    public const int NameMaxLength = 120;

    public Guid Id { get; init; }

    public Guid PostId { get; init; }

    public required string Name { get; init; }

    /// <summary>Quyền: in charge until somebody is appointed; signs "Q.".</summary>
    public bool IsActing { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? To { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Post>(post =>
        {
            post.ToTable("post");
            post.Property(p => p.Id).ValueGeneratedNever();
            post.Property(p => p.Title).HasMaxLength(Post.TitleMaxLength);
            post.Property(p => p.DeputisesFor).HasMaxLength(Post.TitleMaxLength);
            post.Property(p => p.Collective).HasMaxLength(Post.TitleMaxLength);
            post.HasIndex(p => new { p.UnitId, p.Title }).IsUnique();
            post.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
        });
        model.Entity<PostHolding>(holding =>
        {
            holding.ToTable("post_holding");
            holding.Property(h => h.Id).ValueGeneratedNever();
            holding.Property(h => h.Name).HasMaxLength(NameMaxLength);
            holding.HasIndex(h => new { h.PostId, h.From, h.Name }).IsUnique();
            holding.HasOne<Post>().WithMany().HasForeignKey(h => h.PostId);
        });
    }
}
