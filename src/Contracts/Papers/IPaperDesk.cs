using CoSo.Kernel;

namespace CoSo.Contracts.Papers;

/// <summary>
/// Where a module hands in a paper that has to go through the chain to Văn thư. Every call adds to the unit of work and never
/// saves. Answered by Papers.
/// </summary>
public interface IPaperDesk
{
    /// <summary>Whether the locality sends its papers through the chain today; else they are signed outside and brought back.</summary>
    bool IsOn { get; }

    /// <summary>
    /// Makes the paper a draft of the drafting unit; its drafter then settles signer and "Nơi nhận" and lays it before the leader.
    /// The same owner's paper that is still alive is returned instead of a second one, unless the thing was made anew
    /// (<see cref="NewPaper.IsAnew"/>).
    /// </summary>
    /// <returns>The paper's id; its page is <see cref="PaperAddress.Of"/>. Refused where the locality does not use the chain.</returns>
    Task<Outcome<Guid>> HandInAsync(NewPaper paper, CancellationToken cancellation);

    /// <summary>The owner's paper that is alive (not withdrawn), or null.</summary>
    Task<PaperRow?> FindAsync(string ownerKind, Guid ownerId, CancellationToken cancellation);

    /// <summary>
    /// The thing was opened again, or its paper was signed outside the chain after all: what is on its way here is withdrawn.
    /// Refused once it has its number.
    /// </summary>
    /// <returns>Why not; null when done, also when there is no paper.</returns>
    Task<Refusal?> WithdrawAsync(string ownerKind, Guid ownerId, string reason, CancellationToken cancellation);

    /// <summary>The thing's new paper was signed outside the chain: what was issued for it here before is marked as replaced.</summary>
    Task ReplaceAsync(string ownerKind, Guid ownerId, string number, DateOnly issuedOn, CancellationToken cancellation);
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

    /// <summary>"Nơi nhận"; the archive line is made anew by the chain.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The draft as a stored file, where the owner does not write the text itself.</summary>
    public Guid? FileId { get; init; }

    /// <summary>Who approved the thing already: the chain then does not ask again.</summary>
    public string? ApprovedBy { get; init; }

    public DateTime? ApprovedAt { get; init; }

    /// <summary>
    /// The thing was made anew since its paper was issued: it gets a paper and a number of its own, and the former one is marked as
    /// replaced once this one is issued. Refused while the former has a number and is not issued: the clerk settles that first.
    /// </summary>
    public bool IsAnew { get; init; }
}

/// <summary>How a module that hands in papers answers for them. Every module may register one for each kind.</summary>
public interface IPaperOwner
{
    string Kind { get; }

    /// <summary>Whether the module writes the text; otherwise the drafter uploads it.</summary>
    bool WritesText { get; }

    /// <summary>The paper as DOCX, framed by what the chain knows; null when the thing is gone or the text is uploaded.</summary>
    Task<PaperContent?> MakeAsync(Guid ownerId, PaperFrame frame, CancellationToken cancellation);

    /// <summary>Told inside the same transaction what happened to its paper. Adds to the unit of work and never saves.</summary>
    Task HeardAsync(PaperNews news, CancellationToken cancellation);
}

/// <summary>What the chain prints around the owner's text.</summary>
/// <param name="Number">The figure alone; null while Văn thư has not given it.</param>
/// <param name="Sign">"BC-UBND": letters behind the figure.</param>
/// <param name="Capacity">"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"; null where the head signs for himself.</param>
/// <param name="Recipients">"Nơi nhận" with the archive line last.</param>
public sealed record PaperFrame(
    string? Number, string Sign, DateOnly? IssuedOn, string? Capacity, string SignerTitle, string? SignerName, IReadOnlyList<string> Recipients, bool IsDraft)
{
    /// <summary>"số 33/BC-UBND ngày 11 tháng 9 năm 2024": the issued paper that this one takes the place of; null for none.</summary>
    public string? Replaces { get; init; }
}

public sealed record PaperContent(string FileName, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

/// <summary>What happened to a paper.</summary>
public sealed record PaperNews(Guid PaperId, Guid OwnerId, PaperEvent Event, Guid ActorId, string ActorName)
{
    /// <summary>Why it was sent back or withdrawn; who approved outside.</summary>
    public string? Note { get; init; }

    /// <summary>"85/BC-UBND", once it has it.</summary>
    public string? Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>The signed PDF, when it was brought back or replaced just now.</summary>
    public PaperContent? SignedPdf { get; init; }
}

public enum PaperEvent
{
    /// <summary>Duyệt (no signature), in the chain or outside; not told of a thing that was approved before it was handed in.</summary>
    Approved,

    /// <summary>Sent back after it was approved in the chain: the approval is undone.</summary>
    Unapproved,

    /// <summary>Phát hành: số, ngày and the signed PDF are there.</summary>
    Issued,

    /// <summary>Đính chính: số, ngày or the signed PDF of an issued paper were put right.</summary>
    Corrected,
}

/// <summary>The part of a page where a thing is handed in as a paper, or where its paper is: <c>/Pages/Papers/_HandIn.cshtml</c>.</summary>
/// <param name="Paper">The living paper, if any.</param>
/// <param name="MayHandIn">Offers the button; the form posts to the page itself.</param>
public sealed record PaperDoor(PaperRow? Paper, bool MayHandIn)
{
    public const string View = "/Pages/Papers/_HandIn.cshtml";

    /// <summary>Handler the form posts to; null posts <c>step=hand-in</c>.</summary>
    public string? Handler { get; init; }

    /// <summary>Where the form posts to; null for the page's own address.</summary>
    public string? Action { get; init; }

    public int? Version { get; init; }

    /// <summary>The thing was made anew after <see cref="Paper"/>: that one is shown as the former, and a new one may be handed in.</summary>
    public bool IsAnew { get; init; }
}

public static class PaperAddress
{
    public static string Of(Guid paperId) => $"/van-ban/{paperId}";
}
