using CoSo.Law;

namespace CoSo.Cases.Letters;

/// <summary>One step whose time has begun: due day as stored then, and as changed since. Each is a duty of the unit that handles the case.</summary>
internal sealed class CaseStep
{
    public const string SourceKind = "case-step";

    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>Id of the step in its procedure.</summary>
    public required string StepId { get; init; }

    public DateOnly StartedOn { get; init; }

    public DateOnly? DueOn { get; set; }

    /// <summary>How the day was counted, with its article.</summary>
    public string? DueHow { get; set; }

    /// <summary>An earlier day by a text still to be confirmed; never makes late.</summary>
    public DateOnly? CautiousOn { get; set; }

    /// <summary>Set by who handles it where no law sets a day: what the sender was promised.</summary>
    public bool IsPromised { get; set; }

    public int Extensions { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>Number of the paper it made.</summary>
    public string? Paper { get; set; }

    /// <summary>Ended without being done, with the case.</summary>
    public bool IsDropped { get; set; }

    public bool IsOpen => DoneOn is null && !IsDropped;
}

/// <summary>A dated event from which time runs.</summary>
internal sealed class CaseMoment
{
    public Guid CaseId { get; init; }

    public CaseEvent Event { get; init; }

    public DateOnly On { get; set; }
}

/// <summary>A stretch of suspension; the last may still run.</summary>
internal sealed class CasePause
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The day on which the case goes on; the days before it are not counted.</summary>
    public DateOnly? ResumedOn { get; set; }

    public required string ReasonId { get; init; }
}

/// <summary>One line of the history. Nothing in it is overwritten.</summary>
internal sealed class CaseEntry
{
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public CaseAct Act { get; init; }

    /// <summary>The day that counts.</summary>
    public DateOnly On { get; init; }

    /// <summary>Free words, for those who handle the case; of a mobilisation contact the sender sees them too.</summary>
    public string? Text { get; init; }

    /// <summary>How a day was counted, and the article.</summary>
    public string? How { get; init; }

    public string? Who { get; init; }

    public Guid ActorId { get; init; }

    public DateTime At { get; init; }
}

/// <summary>A word between the sender and those who handle the case.</summary>
internal sealed class CaseMessage
{
    public const int TextMaxLength = 2000;

    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    public bool IsFromSender { get; init; }

    public required string Text { get; init; }

    /// <summary>Unit that writes; null from the sender.</summary>
    public string? Who { get; init; }

    public DateTime At { get; init; }
}

/// <summary>Two letters that belong together: letter to letter, never sender to sender.</summary>
internal sealed class CaseLink
{
    public Guid CaseId { get; init; }

    public Guid OtherId { get; init; }

    public LinkKind Kind { get; init; }
}

internal enum LinkKind
{
    /// <summary>Trùng nội dung.</summary>
    Duplicate,

    /// <summary>Gửi lại, kéo dài.</summary>
    Repeat,

    /// <summary>Gửi vượt cấp.</summary>
    SkipLevel,

    /// <summary>Tách từ đơn có nhiều nội dung.</summary>
    Split,

    /// <summary>Khiếu nại lần hai của quyết định này.</summary>
    SecondInstance,
}

/// <summary>What happened, for the history.</summary>
internal enum CaseAct
{
    Received,
    Started,
    Recounted,
    Routed,
    Assigned,
    Accepted,
    Refused,
    Forwarded,
    TraitFound,
    Extended,
    Paused,
    Resumed,
    Proposed,
    SentBack,
    Decided,
    StepDone,
    Published,
    Withdrawn,
    Terminated,
    Contacted,
    Noted,
    Linked,
    Reopened,
    Closed,
    Split,
    TakenBack,
    Reviewed,

    /// <summary>Biên bản đạt được thống nhất, and what became of it.</summary>
    Agreed,
}
