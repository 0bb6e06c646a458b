using CoSo.Law;

namespace CoSo.Cases.Letters;

internal sealed record CaseReceived(Guid SubjectId, Guid? UnitId, string ProcedureId, int Number, IntakeChannel Channel) : IAuditEvent;

internal sealed record CaseSecretReissued(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record CaseRouted(Guid SubjectId, Guid? UnitId, Guid From, DateOnly? PromisedOn) : IAuditEvent;

/// <param name="FromUnitId">The unit that ended; or, when that is taken back, the one that took over.</param>
internal sealed record CasePassedOn(Guid SubjectId, Guid? UnitId, Guid FromUnitId) : IAuditEvent;

internal sealed record CaseAssigned(Guid SubjectId, Guid? UnitId, Guid VerifierId) : IAuditEvent;

internal sealed record CaseAccepted(Guid SubjectId, Guid? UnitId, DateOnly On) : IAuditEvent;

internal sealed record CaseRefused(Guid SubjectId, Guid? UnitId, string EndingId, string? ReasonId) : IAuditEvent;

internal sealed record CaseForwarded(Guid SubjectId, Guid? UnitId, DateOnly On) : IAuditEvent;

internal sealed record CaseTraitFound(Guid SubjectId, Guid? UnitId, CaseTrait Trait) : IAuditEvent;

internal sealed record CaseExtended(Guid SubjectId, Guid? UnitId, string StepId, DateOnly? Before, DateOnly? After) : IAuditEvent;

internal sealed record CasePaused(Guid SubjectId, Guid? UnitId, DateOnly From, string ReasonId) : IAuditEvent;

internal sealed record CaseResumed(Guid SubjectId, Guid? UnitId, DateOnly On) : IAuditEvent;

internal sealed record CaseProposed(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record CaseSentBack(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record CaseDecided(Guid SubjectId, Guid? UnitId, DateOnly On, bool? Overturns) : IAuditEvent;

internal sealed record CaseStepDone(Guid SubjectId, Guid? UnitId, string StepId, DateOnly On) : IAuditEvent;

internal sealed record CaseWithdrawn(Guid SubjectId, Guid? UnitId, DateOnly On) : IAuditEvent;

internal sealed record CaseTerminated(Guid SubjectId, Guid? UnitId, string ReasonId, DateOnly On) : IAuditEvent;

internal sealed record CaseNoted(Guid SubjectId, Guid? UnitId, bool IsContact) : IAuditEvent;

internal sealed record CaseMessageWritten(Guid SubjectId, Guid? UnitId, bool IsFromSender) : IAuditEvent;

internal sealed record CaseReopened(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record CaseRated(Guid SubjectId, Guid? UnitId, int Rating) : IAuditEvent;

internal sealed record CasesLinked(Guid SubjectId, Guid? UnitId, Guid OtherId, LinkKind Kind) : IAuditEvent;

/// <param name="WithDenunciation">A part of it was a denunciation, which is kept nowhere here.</param>
internal sealed record CaseSplit(Guid SubjectId, Guid? UnitId, int Parts, bool WithDenunciation) : IAuditEvent;

internal sealed record CaseStepBegun(Guid SubjectId, Guid? UnitId, string StepId, DateOnly? DueOn) : IAuditEvent;
