namespace CoSo.Plans;

internal sealed record TargetMade(Guid SubjectId, Guid? UnitId, Guid? PlanId, string Code) : IAuditEvent;

internal sealed record TargetChanged(Guid SubjectId, Guid? UnitId, IReadOnlyList<FieldChange> Changes) : IAuditEvent;

internal sealed record TargetGiven(Guid SubjectId, Guid? UnitId, IReadOnlyList<Guid> UnitIds, IReadOnlyList<Guid> TakenFrom) : IAuditEvent;

internal sealed record TargetPlanned(Guid SubjectId, Guid? UnitId, Guid ForUnitId, int Year, TargetPeriod Period, long? From, long? To) : IAuditEvent;

internal sealed record TargetResultEntered(Guid SubjectId, Guid? UnitId, int Year, TargetPeriod Period, long? From, long? To, string? Reason) : IAuditEvent;

internal sealed record TargetWithdrawn(Guid SubjectId, Guid? UnitId, string Reason) : IAuditEvent;

internal sealed record TargetProposalSettled(Guid SubjectId, Guid? UnitId, Guid MeasureId, Guid? TargetId) : IAuditEvent;
