namespace CoSo.Cases;

internal sealed record ReceptionDaysPlanned(Guid SubjectId, Guid? UnitId, int Days, DateOnly From, DateOnly To) : IAuditEvent;

internal sealed record ReceptionDayPublished(Guid SubjectId, Guid? UnitId, DateOnly On, bool Late) : IAuditEvent;

internal sealed record ReceptionDayMoved(Guid SubjectId, Guid? UnitId, DateOnly Before, DateOnly After) : IAuditEvent;

internal sealed record ReceptionDayCalledOff(Guid SubjectId, Guid? UnitId, DateOnly On) : IAuditEvent;

internal sealed record ReceptionDayHeld(Guid SubjectId, Guid? UnitId, DateOnly On, bool ByHead) : IAuditEvent;

/// <summary>Where an online session is joined was set or changed; the place itself is not told.</summary>
internal sealed record ReceptionJoinSet(Guid SubjectId, Guid? UnitId, DateOnly On) : IAuditEvent;

internal sealed record AppointmentAsked(Guid SubjectId, Guid? UnitId, Guid DayId) : IAuditEvent;

internal sealed record AppointmentAnswered(Guid SubjectId, Guid? UnitId, bool Confirmed) : IAuditEvent;

internal sealed record AppointmentWithdrawn(Guid SubjectId, Guid? UnitId) : IAuditEvent;

internal sealed record VisitKept(Guid SubjectId, Guid? UnitId, int Number, int Matters) : IAuditEvent;

internal sealed record VisitAnswered(Guid SubjectId, Guid? UnitId, int Matter, DateOnly On) : IAuditEvent;

internal sealed record VisitOpened(Guid SubjectId, Guid? UnitId) : IAuditEvent;

/// <summary>A paper with the visitor's name was made.</summary>
internal sealed record VisitPaperMade(Guid SubjectId, Guid? UnitId, string Form) : IAuditEvent;

/// <summary>The book of a month was printed with names.</summary>
internal sealed record VisitBookPrinted(Guid SubjectId, Guid? UnitId, DateOnly From, DateOnly To, int Visits) : IAuditEvent;

internal sealed record VisitNoted(Guid SubjectId, Guid? UnitId) : IAuditEvent;
