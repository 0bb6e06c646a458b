namespace CoSo.Sealed.Matters;

/// <summary>A piece of a matter, encrypted in the process that received it: text in the row, a file's bytes in the file store.</summary>
internal sealed class Parcel
{
    public Guid Id { get; init; }

    public Guid MatterId { get; init; }

    public ParcelKind Kind { get; init; }

    /// <summary>The message a file came with; null for what came at first.</summary>
    public Guid? WithId { get; init; }

    public DateOnly On { get; init; }

    /// <summary>The officer who wrote; empty from the sender.</summary>
    public Guid ActorId { get; init; }

    /// <summary>The parcel's own key, sealed to those who may read; null for who may not.</summary>
    public byte[]? ForContent { get; init; }

    public byte[]? ForWork { get; init; }

    public byte[]? ForSender { get; init; }

    public byte[]? Cipher { get; init; }

    /// <summary>Where the cipher of a file's bytes lies; its name is in <see cref="Cipher"/>.</summary>
    public string? Hash { get; init; }
}

internal enum ParcelKind
{
    /// <summary>Whom it is about: path and name of the unit.</summary>
    Route,

    /// <summary>Identity, title and body.</summary>
    Content,

    File,

    FromSender,

    ToSender,

    /// <summary>Tóm tắt.</summary>
    Summary,

    /// <summary>Đề xuất.</summary>
    Proposal,

    /// <summary>Words with a step or a decision, number of the paper among them.</summary>
    Note,
}
