namespace CoSo.Contracts.Access;

/// <summary>Where officers get letters. Answered by Access.</summary>
public interface IOfficerMail
{
    /// <summary>Open accounts with an address whose post is at one of the units and that report duties in their own right.</summary>
    Task<IReadOnlyList<OfficerAddress>> OfUnitsAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken cancellation);

    /// <summary>Open accounts that hold, through one role at one of the units, all the capabilities.</summary>
    Task<IReadOnlyList<RoleHolder>> HoldersAsync(IReadOnlyCollection<Guid> unitIds, IReadOnlyCollection<string> capabilities, CancellationToken cancellation);
}

public sealed record OfficerAddress(Guid AccountId, Guid UnitId, string Address);

/// <param name="UnitId">The unit at which the role is held.</param>
/// <param name="Title">Post as papers write it.</param>
/// <param name="Address">Where letters reach them; null for nowhere.</param>
public sealed record RoleHolder(Guid AccountId, Guid UnitId, string Title, string? Address);
