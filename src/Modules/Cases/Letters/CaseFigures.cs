using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Letters;

/// <param name="OnTime">Of those ended or still open, how many kept every day the law or a promise set.</param>
/// <param name="Refused">Not accepted or refused: stands beside the ranking, so that nobody ranks high by refusing.</param>
/// <param name="Second">Decided at second instance, and of these the first decision overturned.</param>
internal sealed record UnitFigures(string Unit, int Received, int Ended, int OnTime, int LateOpen, int Refused, int Second, int Overturned)
{
    public int OnTimeShare => Received == 0 ? 100 : (int)Math.Round(100.0 * OnTime / Received);
}

internal sealed record MonthFigures(int Year, int Month, ProcedureKind Kind, int Received, int Ended);

/// <summary>Counts of cases; everything is counted in the database.</summary>
internal sealed class CaseFigures(AppDbContext db, CaseDesk desk, Clock clock)
{
    /// <summary>Kinds whose counts are public.</summary>
    private static readonly ProcedureKind[] Open = [ProcedureKind.Feedback, ProcedureKind.Petition, ProcedureKind.Complaint, ProcedureKind.Information];

    /// <summary>Units in the officer's reach, best kept days first.</summary>
    public async Task<List<UnitFigures>> RankingAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (today, steps) = (clock.Today, db.Set<CaseStep>());
        var late = steps.Where(step => step.DueOn != null && !step.IsDropped && ((step.DoneOn == null && step.DueOn < today) || step.DoneOn > step.DueOn)).Select(step => step.CaseId);
        var counted = await desk.Cases().AsNoTracking().Where(one => one.ReceivedOn >= from && one.ReceivedOn <= to)
            .GroupBy(one => one.UnitId)
            .Select(group => new
            {
                UnitId = group.Key,
                Received = group.Count(),
                Ended = group.Count(one => one.EndedOn != null),
                Late = group.Count(one => late.Contains(one.Id)),
                LateOpen = group.Count(one => one.EndedOn == null && one.DueOrder < today),
                Refused = group.Count(one => one.State == CaseState.Refused),
                Second = group.Count(one => one.Overturns != null),
                Overturned = group.Count(one => one.Overturns == true),
            })
            .Join(db.Set<UnitRow>(), row => row.UnitId, unit => unit.Id, (row, unit) => new { row, unit.ShortName }).ToListAsync(cancellation);
        return [.. counted.Select(one => new UnitFigures(one.ShortName, one.row.Received, one.row.Ended, one.row.Received - one.row.Late, one.row.LateOpen, one.row.Refused, one.row.Second, one.row.Overturned))
            .OrderByDescending(one => one.OnTimeShare).ThenByDescending(one => one.Received).ThenBy(one => one.Unit, StringComparer.Ordinal)];
    }

    /// <summary>By kind and month of the year, for everybody: no unit, no place, no person.</summary>
    public async Task<List<MonthFigures>> MonthsAsync(int year, CancellationToken cancellation)
    {
        var counted = await db.Set<Case>().AsNoTracking().Where(one => one.Year == year && Open.Contains(one.Kind))
            .GroupBy(one => new { one.ReceivedOn.Month, one.Kind })
            .Select(group => new { group.Key.Month, group.Key.Kind, Received = group.Count(), Ended = group.Count(one => one.EndedOn != null) }).ToListAsync(cancellation);
        return [.. counted.Select(one => new MonthFigures(year, one.Month, one.Kind, one.Received, one.Ended)).OrderBy(one => one.Month).ThenBy(one => one.Kind)];
    }
}

/// <summary>Answers the indicators of a return from cases, by the unit that handles them.</summary>
internal sealed class CaseIndicators(AppDbContext db) : IIndicatorSource
{
    private const string Received = "cases:received";
    private const string Ended = "cases:ended";
    private const string Refused = "cases:refused";
    private const string Late = "cases:late";

    public IReadOnlyCollection<string> Sources { get; } = [Received, Ended, Refused, Late];

    public async Task<IReadOnlyList<SourceValue>> AnswerAsync(SourceQuestion question, CancellationToken cancellation)
    {
        var values = new List<SourceValue>();
        foreach (var source in question.Sources.Where(Sources.Contains))
        {
            var counted = await Of(source, question.From, question.To).Where(one => question.UnitIds.Contains(one.UnitId))
                .GroupBy(one => one.UnitId).Select(group => new { group.Key, Count = group.LongCount() }).ToListAsync(cancellation);
            values.AddRange(counted.Select(one => new SourceValue(one.Key, source, one.Count)));
        }

        return values;
    }

    private IQueryable<Case> Of(string source, DateOnly from, DateOnly to)
    {
        var (cases, steps) = (db.Set<Case>().AsNoTracking(), db.Set<CaseStep>());
        return source switch
        {
            Received => cases.Where(one => one.ReceivedOn >= from && one.ReceivedOn <= to),
            Ended => cases.Where(one => one.EndedOn >= from && one.EndedOn <= to),
            Refused => cases.Where(one => one.EndedOn >= from && one.EndedOn <= to && one.State == CaseState.Refused),

            _ => Overdue(cases, steps, from, to),
        };
    }

    /// <summary>Late on the last day of the period: a day that passed in it and was not kept.</summary>
    public static IQueryable<Case> Overdue(IQueryable<Case> cases, IQueryable<CaseStep> steps, DateOnly from, DateOnly to) =>
        cases.Where(one => steps.Any(step => step.CaseId == one.Id && !step.IsDropped && step.DueOn >= from && step.DueOn < to && (step.DoneOn == null || step.DoneOn > step.DueOn)));
}
