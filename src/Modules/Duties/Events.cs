namespace CoSo.Duties;

internal sealed record DutyRaised(Guid SubjectId, Guid? UnitId, Guid AssignerUnitId, string SourceKind, Guid SourceId, DateOnly? DueOn) : IAuditEvent;

internal sealed record DutyNoted(Guid SubjectId, Guid? UnitId, Guid DeedId) : IAuditEvent;

internal sealed record DutyReported(Guid SubjectId, Guid? UnitId, DateOnly DoneOn) : IAuditEvent;

internal sealed record DutyReportTakenBack(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record DutyConfirmed(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record DutyReturned(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record DutyWithdrawn(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record DutyExplained(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record DutyWaiting(Guid SubjectId, Guid? UnitId, Guid OnUnitId) : IAuditEvent;

internal sealed record DutyResumed(Guid SubjectId, Guid? UnitId, int WaitedWorkingDays) : IAuditEvent;

internal sealed record DutyDueSet(Guid SubjectId, Guid? UnitId, DateOnly? Before, DateOnly? After) : IAuditEvent;

internal sealed record DutyPartnerAnswered(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record DutyRetitled(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record DutyRefined(Guid SubjectId, Guid? UnitId, string Url) : IAuditEvent;

internal sealed record DutyPaperIssued(Guid SubjectId, Guid? UnitId, string Number, DateOnly On) : IAuditEvent;

internal sealed record DutyPaperCorrected(Guid SubjectId, Guid? UnitId, string Number, DateOnly On) : IAuditEvent;

internal sealed record ConsentRecorded(Guid SubjectId, Guid? UnitId, Guid ConsentId, ConsentHow How, DateOnly GivenOn) : IAuditEvent;

internal sealed record DutyPutInCharge(Guid SubjectId, Guid? UnitId, Guid? FromAccountId, Guid? ToAccountId) : IAuditEvent;

internal sealed record DutyHandedOver(Guid SubjectId, Guid? UnitId, Guid FromAccountId, Guid ToAccountId) : IAuditEvent;

/// <param name="UnitId">The unit that goes on with it.</param>
/// <param name="FromUnitId">The unit that ended; or, when that is taken back, the one that took over.</param>
internal sealed record DutyPassedOn(Guid SubjectId, Guid? UnitId, Guid FromUnitId) : IAuditEvent;

/// <summary>Closed because the unit that took over has the like of it.</summary>
internal sealed record DutyMerged(Guid SubjectId, Guid? UnitId, Guid IntoUnitId) : IAuditEvent;

internal sealed record DutyUnmerged(Guid SubjectId, Guid? UnitId) : IAuditEvent;

/// <summary>Who co-operates, or is waited for, is another unit now.</summary>
internal sealed record DutyPartnerPassedOn(Guid SubjectId, Guid? UnitId, Guid FromUnitId, Guid ToUnitId) : IAuditEvent;

internal sealed record DutyAssignerPassedOn(Guid SubjectId, Guid? UnitId, Guid FromUnitId, Guid ToUnitId) : IAuditEvent;

internal sealed record DutyUrged(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record DeedCorrected(Guid SubjectId, Guid? UnitId, Guid DeedId, Guid ByDeedId) : IAuditEvent;

internal sealed record EvidenceAdded(Guid SubjectId, Guid? UnitId, Guid FileId, string Hash) : IAuditEvent;

internal sealed record EvidenceWithdrawn(Guid SubjectId, Guid? UnitId, Guid FileId) : IAuditEvent;

internal sealed record RemindersQueued(Guid SubjectId, Guid? UnitId, DateOnly Day, int Messages) : IAuditEvent;

internal sealed record SentLettersDeleted(Guid SubjectId, Guid? UnitId, int Letters, int KeptDays) : IAuditEvent;

internal sealed record LettersRetried(Guid SubjectId, Guid? UnitId, int Letters) : IAuditEvent;

internal sealed record DutyChased(Guid SubjectId, Guid? UnitId, Chasing.ChaseStep Step, DateOnly Day) : IAuditEvent;

internal sealed record ChaseStepsSet(Guid SubjectId, Guid? UnitId, DateOnly From, int? Remind, int? RemindAgain, int? Head, int? Above) : IAuditEvent;

internal sealed record ChaseStepsWithdrawn(Guid SubjectId, Guid? UnitId, DateOnly From) : IAuditEvent;

internal sealed record ChaseLetterMade(Guid SubjectId, Guid? UnitId, int Duties, DateOnly ReplyBy) : IAuditEvent;

internal sealed record ChaseLetterNumbered(Guid SubjectId, Guid? UnitId, string Number, DateOnly On) : IAuditEvent;

internal sealed record CalendarFeedOpened(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record CalendarFeedRevoked(Guid SubjectId, Guid? UnitId) : IAuditEvent;
