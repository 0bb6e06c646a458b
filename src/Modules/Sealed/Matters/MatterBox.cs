namespace CoSo.Sealed.Matters;

/// <summary>The private keys of a matter, encrypted for one appointed person: both for a handler, the second alone for who decides.</summary>
internal sealed class MatterBox
{
    public Guid MatterId { get; init; }

    public Guid KeyId { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>Half of the private keys for a keeper, useless without the other keeper's half of the same pair.</summary>
internal sealed class MatterShare
{
    public Guid MatterId { get; init; }

    public Guid KeeperId { get; init; }

    public Guid OtherId { get; init; }

    public required byte[] Bytes { get; init; }
}
