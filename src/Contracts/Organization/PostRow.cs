namespace CoSo.Contracts.Organization;

/// <summary>
/// A post and who holds it from when to when: what a signature block is made of.
/// </summary>
/// <param name="UnitId">The unit whose post it is.</param>
/// <param name="Title">"Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng".</param>
/// <param name="DeputisesFor">Title of the post for which it deputises (KT.); null for a head.</param>
/// <param name="IsActing">Quyền: signs "Q.".</param>
/// <param name="Collective">The collective in whose name the unit's head signs ("Ủy ban nhân dân"); null where the head signs for himself.</param>
public sealed record PostHolder(Guid HoldingId, Guid UnitId, string Title, string? DeputisesFor, string Name, bool IsActing, string? Collective, DateOnly From, DateOnly? To);

/// <summary>Posts of a unit in time. Answered by Organization.</summary>
public interface IPosts
{
    /// <summary>Who holds the unit's posts on the day, heads first.</summary>
    Task<IReadOnlyList<PostHolder>> OnAsync(Guid unitId, DateOnly day, CancellationToken cancellation);

    /// <summary>Who was head of one of the units on any day from the first to the last: by unit, the earliest first.</summary>
    Task<IReadOnlyList<PostHolder>> HeadsAsync(IReadOnlyCollection<Guid> unitIds, DateOnly first, DateOnly last, CancellationToken cancellation);

    /// <summary>Title of the unit's head; a word that fits its kind where no post is entered.</summary>
    Task<string> HeadTitleAsync(Guid unitId, CancellationToken cancellation);
}
