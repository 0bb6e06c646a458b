using CoSo.Contracts.Access;

namespace CoSo.Sealed.Keys;

/// <summary>
/// Somebody appointed by the head of an agency, and the pair of keys that person made under a passphrase. Until it is made nothing
/// is encrypted for them; once ended it opens nothing new, and what was encrypted for it is taken away.
/// </summary>
internal sealed class SealKey : Versioned
{
    public const int PaperMaxLength = 200;

    public Guid Id { get; init; }

    /// <summary>The agency whose head appointed.</summary>
    public Guid UnitId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>As on the day of appointment: "Hồ Văn Tường".</summary>
    public required string Name { get; init; }

    public required string Post { get; init; }

    public HolderKind Kind { get; init; }

    /// <summary>Number of the paper that appoints.</summary>
    public required string Paper { get; init; }

    public DateOnly AppointedOn { get; init; }

    public byte[]? PublicKey { get; set; }

    /// <summary>The private key under the passphrase, with its salt and costs.</summary>
    public byte[]? Wrapped { get; set; }

    public byte[]? Salt { get; set; }

    public int Passes { get; set; }

    public int MemoryBytes { get; set; }

    public DateOnly? MadeOn { get; set; }

    public DateOnly? EndedOn { get; set; }

    public string? EndedPaper { get; set; }

    public bool IsReady => PublicKey is not null && EndedOn is null;

    /// <summary>Eight signs to compare by word of mouth.</summary>
    public string Mark => PublicKey is null ? "" : Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(PublicKey))[..8];
}

internal enum HolderKind
{
    /// <summary>Người xử lý: reads everything.</summary>
    Handler,

    /// <summary>Người giải quyết: reads what the handlers write, not what the denouncer wrote.</summary>
    Decider,

    /// <summary>Người giữ khóa dự phòng: reads nothing; two of three together give access back.</summary>
    Keeper,
}
