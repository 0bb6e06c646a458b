using CoSo.Law;

namespace CoSo.Sealed.Matters;

/// <summary>
/// One sealed matter as the database knows it: a number, days, how far it is. Who denounces whom of what, and which unit it
/// concerns, stand only in <see cref="Parcel"/>s that open with keys of appointed people.
/// </summary>
internal sealed class SealedMatter : Versioned
{
    public Guid Id { get; init; }

    /// <summary>On the receipt: <c>HS-7KQ2M9XA</c>; says nothing of what it is a receipt for.</summary>
    public required string Code { get; init; }

    /// <summary>Derived from the receipt's secret, to recognise it; opens nothing.</summary>
    public required string ReceiptHash { get; init; }

    /// <summary>Of the form it was typed in: sent twice it makes one matter.</summary>
    public Guid Key { get; init; }

    /// <summary>The agency whose appointed people handle it.</summary>
    public Guid UnitId { get; init; }

    public int Year { get; init; }

    public int Number { get; init; }

    public required string ProcedureId { get; init; }

    public IntakeChannel Channel { get; init; }

    public DateOnly ReceivedOn { get; init; }

    /// <summary>Came in a form the law does not name: information, no denunciation, until a signed letter or minutes is there.</summary>
    public bool IsInformation { get; set; }

    /// <summary>The day whose law holds: that of receipt, of information the day it became a denunciation.</summary>
    public DateOnly LawDay { get; set; }

    public MatterState State { get; set; }

    public DateOnly? DueOn { get; set; }

    public DateOnly DueOrder { get; set; } = NoDay;

    public static readonly DateOnly NoDay = new(9999, 12, 31);

    /// <summary>Natures found in writing, parted by commas.</summary>
    public string Traits { get; set; } = "";

    /// <summary>Who proposed; null while nothing waits for a decision. Who proposes does not decide.</summary>
    public Guid? ProposedBy { get; set; }

    public string? EndingId { get; set; }

    public string? ReasonId { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>What is for the handlers alone is encrypted to this.</summary>
    public required byte[] ContentKey { get; init; }

    /// <summary>What the handlers write for the one who decides.</summary>
    public required byte[] WorkKey { get; init; }

    /// <summary>What they write to the sender; the private key follows from the receipt's secret.</summary>
    public required byte[] SenderKey { get; init; }

    /// <summary>Raises no duty: the coordinator, who sees all of them, is concerned.</summary>
    public bool IsOffLedger { get; init; }

    public bool IsOpen => State is MatterState.Received or MatterState.Accepted or MatterState.Concluded;

    public IReadOnlySet<CaseTrait> TraitSet => Traits.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<CaseTrait>).ToHashSet();
}

internal enum MatterState
{
    /// <summary>Mới nhận, đang xử lý ban đầu.</summary>
    Received,

    /// <summary>Đã thụ lý, đang giải quyết.</summary>
    Accepted,

    /// <summary>Đã kết luận, còn bước sau.</summary>
    Concluded,

    /// <summary>Đã giải quyết xong.</summary>
    Closed,

    /// <summary>Không thụ lý.</summary>
    Refused,

    /// <summary>Đã chuyển cơ quan có thẩm quyền.</summary>
    Forwarded,

    /// <summary>Thông tin đã chuyển thanh tra, kiểm tra (Điều 25).</summary>
    PassedOn,

    /// <summary>Đình chỉ do rút.</summary>
    Withdrawn,

    /// <summary>Xếp lưu.</summary>
    Filed,
}

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

/// <summary>One line of the history: who did what on which day. No words.</summary>
internal sealed class MatterEntry
{
    public Guid Id { get; init; }

    public Guid MatterId { get; init; }

    public MatterAct Act { get; init; }

    public DateOnly On { get; init; }

    public string? StepId { get; init; }

    /// <summary>Why it was opened.</summary>
    public OpeningReason? Reason { get; init; }

    public string? Who { get; init; }

    public Guid ActorId { get; init; }

    public DateTime At { get; init; }
}

internal enum MatterAct
{
    Received,
    Opened,
    Signed,
    Summarised,
    Proposed,
    SentBack,
    Accepted,
    Concluded,
    StepDone,
    TraitFound,
    Extended,
    Messaged,
    Ended,
    Resealed,
    Recovered,
}

/// <summary>Chosen, not typed: a reason in free words could tell what is inside.</summary>
internal enum OpeningReason
{
    InitialCheck,
    Verification,
    Answer,
    Decision,
    HandOver,
    Oversight,
}

internal sealed class MatterStep
{
    public const string SourceKind = "sealed-step";

    public Guid Id { get; init; }

    public Guid MatterId { get; init; }

    public required string StepId { get; init; }

    public DateOnly StartedOn { get; init; }

    public DateOnly? DueOn { get; set; }

    public int Extensions { get; set; }

    public DateOnly? DoneOn { get; set; }

    public bool IsDropped { get; set; }

    public bool IsOpen => DoneOn is null && !IsDropped;
}

internal sealed class MatterMoment
{
    public Guid MatterId { get; init; }

    public CaseEvent Event { get; init; }

    public DateOnly On { get; set; }
}
