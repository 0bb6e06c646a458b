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

internal sealed record UnitEnded(Guid SubjectId, DateOnly LastDay, Guid? SuccessorId) : IAuditEvent
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
