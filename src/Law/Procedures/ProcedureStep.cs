namespace CoSo.Law;

/// <summary>One step of a procedure: who acts, by when, what it brings about.</summary>
public sealed record ProcedureStep
{
    /// <summary>Stable within the procedure: <c>accept</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As shown: "Thụ lý".</summary>
    public required string Name { get; init; }

    public required CaseActor Actor { get; init; }

    /// <summary>Who prepares it where the one who acts only decides and signs; null when nobody else.</summary>
    public CaseActor? Proposer { get; init; }

    /// <summary>The event its time runs from; for a term counted back, the event it must come before.</summary>
    public required CaseEvent After { get; init; }

    /// <summary>The event it brings about when it is done; null when no time runs from it.</summary>
    public CaseEvent? Brings { get; init; }

    /// <summary>Id of its term; null when no article sets one.</summary>
    public string? Term { get; init; }

    /// <summary>Terms that hold instead where the case is of a certain nature; the one that asks for most wins.</summary>
    public IReadOnlyList<TermAlternative> Alternatives { get; init; } = [];

    /// <summary>
    /// A term still to be confirmed whose day, when earlier, is shown beside as the careful one: lateness never follows from it.
    /// </summary>
    public string? CautiousTerm { get; init; }

    /// <summary>Whether the clock of this step stops while the case is suspended.</summary>
    public bool Pauses { get; init; }

    /// <summary>Whether every case of the procedure goes through it.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>Form of the paper it makes: "Mẫu 02"; null when no form is fixed.</summary>
    public string? Paper { get; init; }

    /// <summary>A Vietnamese remark for who carries it out.</summary>
    public string? Note { get; init; }
}

/// <param name="Traits">What the case must be for it to hold; each has been found in writing.</param>
/// <param name="Term">Id of the term; null where it must be done at once, on the day of the event.</param>
public sealed record TermAlternative(IReadOnlyList<CaseTrait> Traits, string? Term);

/// <summary>Who acts in a procedure.</summary>
public enum CaseActor
{
    /// <summary>Người tiếp nhận.</summary>
    Receiver,

    /// <summary>Người được giao xác minh.</summary>
    Verifier,

    /// <summary>Người giải quyết.</summary>
    Decider,

    /// <summary>Văn thư.</summary>
    Clerk,

    /// <summary>Cấp trên của người giải quyết.</summary>
    Superior,

    /// <summary>Người gửi đơn.</summary>
    Sender,
}

/// <summary>A dated event of a case from which time runs.</summary>
public enum CaseEvent
{
    /// <summary>Người gửi biết hoặc nhận quyết định, hành vi bị khiếu nại.</summary>
    Known,

    /// <summary>Nhận đơn.</summary>
    Received,

    /// <summary>Thụ lý.</summary>
    Accepted,

    /// <summary>Đối thoại (ngày tổ chức).</summary>
    Dialogue,

    /// <summary>Ra quyết định giải quyết.</summary>
    Decided,

    /// <summary>Ra kết luận nội dung tố cáo.</summary>
    Concluded,

    /// <summary>Không thụ lý, từ chối.</summary>
    Refused,

    /// <summary>Tạm đình chỉ.</summary>
    Suspended,

    /// <summary>Tiếp tục giải quyết.</summary>
    Resumed,

    /// <summary>Đình chỉ.</summary>
    Terminated,

    /// <summary>Buổi tiếp.</summary>
    Met,

    /// <summary>Chuyển đến đơn vị xử lý.</summary>
    Forwarded,

    /// <summary>Có kết quả.</summary>
    Answered,

    /// <summary>Có yêu cầu về việc quá hạn.</summary>
    Demanded,
}

/// <summary>The nature of a case that moves its terms; found in writing and kept in the file.</summary>
public enum CaseTrait
{
    /// <summary>Vụ việc phức tạp.</summary>
    Complex,

    /// <summary>Vụ việc đặc biệt phức tạp.</summary>
    SpeciallyComplex,

    /// <summary>Vùng sâu, vùng xa, đi lại khó khăn.</summary>
    Remote,

    /// <summary>Phải kiểm tra, xác minh ở nhiều nơi.</summary>
    Spread,

    /// <summary>Thông tin đơn giản, có sẵn.</summary>
    Simple,

    /// <summary>Yêu cầu tại trụ sở.</summary>
    AtOffice,

    /// <summary>Yêu cầu qua dịch vụ bưu chính.</summary>
    ByPost,
}
