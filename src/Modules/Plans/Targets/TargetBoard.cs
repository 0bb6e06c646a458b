using CoSo.Contracts.Reports;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// What targets are to reach and did, for a page of them at once. A result is entered by people, added up from the units, or read
/// from accepted returns; the number of queries does not grow with the number of targets.
/// </summary>
internal sealed class TargetBoard(AppDbContext db, IIndicatorFigures figures, LawBook law, Clock clock)
{
    /// <summary>Of the whole, by target; or of one unit where one is named.</summary>
    public async Task<IReadOnlyDictionary<Guid, TargetYear>> OfAsync(IReadOnlyList<Target> targets, int year, Guid? unitId, CancellationToken cancellation)
    {
        var ids = targets.Select(target => target.Id).ToList();
        var stored = await db.Set<TargetFigure>().AsNoTracking()
            .Where(figure => ids.Contains(figure.TargetId) && figure.Year == year
                && db.Set<Target>().Any(target => target.Id == figure.TargetId && figure.UnitId == (unitId ?? target.OwnerUnitId)))
            .ToListAsync(cancellation);
        var sums = unitId is null ? await SumsAsync([.. targets.Where(target => !target.IsBound).Select(target => target.Id)], year, cancellation) : [];
        var codes = CodesOf(targets);
        var read = unitId is { } one ? await figures.ByUnitAsync(codes, [one], year, cancellation) : await figures.TotalsAsync(codes, year, cancellation);
        var running = Running(year);
        var wholes = await UnitCountsAsync([.. targets.Where(target => target.Kind == TargetKind.YesNo).Select(target => target.Id)], cancellation);
        return targets.ToDictionary(target => target.Id, target =>
        {
            var cells = new TargetYear(year, running);
            foreach (var figure in stored.Where(figure => figure.TargetId == target.Id))
            {
                cells.Put(figure.Period, cell => cell with { Planned = figure.Planned, Result = target.IsBound ? null : figure.Result, FigureId = figure.Id });
            }

            foreach (var sum in sums.Where(sum => sum.TargetId == target.Id && (target.AddsUp || target.Kind == TargetKind.YesNo)))
            {
                var result = target.Kind == TargetKind.YesNo ? (sum.Result >= wholes.GetValueOrDefault(target.Id) ? 1 : 0) : sum.Result;
                cells.Put(sum.Period, cell => cell with { Result = result, IsDerived = true, From = sum.Units });
            }

            PutRead(cells, target, read, unitId is null ? Math.Max(1, wholes.GetValueOrDefault(target.Id)) : 1);
            return cells;
        });
    }

    /// <summary>Of every unit that one target was given to.</summary>
    public async Task<IReadOnlyDictionary<Guid, TargetYear>> ByUnitAsync(Target target, IReadOnlyList<Guid> unitIds, int year, CancellationToken cancellation)
    {
        var stored = await db.Set<TargetFigure>().AsNoTracking()
            .Where(figure => figure.TargetId == target.Id && figure.Year == year && figure.UnitId != target.OwnerUnitId).ToListAsync(cancellation);
        var read = await figures.ByUnitAsync(CodesOf([target]), unitIds, year, cancellation);
        var running = Running(year);
        return unitIds.ToDictionary(id => id, id =>
        {
            var cells = new TargetYear(year, running);
            foreach (var figure in stored.Where(figure => figure.UnitId == id))
            {
                cells.Put(figure.Period, cell => cell with { Planned = figure.Planned, Result = target.IsBound ? null : figure.Result, FigureId = figure.Id, Note = figure.Note });
            }

            PutRead(cells, target, [.. read.Where(figure => figure.UnitId == id)], 1);
            return cells;
        });
    }

    /// <summary>Periods whose last day is still to come.</summary>
    private HashSet<TargetPeriod> Running(int year) =>
        [.. TargetPeriods.All.Select(one => one.Period).Where(period => law.Reporting.Window(period, year).CutOff >= clock.Today)];

    /// <summary>What of a year's indicators a target takes for each period.</summary>
    private void PutRead(TargetYear cells, Target target, IReadOnlyList<IndicatorFigure> read, int wholeOf)
    {
        if (target.IndicatorCode is not { } code)
        {
            return;
        }

        foreach (var (period, _) in TargetPeriods.All)
        {
            var cutOff = law.Reporting.Window(period, cells.Year).CutOff;
            if (FigureOf(code, period, cutOff) is not { } found)
            {
                continue;
            }

            long? result = found.Amount;
            if (target.Kind == TargetKind.Percent)
            {
                var over = target.OverCode is { } overCode ? FigureOf(overCode, period, cutOff)?.Amount : null;
                result = over is > 0 ? (long)Math.Round(found.Amount * 10_000m / over.Value, MidpointRounding.AwayFromZero) : null;
            }
            else if (target.Kind == TargetKind.YesNo)
            {
                result = found.Amount >= wholeOf ? 1 : 0;
            }

            cells.Put(period, cell => cell with { Result = result, IsDerived = true, From = found.Returns });
        }

        IndicatorFigure? FigureOf(string wanted, TargetPeriod period, DateOnly cutOff) =>
            read.Where(figure => figure.Code == wanted && figure.CutOff == cutOff)
                .Where(figure => figure.IsSince == TargetPeriods.IsSince(period) || (!figure.IsSince && !AddsUpOverTime(wanted)))
                .OrderByDescending(figure => figure.IsSince).FirstOrDefault();
    }

    private bool AddsUpOverTime(string code) => figures.Indicators.FirstOrDefault(indicator => indicator.Code == code)?.AddsUpOverTime ?? true;

    private static List<string> CodesOf(IReadOnlyList<Target> targets) =>
        [.. targets.SelectMany(target => new[] { target.IndicatorCode, target.OverCode }).OfType<string>().Distinct()];

    private Task<List<Sum>> SumsAsync(List<Guid> ids, int year, CancellationToken cancellation) =>
        db.Set<TargetFigure>()
            .Where(figure => ids.Contains(figure.TargetId) && figure.Year == year && figure.Result != null
                && db.Set<TargetUnit>().Any(unit => unit.TargetId == figure.TargetId && unit.UnitId == figure.UnitId))
            .GroupBy(figure => new { figure.TargetId, figure.Period })
            .Select(group => new Sum(group.Key.TargetId, group.Key.Period, group.Sum(figure => figure.Result!.Value), group.Count()))
            .ToListAsync(cancellation);

    private async Task<Dictionary<Guid, int>> UnitCountsAsync(List<Guid> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : await db.Set<TargetUnit>().Where(unit => ids.Contains(unit.TargetId)).GroupBy(unit => unit.TargetId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellation);

    private sealed record Sum(Guid TargetId, TargetPeriod Period, long Result, int Units);
}

/// <summary>A target's values in one year.</summary>
/// <param name="running">Periods that have not ended.</param>
internal sealed class TargetYear(int year, IReadOnlySet<TargetPeriod> running)
{
    private readonly TargetCell[] cells = [.. TargetPeriods.All.Select(one => new TargetCell(one.Period) { IsRunning = running.Contains(one.Period) })];

    public int Year { get; } = year;

    public TargetCell this[TargetPeriod period] => cells[(int)period];

    public IReadOnlyList<TargetCell> Cells => cells;

    /// <summary>The newest result beside what the year is to reach; the year itself once it has a result.</summary>
    public TargetCell Newest(Target target)
    {
        var planned = this[TargetPeriod.Year].Planned;
        var found = cells.Where(cell => cell.Result is not null).OrderByDescending(cell => EndOf(cell.Period)).ThenByDescending(cell => TargetPeriods.IsSince(cell.Period)).FirstOrDefault();
        if (found is null)
        {
            return this[TargetPeriod.Year];
        }

        // Quarters of what adds up stand for themselves: together they are what the year has so far.
        var result = target.AddsUp && !target.IsBound && !TargetPeriods.IsSince(found.Period)
            ? cells.Where(cell => !TargetPeriods.IsSince(cell.Period)).Sum(cell => cell.Result ?? 0)
            : found.Result;
        return found with { Planned = planned, Result = result, IsRunning = this[TargetPeriod.Year].IsRunning };
    }

    public void Put(TargetPeriod period, Func<TargetCell, TargetCell> change) => cells[(int)period] = change(cells[(int)period]);

    private static int EndOf(TargetPeriod period) => period switch
    {
        TargetPeriod.Quarter1 => 1,
        TargetPeriod.Quarter2 or TargetPeriod.SixMonths => 2,
        TargetPeriod.Quarter3 or TargetPeriod.NineMonths => 3,
        _ => 4,
    };
}

/// <param name="IsDerived">Added up from units or read from returns: nobody types it.</param>
/// <param name="From">How many units or returns it comes from.</param>
internal sealed record TargetCell(TargetPeriod Period, long? Planned = null, long? Result = null, bool IsDerived = false, int From = 0, Guid? FigureId = null, string? Note = null)
{
    /// <summary>What is planned is for a period that has not ended.</summary>
    public bool IsRunning { get; init; }

    /// <summary>A ceiling that is passed is passed, whatever time is left; what is still below its aim in mid-year is not yet missed.</summary>
    public TargetState Judged(Target target) => TargetNumbers.Judge(target.Direction, Planned, Result) is var state && state is TargetState.NotReached && IsRunning
        && target.Direction != TargetDirection.AtMost && Result < Planned ? TargetState.Running : state;

    public decimal? Share(Target target) => TargetNumbers.Share(target.Kind, Planned, Result);
}
