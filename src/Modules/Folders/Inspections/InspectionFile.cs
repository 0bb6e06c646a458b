namespace CoSo.Folders.Inspections;

/// <summary>Hồ sơ kiểm tra: what was asked for, by whom, and what it held. A small one is written while it is taken, a large one beforehand.</summary>
internal sealed class InspectionFile : Versioned
{
    public const string FileKind = "inspection-file";

    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>Also the units below.</summary>
    public bool WithBelow { get; init; }

    public Guid PlanId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public InspectionState State { get; private set; }

    public int Items { get; init; }

    public int Missing { get; init; }

    public int Files { get; init; }

    public long Bytes { get; init; }

    public Guid MadeBy { get; init; }

    public required string MadeByName { get; init; }

    public DateTime MadeAt { get; init; }

    /// <summary>The ZIP, where it was written beforehand.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>When the writing began: an hour later it is begun anew.</summary>
    public DateTime? BegunAt { get; private set; }

    /// <summary>Why it could not be written; key of its translation.</summary>
    public string? Fault { get; private set; }

    public string FileName => $"ho-so-kiem-tra-{From:yyyyMMdd}-{To:yyyyMMdd}.zip";

    public void Queue() => State = InspectionState.Queued;

    public void Begin(DateTime at) => (State, BegunAt, Fault) = (InspectionState.Making, at, null);

    public void Finish(Guid fileId) => (State, FileId) = (InspectionState.Made, fileId);

    public void Fail(string fault) => (State, Fault) = (InspectionState.Failed, fault);
}

internal enum InspectionState
{
    /// <summary>Small: written while it is taken.</summary>
    Ready,

    /// <summary>Chờ lập.</summary>
    Queued,

    /// <summary>Đang lập.</summary>
    Making,

    /// <summary>Đã lập xong.</summary>
    Made,

    /// <summary>Không lập được.</summary>
    Failed,
}

internal sealed record InspectionFileMade(Guid SubjectId, Guid? UnitId, Guid PlanId, DateOnly From, DateOnly To, int Items, int Missing, int Files, long Bytes) : IAuditEvent;

internal sealed record InspectionFileWritten(Guid SubjectId, Guid? UnitId, Guid FileId, string FileHash) : IAuditEvent;

internal sealed record InspectionFileTaken(Guid SubjectId, Guid? UnitId) : IAuditEvent;
