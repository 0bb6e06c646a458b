namespace CoSo.Cases.Reception;

/// <summary>
/// One visit in the book. Name and address are kept for those who keep the book only; lists show them masked. A visit with a
/// denunciation in it keeps neither: <see cref="IsSealed"/>.
/// </summary>
internal sealed class Visit : Versioned
{
    public const int NameMaxLength = 200;
    public const int AddressMaxLength = 300;
    public const int MostMatters = 3;

    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>The head's reception day it was part of; null for everyday reception.</summary>
    public Guid? DayId { get; init; }

    public int Year { get; init; }

    /// <summary>Running number of the unit's book in the year.</summary>
    public int Number { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Who came; null when sealed.</summary>
    public string? Name { get; init; }

    public string? Address { get; init; }

    /// <summary>How many came.</summary>
    public int People { get; init; } = 1;

    /// <summary>How many spoke for them; null where they were too few to need it.</summary>
    public int? Representatives { get; init; }

    /// <summary>A denunciation was brought: identity and content stay out of this book.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Papers taken against a receipt; null for none.</summary>
    public string? Papers { get; init; }

    public Guid KeptBy { get; init; }

    public DateTime KeptAt { get; init; }
}

/// <summary>One matter of a visit: content of several kinds is split.</summary>
internal sealed class VisitMatter
{
    public const int TextMaxLength = 4000;

    public Guid Id { get; init; }

    public Guid VisitId { get; init; }

    public int Ordinal { get; init; }

    public MatterKind Kind { get; init; }

    /// <summary>What it is about, without persons; empty when sealed.</summary>
    public required string Facts { get; init; }

    public MatterHandling Handling { get; init; }

    /// <summary>Unit that must answer; null where it was answered on the spot or refused.</summary>
    public Guid? HandlerUnitId { get; init; }

    /// <summary>Reason of a refusal, by its id in the law book.</summary>
    public string? RefusalId { get; init; }

    /// <summary>Last day for the answer, or for the notice of refusal; null where the law sets none.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>How that day came to be.</summary>
    public string? AnswerHow { get; init; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Number and day of the answering paper, or "trả lời trực tiếp".</summary>
    public string? AnswerPaper { get; private set; }

    public void Answer(DateOnly on, string paper) => (AnsweredOn, AnswerPaper) = (on, paper);
}

/// <summary>A later word on a visit: a correction keeps what it corrects.</summary>
internal sealed class VisitNote
{
    public Guid Id { get; init; }

    public Guid VisitId { get; init; }

    public required string Text { get; init; }

    public required string Who { get; init; }

    public DateTime At { get; init; }
}

internal enum MatterKind
{
    Petition,
    Complaint,
    Denunciation,
}

internal enum MatterHandling
{
    /// <summary>Trả lời ngay tại buổi tiếp.</summary>
    AnsweredAtOnce,

    /// <summary>Nhận, chuyển đơn vị xử lý và trả lời.</summary>
    HandedOver,

    /// <summary>Hướng dẫn đến cơ quan có thẩm quyền.</summary>
    Guided,

    /// <summary>Từ chối tiếp.</summary>
    Refused,
}
