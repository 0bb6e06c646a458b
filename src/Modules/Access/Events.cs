using CoSo.Data.Audit;

namespace CoSo.Access;

internal sealed record SignedIn(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record SignInRefused(Guid SubjectId, Guid? UnitId, bool LockedOut) : IAuditEvent;

internal sealed record SessionEnded(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record AccountCreated(Guid SubjectId, Guid? UnitId, string UserName) : IAuditEvent;

internal sealed record AccountChanged(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record AccountClosed(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record AccountReopened(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record AccountUnlocked(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record InvitationMade(Guid SubjectId, Guid? UnitId, DateTime ExpiresAt) : IAuditEvent;

internal sealed record InvitationAccepted(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record PasswordChanged(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record PasskeyAdded(Guid SubjectId, Guid? UnitId, string Name) : IAuditEvent;

internal sealed record PasskeyRemoved(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record RoleGranted(Guid SubjectId, Guid? UnitId, string Role) : IAuditEvent;

internal sealed record RoleTaken(Guid SubjectId, Guid? UnitId, string Role) : IAuditEvent;
