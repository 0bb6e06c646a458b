using CoSo.Law;

namespace CoSo.Cases.Letters;

/// <summary>
/// One letter, request or feedback of a citizen from intake to its end. Name, address and contact are for those who handle it;
/// lists show them masked, the public sees none of them. What concerns a unit is kept from that unit and those under it:
/// <see cref="AboutPath"/>. Denunciations never become one of these.
/// </summary>
internal sealed class Case : Versioned
{
    public const int NameMaxLength = 200;
    public const int AddressMaxLength = 300;
    public const int ContactMaxLength = 200;
    public const int TitleMaxLength = 200;
    public const int TextMaxLength = 4000;
    public const int PlaceMaxLength = 300;
    public const int PaperMaxLength = 200;

    public Guid Id { get; init; }

    /// <summary>Short code on the receipt: <c>DT-7KQ2M9XA</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Hash of the receipt's secret; the secret itself is nowhere.</summary>
    public required string SecretHash { get; set; }

    /// <summary>Of the form it was typed in: sent twice it makes one case.</summary>
    public Guid Key { get; init; }

    /// <summary>Id in the law book, and its kind and secrecy as they were when it began.</summary>
    public required string ProcedureId { get; init; }

    public ProcedureKind Kind { get; init; }

    public ProcedureSecrecy Secrecy { get; init; }

    public IntakeChannel Channel { get; init; }

    /// <summary>The day whose law holds to the end: that of receipt.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>Place in the register of the unit that received it.</summary>
    public int Year { get; init; }

    public int Number { get; init; }

    /// <summary>The appointed recipient's unit, which keeps the register.</summary>
    public Guid ReceiverUnitId { get; init; }

    /// <summary>The unit that handles it now.</summary>
    public Guid UnitId { get; set; }

    /// <summary>The unit it concerns, and its path: neither it nor those under it see, list or count the case.</summary>
    public Guid? AboutUnitId { get; init; }

    public string? AboutPath { get; init; }

    /// <summary>Ward or neighbourhood where it happened.</summary>
    public Guid? PlaceUnitId { get; init; }

    public string? Place { get; init; }

    /// <summary>Field of a feedback, by its key in the locality's file.</summary>
    public string? Category { get; init; }

    /// <summary>What it is about in few words, without persons.</summary>
    public required string Title { get; init; }

    /// <summary>What the letter says; less of it once parts of a mixed letter went into cases of their own.</summary>
    public required string Content { get; set; }

    public string? SenderName { get; init; }

    public string? SenderAddress { get; init; }

    public string? SenderContact { get; init; }

    /// <summary>Recognises a second letter of the same sender while this one is open; keyed by unit and year, wiped at the end.</summary>
    public string? SenderMark { get; set; }

    /// <summary>Đã xác minh cư trú: the sender was, and wanted it told. Who it is, and where they live, is not known here.</summary>
    public bool IsFromResident { get; init; }

    public int People { get; init; } = 1;

    /// <summary>Who speaks for a group.</summary>
    public string? Representatives { get; init; }

    public Guid? ReceivedBy { get; init; }

    public DateTime ReceivedAt { get; init; }

    public CaseState State { get; set; }

    /// <summary>Last day of the next step that has one; what the inbox is ordered by.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The due day, or the last day there is: so that the index orders those without one to the end.</summary>
    public DateOnly DueOrder { get; set; } = NoDay;

    public static readonly DateOnly NoDay = new(9999, 12, 31);

    public Guid? VerifierId { get; set; }

    public string? VerifierName { get; set; }

    /// <summary>What the verifier proposes; the one who decides is free to decide otherwise.</summary>
    public string? Proposal { get; set; }

    public string? DecisionNumber { get; set; }

    public DateOnly? DecidedOn { get; set; }

    /// <summary>Answer or operative part, as it goes to the sender.</summary>
    public string? Result { get; set; }

    /// <summary>At second instance: whether the first decision was overturned, wholly or in part.</summary>
    public bool? Overturns { get; set; }

    public string? EndingId { get; set; }

    public string? ReasonId { get; set; }

    public DateOnly? EndedOn { get; set; }

    /// <summary>Authority it was forwarded to, outside this system; once only.</summary>
    public string? ForwardedTo { get; set; }

    /// <summary>Natures found in writing (phức tạp, vùng sâu …), as the law book names them, parted by commas.</summary>
    public string Traits { get; set; } = "";

    /// <summary>From 1 to 5, by the sender, of an answer to feedback only.</summary>
    public int? Rating { get; set; }

    public bool IsOpen => State is not (CaseState.Closed or CaseState.Refused or CaseState.Forwarded or CaseState.Withdrawn or CaseState.Ended);

    public IReadOnlySet<CaseTrait> TraitSet => Traits.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<CaseTrait>).ToHashSet();
}

/// <summary>How far a case is.</summary>
internal enum CaseState
{
    /// <summary>Mới nhận.</summary>
    Received,

    /// <summary>Đang giải quyết.</summary>
    Working,

    /// <summary>Tạm đình chỉ.</summary>
    Paused,

    /// <summary>Đã đề xuất, chờ quyết định.</summary>
    Proposed,

    /// <summary>Đã có quyết định hoặc trả lời; còn bước sau đó.</summary>
    Decided,

    /// <summary>Đã giải quyết xong.</summary>
    Closed,

    /// <summary>Không thụ lý, từ chối.</summary>
    Refused,

    /// <summary>Đã chuyển cơ quan có thẩm quyền.</summary>
    Forwarded,

    /// <summary>Người gửi đã rút.</summary>
    Withdrawn,

    /// <summary>Đình chỉ hoặc xếp lưu.</summary>
    Ended,
}
