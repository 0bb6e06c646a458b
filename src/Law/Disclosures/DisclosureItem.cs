using CoSo.Kernel;

namespace CoSo.Law;

/// <summary>One content that a law orders to be made public, how, and for how long; in one version.</summary>
public sealed record DisclosureItem
{
    /// <summary>Stable id: <c>ward.7</c>, the clause of the article behind the point.</summary>
    public required string Id { get; init; }

    /// <summary>What must be public, in our own short words.</summary>
    public required string Name { get; init; }

    /// <summary>Term by which it must be made public; null where the sector's law says.</summary>
    public string? PublishTerm { get; init; }

    /// <summary>Term for which it must stay posted; null when permanent or left to the sector's law.</summary>
    public string? PostingTerm { get; init; }

    /// <summary>Whether it stays posted always and is renewed on change.</summary>
    public bool IsPermanent { get; init; }

    /// <summary>Term for which it must be read on the loudspeaker, where there is one; null when it need not be.</summary>
    public string? LoudspeakerTerm { get; init; }

    public required Provision Provision { get; init; }

    /// <summary>The article.</summary>
    public LegalSource Source => Provision.Source;
}
