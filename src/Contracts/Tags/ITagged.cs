namespace CoSo.Contracts.Tags;

/// <summary>
/// How a module lets its things carry tags: one answer for each kind of thing. The page that puts tags on is one for all
/// (<c>/the/gan/{kind}/{id}</c>); the module only says what the thing is and whether the officer may.
/// </summary>
public interface ITagged
{
    /// <summary>In the address and in the table: <c>plan</c>, <c>measure</c>, <c>target</c>, <c>duty</c>.</summary>
    string Kind { get; }

    /// <summary>As people call such things, key of its translation: "Kế hoạch".</summary>
    string Name { get; }

    /// <summary>The thing, if the officer of this request may put tags on it; null otherwise.</summary>
    Task<TagSubject?> FindAsync(Guid id, CancellationToken cancellation);
}

/// <param name="Title">As a list shows it.</param>
/// <param name="Url">Where it is read.</param>
/// <param name="UnitId">Whose thing it is.</param>
/// <param name="AlsoUnitId">A second unit that sees it: the one that assigned a duty.</param>
public sealed record TagSubject(Guid Id, string Title, string Url, Guid UnitId, Guid? AlsoUnitId = null);
