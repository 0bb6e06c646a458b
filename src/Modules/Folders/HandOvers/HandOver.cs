namespace CoSo.Folders.HandOvers;

/// <summary>Biên bản bàn giao công việc: what was open on the day, and that it passed. Kept as it was then; only the signed paper is added.</summary>
internal sealed class HandOver : Versioned
{
    public const string FileKind = "hand-over";
    public const int NameMaxLength = 200;
    public const int BasisMaxLength = 300;
    public const int NoteMaxLength = 4000;

    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public Guid FromId { get; init; }

    /// <summary>Name and post as they were then.</summary>
    public required string FromName { get; init; }

    public required string FromTitle { get; init; }

    public Guid ToId { get; init; }

    public required string ToName { get; init; }

    public required string ToTitle { get; init; }

    public DateOnly On { get; init; }

    /// <summary>The paper behind the change: "Quyết định số 215/QĐ-UBND ngày 02/9/2024".</summary>
    public string? Basis { get; init; }

    /// <summary>Papers, keys, accounts, unfinished matters that stand in no ledger.</summary>
    public string? Note { get; init; }

    public bool WithUnassigned { get; init; }

    public int Lines { get; init; }

    /// <summary>How many things now stand in the successor's name.</summary>
    public int Passed { get; init; }

    public Guid MadeBy { get; init; }

    public required string MadeByName { get; init; }

    public DateTime MadeAt { get; init; }

    /// <summary>The minutes signed by the three, brought back.</summary>
    public Guid? PaperFileId { get; set; }
}

/// <summary>One open thing as it stood when it was handed over.</summary>
internal sealed class HandOverLine
{
    public const int TitleMaxLength = 1000;

    public Guid HandOverId { get; init; }

    public int Position { get; init; }

    /// <summary>Heading of its part of the minutes.</summary>
    public required string Part { get; init; }

    public required string Title { get; init; }

    public required string State { get; init; }

    public DateOnly? DueOn { get; init; }

    public required string Source { get; init; }

    public string? Evidence { get; init; }

    public string? WaitedFor { get; init; }

    public string? Url { get; init; }

    public bool IsPersonal { get; init; }
}

internal sealed record HandOverMade(Guid SubjectId, Guid? UnitId, Guid FromAccountId, Guid ToAccountId, DateOnly On, int Lines, int Passed) : IAuditEvent;

internal sealed record HandOverSigned(Guid SubjectId, Guid? UnitId, Guid FileId, string FileHash) : IAuditEvent;

/// <param name="Format">What was taken: docx, xlsx, zip.</param>
internal sealed record HandOverTaken(Guid SubjectId, Guid? UnitId, string Format) : IAuditEvent;
