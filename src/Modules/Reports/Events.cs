namespace CoSo.Reports;

internal sealed record RegimeAdopted(Guid SubjectId, Guid? UnitId, Guid PlanId, int Senders) : IAuditEvent;

internal sealed record PeriodOpened(Guid SubjectId, Guid? UnitId, DateOnly CutOff, int Returns) : IAuditEvent;

internal sealed record PeriodLocked(Guid SubjectId, Guid? UnitId, DateOnly CutOff, int Returns) : IAuditEvent;

internal sealed record PeriodUnlocked(Guid SubjectId, Guid? UnitId, DateOnly CutOff, string Reason) : IAuditEvent;

/// <param name="Headings">Headings that the returns of the period now have.</param>
internal sealed record PeriodOutlineSettled(Guid SubjectId, Guid? UnitId, DateOnly CutOff, int Headings) : IAuditEvent;

internal sealed record PeriodOutlineDropped(Guid SubjectId, Guid? UnitId, DateOnly CutOff) : IAuditEvent;

internal sealed record ReturnOpened(Guid SubjectId, Guid? UnitId, DateOnly CutOff, DateOnly? DueOn) : IAuditEvent;

/// <param name="Fields">Fields that changed.</param>
internal sealed record ReturnSaved(Guid SubjectId, Guid? UnitId, IReadOnlyList<string> Fields) : IAuditEvent;

internal sealed record ReturnSubmitted(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record ReturnRecalled(Guid SubjectId, Guid? UnitId) : IAuditEvent;

/// <param name="ApprovedOutside">The leader decided on paper, as the sender declares.</param>
internal sealed record ReturnSent(Guid SubjectId, Guid? UnitId, DateOnly On, bool ApprovedOutside) : IAuditEvent;

internal sealed record ReturnSentBack(Guid SubjectId, Guid? UnitId, string Reason, IReadOnlyList<string> Fields) : IAuditEvent;

internal sealed record ReturnAccepted(Guid SubjectId, Guid? UnitId, int Proposals) : IAuditEvent;

/// <param name="UnitId">The unit that goes on with it.</param>
/// <param name="FromUnitId">The unit that ended; or, when that is taken back, the one that took over.</param>
internal sealed record ReturnPassedOn(Guid SubjectId, Guid? UnitId, Guid FromUnitId) : IAuditEvent;

internal sealed record ReturnMerged(Guid SubjectId, Guid? UnitId, Guid IntoReturnId, Guid IntoUnitId) : IAuditEvent;

internal sealed record ReturnUnmerged(Guid SubjectId, Guid? UnitId) : IAuditEvent;

/// <param name="FromReturnId">The merged return whose content was taken over.</param>
internal sealed record ReturnTakenOver(Guid SubjectId, Guid? UnitId, Guid FromReturnId, int Fields) : IAuditEvent;

internal sealed record ReturnPaperBrought(Guid SubjectId, Guid? UnitId, string Number, DateOnly Date, string FileHash) : IAuditEvent;

internal sealed record ReturnFileAttached(Guid SubjectId, Guid? UnitId, Guid FileId, string FileHash) : IAuditEvent;

internal sealed record ReturnFileWithdrawn(Guid SubjectId, Guid? UnitId, Guid FileId) : IAuditEvent;

internal sealed record ConsolidatedReportSaved(Guid SubjectId, Guid? UnitId, IReadOnlyList<string> Parts) : IAuditEvent;

internal sealed record ConsolidatedReportApproved(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record ConsolidatedReportReopened(Guid SubjectId, Guid? UnitId, string Reason) : IAuditEvent;

internal sealed record ConsolidatedPaperBrought(Guid SubjectId, Guid? UnitId, string Number, DateOnly Date, string FileHash) : IAuditEvent;
