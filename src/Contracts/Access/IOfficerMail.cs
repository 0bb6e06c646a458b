namespace CoSo.Contracts.Access;

/// <summary>Where officers get letters. Answered by Access.</summary>
public interface IOfficerMail
{
    /// <summary>Open accounts with an address whose post is at one of the units and that report duties in their own right.</summary>
    Task<IReadOnlyList<OfficerAddress>> OfUnitsAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken cancellation);
}

public sealed record OfficerAddress(Guid AccountId, Guid UnitId, string Address);
