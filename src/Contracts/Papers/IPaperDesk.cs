using CoSo.Kernel;

namespace CoSo.Contracts.Papers;

/// <summary>
/// Where a module hands in a paper that has to go through the chain to Văn thư. Every call adds to the unit of work and never
/// saves. Answered by Papers.
/// </summary>
public interface IPaperDesk
{
    /// <summary>
    /// Makes the paper a draft of the drafting unit; its drafter then settles signer and "Nơi nhận" and lays it before the leader.
    /// The same owner's paper that is still alive is returned instead of a second one.
    /// </summary>
    /// <returns>The paper's id; its page is <see cref="PaperAddress.Of"/>.</returns>
    Task<Guid> HandInAsync(NewPaper paper, Guid actorId, CancellationToken cancellation);

    /// <summary>The owner's paper that is alive (not withdrawn), or null.</summary>
    Task<PaperRow?> FindAsync(string ownerKind, Guid ownerId, CancellationToken cancellation);

    /// <summary>Takes the owner's paper back into a draft, or withdraws it for good. Refused once it has its number.</summary>
    /// <returns>Why not; null when done, also when there is no paper.</returns>
    Task<Refusal?> TakeBackAsync(string ownerKind, Guid ownerId, string reason, bool forGood, CancellationToken cancellation);
}

/// <summary>A paper that a module hands in.</summary>
public sealed record NewPaper
{
    /// <summary>The module's own word, as in <see cref="IPaperOwner.Kind"/>: <c>consolidated-report</c>.</summary>
    public required string OwnerKind { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>Where the thing itself is worked on.</summary>
    public required string OwnerUrl { get; init; }

    /// <summary>The authority that issues: whose series of numbers.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The unit that drafts: whose leader puts the initials.</summary>
    public required Guid DraftUnitId { get; init; }

    /// <summary>Letters of the type by Decree 30/2020: <c>BC</c>, <c>KH</c>, <c>TTr</c>; empty for a công văn.</summary>
    public required string Type { get; init; }

    /// <summary>Trích yếu.</summary>
    public required string Title { get; init; }

    /// <summary>"Nơi nhận" without the archive line, which the chain adds.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
}

/// <summary>How a module that hands in papers answers for them. Every module may register one for each kind.</summary>
public interface IPaperOwner
{
    string Kind { get; }

    /// <summary>The paper as DOCX (or PDF), framed by what the chain knows; null when the thing is gone.</summary>
    Task<PaperContent?> MakeAsync(Guid ownerId, PaperFrame frame, CancellationToken cancellation);

    /// <summary>
    /// Told inside the same transaction what happened to its paper: laid before the leader, sent back, approved, numbered,
    /// issued, withdrawn. Adds to the unit of work and never saves.
    /// </summary>
    Task HeardAsync(PaperNews news, CancellationToken cancellation);

    /// <summary>
    /// A thing that was issued without the chain (a plan brought in with its number): its facts, so that it can be sent to its
    /// recipients all the same. Null for what only the chain issues.
    /// </summary>
    Task<IssuedElsewhere?> IssuedAsync(Guid ownerId, CancellationToken cancellation) => Task.FromResult<IssuedElsewhere?>(null);
}

/// <summary>What the chain prints around the owner's text.</summary>
/// <param name="Number">The figure alone; null while Văn thư has not given it.</param>
/// <param name="Capacity">"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"; null where the head signs for himself.</param>
/// <param name="Recipients">"Nơi nhận" with the archive line last.</param>
public sealed record PaperFrame(string? Number, DateOnly? IssuedOn, string? Capacity, string SignerTitle, string? SignerName, IReadOnlyList<string> Recipients, bool IsDraft);

public sealed record PaperContent(string FileName, string MediaType, ReadOnlyMemory<byte> Bytes);

/// <summary>What happened to a paper.</summary>
public sealed record PaperNews(Guid PaperId, Guid OwnerId, PaperEvent Event, Guid ActorId, string ActorName)
{
    /// <summary>Why it was sent back or withdrawn; who approved outside.</summary>
    public string? Note { get; init; }

    /// <summary>"85/BC-UBND", once it has it.</summary>
    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>The signed PDF, once it was brought back.</summary>
    public Guid? SignedFileId { get; init; }
}

public enum PaperEvent
{
    /// <summary>Trình.</summary>
    Submitted,

    /// <summary>Trả lại, or taken back by the drafter: a draft again.</summary>
    SentBack,

    /// <summary>Duyệt (no signature), here or outside.</summary>
    Approved,

    /// <summary>Văn thư gave số and ngày, or corrected them.</summary>
    Numbered,

    /// <summary>Phát hành: the signed PDF is there.</summary>
    Issued,

    /// <summary>Thôi phát hành.</summary>
    Withdrawn,
}

/// <summary>A paper issued before CoSo knew of it.</summary>
public sealed record IssuedElsewhere(NewPaper Paper, string Number, DateOnly IssuedOn, Guid FileId);

public static class PaperAddress
{
    public static string Of(Guid paperId) => $"/van-ban/{paperId}";

    /// <summary>Where a thing that was issued outside the chain is sent to its recipients from.</summary>
    public static string SendOf(string ownerKind, Guid ownerId) => $"/van-ban/phat-hanh/{ownerKind}/{ownerId}";
}
