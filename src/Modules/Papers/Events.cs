using CoSo.Contracts.Papers;

namespace CoSo.Papers;

internal sealed record PaperDrafted(Guid SubjectId, Guid? UnitId, string Type, string? OwnerKind) : IAuditEvent;

internal sealed record PaperChanged(Guid SubjectId, Guid? UnitId, string? FileHash) : IAuditEvent;

internal sealed record PaperSubmitted(Guid SubjectId, Guid? UnitId, string FileHash, PaperState To) : IAuditEvent;

/// <param name="From">The step that was passed: initials, form, approval.</param>
internal sealed record PaperPassed(Guid SubjectId, Guid? UnitId, PaperState From, PaperState To) : IAuditEvent;

internal sealed record PaperApprovedOutside(Guid SubjectId, Guid? UnitId, PaperState From) : IAuditEvent;

internal sealed record PaperSentBack(Guid SubjectId, Guid? UnitId, PaperState From, string Reason) : IAuditEvent;

internal sealed record PaperTakenBack(Guid SubjectId, Guid? UnitId, PaperState From, string Reason) : IAuditEvent;

/// <param name="FromBook">CoSo's own book gave it.</param>
internal sealed record PaperNumbered(Guid SubjectId, Guid? UnitId, string Number, DateOnly On, bool FromBook) : IAuditEvent;

internal sealed record SignedPaperBrought(Guid SubjectId, Guid? UnitId, string FileHash) : IAuditEvent;

internal sealed record PaperIssued(Guid SubjectId, Guid? UnitId, string Number, DateOnly On) : IAuditEvent;

internal sealed record PaperCorrected(Guid SubjectId, Guid? UnitId, string? FormerNumber, DateOnly? FormerOn, string? Number, DateOnly? On, string Reason) : IAuditEvent;

internal sealed record PaperWithdrawn(Guid SubjectId, Guid? UnitId, PaperState From, string Reason) : IAuditEvent;

/// <param name="Number">Of the paper that stands in its place.</param>
internal sealed record PaperReplaced(Guid SubjectId, Guid? UnitId, string Number, DateOnly On) : IAuditEvent;

internal sealed record PaperRulesSet(Guid SubjectId, Guid? UnitId, DateOnly From, bool OwnBook, int FirstNumber, bool HasCheck) : IAuditEvent;

internal sealed record NumberReserved(Guid SubjectId, Guid? UnitId, int Year, int Number, string Reason) : IAuditEvent;

internal sealed record NumberCancelled(Guid SubjectId, Guid? UnitId, int Year, int Number, string Reason) : IAuditEvent;

/// <summary>Signed and numbered outside the chain.</summary>
internal sealed record PaperBroughtIn(Guid SubjectId, Guid? UnitId, string Number, DateOnly On, string FileHash) : IAuditEvent;

internal sealed record PaperSent(Guid SubjectId, Guid? UnitId, int Units, int OnPaper) : IAuditEvent;

internal sealed record RecipientsReminded(Guid SubjectId, Guid? UnitId, int Count) : IAuditEvent;

/// <param name="SubjectId">The delivery to one recipient.</param>
internal sealed record PaperHandedOver(Guid SubjectId, Guid? UnitId, Guid PaperId, DateOnly On) : IAuditEvent;

internal sealed record PaperRecalled(Guid SubjectId, Guid? UnitId, Guid PaperId, string Reason) : IAuditEvent;

/// <param name="UnitId">The unit that drafts it now.</param>
/// <param name="FromUnitId">The unit that ended; or, when that is taken back, the one that took over.</param>
internal sealed record PaperPassedOn(Guid SubjectId, Guid? UnitId, Guid FromUnitId) : IAuditEvent;

/// <param name="UnitId">The unit that receives it now.</param>
internal sealed record PaperDeliveryPassedOn(Guid SubjectId, Guid? UnitId, Guid PaperId, Guid FromUnitId) : IAuditEvent;

/// <param name="UnitId">The recipient.</param>
internal sealed record PaperReceived(Guid SubjectId, Guid? UnitId, Guid PaperId) : IAuditEvent;

internal sealed record PaperRead(Guid SubjectId, Guid? UnitId, Guid PaperId) : IAuditEvent;
