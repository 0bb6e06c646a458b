using CoSo.Kernel;
using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Writes values of targets: the figure, the step of the history and the audit event together. Never saves.</summary>
internal sealed class TargetBook(AppDbContext db, Officer officer, Clock clock)
{

    public DateTime Now => clock.UtcNow;

    public string Who => $"{officer.Name}, {officer.UnitName}";

    /// <summary>The figure of a unit and period, made where there is none.</summary>
    public async Task<TargetFigure> FigureAsync(Guid targetId, Guid unitId, int year, TargetPeriod period, CancellationToken cancellation)
    {
        bool Fits(TargetFigure figure) => figure.TargetId == targetId && figure.UnitId == unitId && figure.Year == year && figure.Period == period;
        var figure = db.Set<TargetFigure>().Local.FirstOrDefault(Fits)
            ?? await db.Set<TargetFigure>().SingleOrDefaultAsync(f => f.TargetId == targetId && f.UnitId == unitId && f.Year == year && f.Period == period, cancellation);
        if (figure is null)
        {
            figure = new TargetFigure { Id = OrderedId.New(), TargetId = targetId, UnitId = unitId, Year = year, Period = period };
            db.Add(figure);
        }

        return figure;
    }

    /// <returns>Whether anything changes.</returns>
    public async Task<bool> PlanAsync(Target target, Guid unitId, int year, TargetPeriod period, long? planned, CancellationToken cancellation)
    {
        if (planned is null && !await db.Set<TargetFigure>().AnyAsync(f => f.TargetId == target.Id && f.UnitId == unitId && f.Year == year && f.Period == period, cancellation))
        {
            return false;
        }

        var figure = await FigureAsync(target.Id, unitId, year, period, cancellation);
        if (figure.Planned == planned)
        {
            return false;
        }

        Step(target, TargetStepKind.Planned, unitId, year, period, Write(target, figure.Planned), Write(target, planned), null);
        db.Record(new TargetPlanned(target.Id, target.OwnerUnitId, unitId, year, period, figure.Planned, planned), officer.Id, clock.UtcNow);
        figure.Planned = planned;
        return true;
    }

    public void Enter(Target target, TargetFigure figure, long? result, string? note, string? reason)
    {
        Step(target, TargetStepKind.Result, figure.UnitId, figure.Year, figure.Period, Write(target, figure.Result), Write(target, result), reason ?? note);
        db.Record(new TargetResultEntered(target.Id, figure.UnitId, figure.Year, figure.Period, figure.Result, result, reason), officer.Id, clock.UtcNow);
        (figure.Result, figure.Note, figure.EnteredBy, figure.EnteredAt) = (result, note, Who, clock.UtcNow);
    }

    public void Step(Target target, TargetStepKind kind, Guid? unitId, int? year, TargetPeriod? period, string? from, string? to, string? reason) => db.Add(new TargetStep
    {
        Id = OrderedId.New(), TargetId = target.Id, Kind = kind, UnitId = unitId, Year = year, Period = period,
        From = from.Cut(TargetFigure.NoteMaxLength), To = to.Cut(TargetFigure.NoteMaxLength), Reason = reason.Cut(TargetFigure.NoteMaxLength), By = Who.Cut(200)!, At = clock.UtcNow,
    });

    public void Record<T>(T happened)
        where T : IAuditEvent => db.Record(happened, officer.Id, clock.UtcNow);

    private static string Write(Target target, long? value) => TargetNumbers.Write(target.Kind, target.Scale, value);
}
