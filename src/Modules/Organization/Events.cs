namespace CoSo.Organization;

internal sealed record UnitsLoaded(Guid SubjectId, int Count) : IAuditEvent
{
    public Guid? UnitId => SubjectId;
}

internal sealed record UnitAdded(Guid SubjectId, string Code) : IAuditEvent
{
    public Guid? UnitId => SubjectId;
}

/// <param name="Fields">Names of what changed.</param>
internal sealed record UnitChanged(Guid SubjectId, IReadOnlyList<string> Fields) : IAuditEvent
{
    public Guid? UnitId => SubjectId;
}

internal sealed record UnitRenamed(Guid SubjectId, string FormerName, string Name, DateOnly From) : IAuditEvent
{
    public Guid? UnitId => SubjectId;
}

/// <param name="SuccessorId">The main one.</param>
internal sealed record UnitEnded(Guid SubjectId, DateOnly LastDay, Guid? SuccessorId, int Successors, string PaperNumber, DateOnly PaperOn) : IAuditEvent
{
    public Guid? UnitId => SubjectId;
}

/// <param name="Part">What kind of things, as the page calls it.</param>
/// <param name="Closed">Not passed on but closed: the successor had the like of it, or it could not go on.</param>
internal sealed record UnitWorkPassed(Guid SubjectId, Guid SuccessorId, string Part, int Passed, int Closed) : IAuditEvent
{
    public Guid? UnitId => SubjectId;
}

internal sealed record UnitEndWithdrawn(Guid SubjectId, DateOnly LastDay, int TakenBack, string Reason) : IAuditEvent
{
    public Guid? UnitId => SubjectId;
}

internal sealed record UnitsImported(Guid SubjectId, int Added, int Changed) : IAuditEvent
{
    public Guid? UnitId => SubjectId;
}

internal sealed record PostsLoaded(Guid SubjectId, int Count) : IAuditEvent
{
    public Guid? UnitId => SubjectId;
}

internal sealed record PostAdded(Guid SubjectId, Guid? UnitId, string Title) : IAuditEvent;

internal sealed record PostTakenUp(Guid SubjectId, Guid? UnitId, Guid PostId, DateOnly From, bool IsActing) : IAuditEvent;

internal sealed record PostLaidDown(Guid SubjectId, Guid? UnitId, DateOnly LastDay) : IAuditEvent;
