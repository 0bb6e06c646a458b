namespace CoSo.Contracts.Organization;

/// <summary>Answers who a name in a paper means, on a given day. Answered by Organization.</summary>
public interface IUnitDirectory
{
    /// <summary>
    /// Units that a name written in a plan means on <paramref name="day"/>: one unit by name or alias, or a group
    /// ("14 phường") fanned out. Names joined by a comma or "và" are split. <see cref="UnitMatch.Unknown"/> holds what was not found.
    /// </summary>
    Task<UnitMatch> FindAsync(string writtenName, DateOnly day, CancellationToken cancellation);

    /// <summary>Groups that the locality defines, for pickers.</summary>
    Task<IReadOnlyList<UnitGroup>> GroupsAsync(DateOnly day, CancellationToken cancellation);

    /// <summary>The unit with this code that exists on the day; null if none.</summary>
    Task<UnitRow?> ByCodeAsync(string code, DateOnly day, CancellationToken cancellation);
}

/// <param name="Units">Units meant, without repeats, in the locality's order.</param>
/// <param name="Unknown">Parts of the name that no unit, alias or group answers to.</param>
public sealed record UnitMatch(IReadOnlyList<UnitRow> Units, IReadOnlyList<string> Unknown);

/// <param name="Key">Stable key: <c>wards</c>.</param>
/// <param name="Name">As plans write it: "Ủy ban nhân dân 14 phường".</param>
public sealed record UnitGroup(string Key, string Name, IReadOnlyList<Guid> UnitIds);
