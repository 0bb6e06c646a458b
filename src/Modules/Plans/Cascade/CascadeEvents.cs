namespace CoSo.Plans;

internal sealed record UnitPlanMade(Guid SubjectId, Guid? UnitId, Guid PlanId, int Lines) : IAuditEvent;

internal sealed record UnitPlanHeadChanged(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record UnitPlanLineChanged(Guid SubjectId, Guid? UnitId, Guid UnitPlanId, LineKind Kind, bool IsDifferent) : IAuditEvent;

internal sealed record UnitPlanLineAdded(Guid SubjectId, Guid? UnitId, Guid UnitPlanId) : IAuditEvent;

internal sealed record UnitPlanLineRemoved(Guid SubjectId, Guid? UnitId, Guid UnitPlanId) : IAuditEvent;

internal sealed record UnitPlanLinesAssigned(Guid SubjectId, Guid? UnitId, int Lines, Guid? AssignedUnitId, Guid? AssignedOfficerId, DateOnly? DueOn) : IAuditEvent;

internal sealed record UnitPlanSubmitted(Guid SubjectId, Guid? UnitId, int Lines, int Different) : IAuditEvent;

internal sealed record UnitPlanTakenBack(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record UnitPlanReturned(Guid SubjectId, Guid? UnitId, string Reason) : IAuditEvent;

/// <param name="Outside">On paper, outside the system.</param>
internal sealed record UnitPlanApproved(Guid SubjectId, Guid? UnitId, bool Outside, int Raised, int Refined) : IAuditEvent;

internal sealed record UnitPlanPaperBrought(Guid SubjectId, Guid? UnitId, string Number, DateOnly On, string FileHash) : IAuditEvent;

internal sealed record UnitPlanReopened(Guid SubjectId, Guid? UnitId, string Reason) : IAuditEvent;

internal sealed record UnitPlanBroughtUp(Guid SubjectId, Guid? UnitId, int ToVersion) : IAuditEvent;

/// <param name="MeasureId">The item that orders it; null for the coordinator's own word.</param>
internal sealed record UnitPlanOrdered(Guid SubjectId, Guid? UnitId, Guid PlanId, Guid? MeasureId, DateOnly? DueOn) : IAuditEvent;

/// <summary>A draft, or the order to draw one up.</summary>
/// <param name="FromUnitId">The unit that ended; or, when that is taken back, the one that took over.</param>
internal sealed record UnitPlanPassedOn(Guid SubjectId, Guid? UnitId, Guid FromUnitId) : IAuditEvent;

internal sealed record UnitPlanUrged(Guid SubjectId, Guid? UnitId, Guid PlanId, int Duties) : IAuditEvent;
