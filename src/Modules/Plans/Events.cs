namespace CoSo.Plans;

internal sealed record PlanUploaded(Guid SubjectId, Guid? UnitId, string FileHash, int Measures, int Citations) : IAuditEvent;

internal sealed record PlanDetailsChanged(Guid SubjectId, Guid? UnitId, string? Number, DateOnly? IssuedOn, string Title, int Year) : IAuditEvent;

internal sealed record PlanPaperBrought(Guid SubjectId, Guid? UnitId, string Number, DateOnly On, string FileHash) : IAuditEvent;

internal sealed record PlanAbandoned(Guid SubjectId, Guid? UnitId, string Reason) : IAuditEvent;

/// <param name="Unsettled">Items that were adopted as the reader proposed them.</param>
internal sealed record PlanAdopted(Guid SubjectId, Guid? UnitId, int Duties, int Units, int WithoutDay, int Standing, int Regimes, int Unsettled) : IAuditEvent;

internal sealed record MeasureChanged(Guid SubjectId, Guid? UnitId, Guid PlanId, int Ordinal, IReadOnlyList<FieldChange> Changes) : IAuditEvent;

internal sealed record FieldChange(string Field, string? From, string? To);

internal sealed record MeasuresSorted(Guid SubjectId, Guid? UnitId, MeasureKind Kind, IReadOnlyList<int> Ordinals) : IAuditEvent;

internal sealed record MeasuresScheduled(Guid SubjectId, Guid? UnitId, DateOnly? DueOn, string? Basis, IReadOnlyList<int> Ordinals) : IAuditEvent;

internal sealed record MeasuresPlaced(Guid SubjectId, Guid? UnitId, Guid? WorkstreamId, IReadOnlyList<int> Ordinals) : IAuditEvent;

internal sealed record MeasuresAssigned(Guid SubjectId, Guid? UnitId, string Name, IReadOnlyList<int> Ordinals) : IAuditEvent;

internal sealed record MeasuresSettled(Guid SubjectId, Guid? UnitId, IReadOnlyList<int> Ordinals) : IAuditEvent;

/// <param name="How">added, dismissed, split, merged.</param>
internal sealed record MeasuresReplaced(Guid SubjectId, Guid? UnitId, Guid ChangeId, string How, IReadOnlyList<int> TakenOut, IReadOnlyList<int> Made) : IAuditEvent;

internal sealed record ReviewChangeUndone(Guid SubjectId, Guid? UnitId, Guid ChangeId) : IAuditEvent;

internal sealed record PlanNameMapped(Guid SubjectId, Guid? UnitId, string Written, IReadOnlyList<Guid> UnitIds) : IAuditEvent;

internal sealed record WorkstreamsChanged(Guid SubjectId, Guid? UnitId, string Number, string? Title) : IAuditEvent;

internal sealed record PlanReportChanged(Guid SubjectId, Guid? UnitId, Guid ReportId, string Periods, bool IsLeftOut) : IAuditEvent;

internal sealed record StandingMeasuresRaised(Guid SubjectId, Guid? UnitId, DateOnly CutOff, int Duties) : IAuditEvent;

/// <param name="PaperHash">SHA-256 of the text; the text itself is kept nowhere.</param>
internal sealed record FindingDismissed(Guid SubjectId, Guid? UnitId, string Rule, string PaperHash) : IAuditEvent;

internal sealed record DismissalTakenBack(Guid SubjectId, Guid? UnitId, string Rule, string PaperHash) : IAuditEvent;
