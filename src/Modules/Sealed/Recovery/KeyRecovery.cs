namespace CoSo.Sealed.Recovery;

/// <summary>
/// A handler whose passphrase is lost, or who comes after one, is given access back by two keepers. Each re-encrypts their halves
/// for the handler's new key; the halves meet only in the handler's own request.
/// </summary>
internal sealed class KeyRecovery : Versioned
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>The handler's key to be given access.</summary>
    public Guid KeyId { get; init; }

    public required string Paper { get; init; }

    public DateOnly AskedOn { get; init; }

    public Guid? FirstId { get; set; }

    public Guid? SecondId { get; set; }

    public DateOnly? DoneOn { get; set; }
}

/// <summary>A keeper's half, sealed to the handler's new key.</summary>
internal sealed class RecoveredShare
{
    public Guid RecoveryId { get; init; }

    public Guid MatterId { get; init; }

    public Guid KeeperId { get; init; }

    public Guid OtherId { get; init; }

    public required byte[] Bytes { get; init; }
}
