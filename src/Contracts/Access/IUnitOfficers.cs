namespace CoSo.Contracts.Access;

/// <summary>Who works at a unit. Answered by Access.</summary>
public interface IUnitOfficers
{
    /// <summary>Open accounts whose post is at the unit or that hold a role there, at most 200. The caller has checked its own reach.</summary>
    Task<IReadOnlyList<UnitOfficer>> AtAsync(Guid unitId, CancellationToken cancellation);
}

/// <param name="Title">Post as papers write it.</param>
/// <param name="HasPost">Whether the post is at this unit; otherwise only a role is held here.</param>
/// <param name="RoleNames">Roles held at this unit: Vietnamese names, also the keys of their translations.</param>
public sealed record UnitOfficer(Guid AccountId, string Name, string Title, bool HasPost, IReadOnlyList<string> RoleNames);
