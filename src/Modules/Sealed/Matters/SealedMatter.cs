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
