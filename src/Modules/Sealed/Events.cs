using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;

namespace CoSo.Sealed;

internal sealed record SealHolderAppointed(Guid SubjectId, Guid? UnitId, Guid AccountId, HolderKind Kind, string Paper) : IAuditEvent;

internal sealed record SealHolderEnded(Guid SubjectId, Guid? UnitId, string Paper) : IAuditEvent;

internal sealed record SealKeyMade(Guid SubjectId, Guid? UnitId, bool IsLost) : IAuditEvent;

internal sealed record SealedReceived(Guid SubjectId, Guid? UnitId, int Number) : IAuditEvent;

internal sealed record SealedOpened(Guid SubjectId, Guid? UnitId, OpeningReason Reason) : IAuditEvent;

internal sealed record SealedFileOpened(Guid SubjectId, Guid? UnitId, Guid ParcelId) : IAuditEvent;

/// <summary>A notice was made for print; which, would tell how far it is.</summary>
internal sealed record SealedPaperMade(Guid SubjectId, Guid? UnitId) : IAuditEvent;

/// <summary>Anything done to a matter; what, and nothing more.</summary>
internal sealed record SealedWorked(Guid SubjectId, Guid? UnitId, MatterAct Act) : IAuditEvent;

internal sealed record SealedWrittenBySender(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record SealedResealed(Guid SubjectId, Guid? UnitId, int Matters) : IAuditEvent;

internal sealed record SealRecoveryAsked(Guid SubjectId, Guid? UnitId, Guid KeyId, string Paper) : IAuditEvent;

internal sealed record SealRecoveryConsented(Guid SubjectId, Guid? UnitId, Guid KeeperId) : IAuditEvent;

internal sealed record SealRecoveryDone(Guid SubjectId, Guid? UnitId, int Matters) : IAuditEvent;
