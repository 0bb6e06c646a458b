using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <param name="ReturnId">Where the paragraph stands as the unit wrote it.</param>
internal sealed record SourceText(Guid ReturnId, string Unit, string Kind, string Text);

/// <summary>One part of the consolidated narrative: what units wrote, put together, and what was made of it.</summary>
internal sealed record CompiledPart(FormField Field, IReadOnlyList<SourceText> Sources, string Compiled, string? Stored)
{
    public string Text => Stored ?? Compiled;

    /// <summary>Units that declared nothing under this part.</summary>
    public IEnumerable<SourceText> Nothing => Sources.Where(source => Amounts.IsNothing(source.Text));

    public IEnumerable<SourceText> Written => Sources.Where(source => !Amounts.IsNothing(source.Text));
}

internal sealed record ConsolidatedSheet(ConsolidatedReport Report, Period Period, UnitRow Unit, UnitRow Coordinator, IReadOnlyList<CompiledPart> Parts)
{
    public required ReturnFields Fields { get; init; }

    public required IReadOnlyDictionary<(int Indicator, ReportColumn Column), FigureTotal> Totals { get; init; }

    /// <summary>Answers to indicators of type text, by indicator.</summary>
    public required ILookup<int, SourceText> Texts { get; init; }

    /// <summary>Units whose return does not count yet.</summary>
    public required IReadOnlyList<MissingUnit> Missing { get; init; }

    public required int Counted { get; init; }
}

internal sealed record MissingUnit(string Name, ReturnState State, Guid ReturnId, bool IsLate);

/// <summary>Puts the consolidated report of a period together for who may see the authority's own reports.</summary>
internal sealed class ConsolidatedSheets(AppDbContext db, PeriodForms forms, FormIndicators indicators, ReturnSheets sheets, Consolidation figures, Officer officer, Locality locality, Clock clock)
{
    public async Task<ConsolidatedSheet?> FindAsync(DateOnly cutOff, CancellationToken cancellation)
    {
        var period = await db.Set<Period>().SingleOrDefaultAsync(p => p.CutOff == cutOff, cancellation);
        var report = period is null ? null
            : await db.Set<ConsolidatedReport>().Include(r => r.Parts).SingleOrDefaultAsync(r => r.PeriodId == period.Id, cancellation);
        var unit = report is null ? null : await db.Set<UnitRow>().SingleAsync(u => u.Id == report.UnitId, cancellation);
        if (unit is null || !MaySee(unit))
        {
            return null;
        }

        var headings = await sheets.HeadingsAsync(period!, cancellation);
        var fields = ReturnFields.Of(await forms.OfAsync(period!.Id, cancellation), null, await indicators.KeysAsync(cancellation), headings, asksSince: true);
        var totals = await figures.TotalsAsync(period!.Id, cancellation);
        var missing = await MissingAsync(period, cancellation);
        var coordinator = await db.Set<UnitRow>().Where(u => u.Code == locality.CoordinatorUnit).OrderByDescending(u => u.From).FirstAsync(cancellation);
        return new ConsolidatedSheet(report!, period, unit, coordinator, await PartsAsync(period, report!, fields, cancellation))
        {
            Fields = fields,
            Totals = totals.ToDictionary(total => (total.IndicatorId, total.Column)),
            Texts = await TextsAsync(period, cancellation),
            Missing = missing.Missing,
            Counted = missing.Counted,
        };
    }

    public bool MaySee(UnitRow unit) => officer.Can(Capability.SeeReports, unit.Path) || officer.Can(Capability.ConsolidateReports, unit.Path);

    private async Task<IReadOnlyList<CompiledPart>> PartsAsync(Period period, ConsolidatedReport report, ReturnFields fields, CancellationToken cancellation)
    {
        var rows = await (
            from r in db.Set<Return>()
            join p in db.Set<ReturnPart>() on r.Number equals p.ReturnNumber
            join u in db.Set<UnitRow>() on r.UnitId equals u.Id
            where r.PeriodId == period.Id && (r.State == ReturnState.Accepted || r.State == ReturnState.Locked)
            orderby u.Position, r.Number
            select new { p.Key, Source = new SourceText(r.Id, u.ShortName, u.Kind, p.Text) }).ToListAsync(cancellation);
        var byKey = rows.ToLookup(row => row.Key, row => row.Source);
        return [.. fields.All.Where(field => field.Part is not null).Select(field =>
        {
            var sources = byKey[field.PartKey!].ToList();
            return new CompiledPart(field, sources, Compile(field.Part!, sources), report.Parts.Find(part => part.Key == field.PartKey)?.Text);
        })];
    }

    /// <summary>
    /// Every paragraph begins with its unit, so that it stays traceable after editing. Where the outline splits a part, wards stand
    /// under the first name and agencies under the second.
    /// </summary>
    internal static string Compile(OutlinePart part, IReadOnlyList<SourceText> sources)
    {
        var written = sources.Where(source => !Amounts.IsNothing(source.Text)).ToList();
        if (part.Split.Count < 2)
        {
            return string.Join('\n', written.Select(Paragraph));
        }

        var groups = written.GroupBy(source => part.Split[source.Kind == UnitKind.Ward ? 0 : 1]).ToDictionary(g => g.Key, g => g.ToList());
        return string.Join('\n', part.Split.Where(groups.ContainsKey).SelectMany(name => groups[name].Select(Paragraph).Prepend($"{name}:")));
    }

    private static string Paragraph(SourceText source)
    {
        var lines = source.Text.Split('\n').Select(line => line.Trim().TrimStart('-', '+', '•', '*').Trim()).Where(line => line.Length > 0).ToList();
        return lines.Count == 1 ? $"- {source.Unit}: {lines[0]}" : $"- {source.Unit}:\n{string.Join('\n', lines.Select(line => "+ " + line))}";
    }

    private async Task<ILookup<int, SourceText>> TextsAsync(Period period, CancellationToken cancellation)
    {
        var rows = await (
            from r in db.Set<Return>()
            join v in db.Set<ReturnValue>() on r.Number equals v.ReturnNumber
            join u in db.Set<UnitRow>() on r.UnitId equals u.Id
            where r.PeriodId == period.Id && v.Column == ReportColumn.Quarter && v.Text != null
                && (r.State == ReturnState.Accepted || r.State == ReturnState.Locked)
            orderby u.Position, r.Number
            select new { v.IndicatorId, Source = new SourceText(r.Id, u.ShortName, u.Kind, v.Text!) }).ToListAsync(cancellation);
        return rows.ToLookup(row => row.IndicatorId, row => row.Source);
    }

    private async Task<(IReadOnlyList<MissingUnit> Missing, int Counted)> MissingAsync(Period period, CancellationToken cancellation)
    {
        var today = clock.Today;
        var rows = await (
            from r in db.Set<Return>()
            join u in db.Set<UnitRow>() on r.UnitId equals u.Id
            where r.PeriodId == period.Id && r.State != ReturnState.Accepted && r.State != ReturnState.Locked && r.State != ReturnState.Merged
            orderby u.Position, r.Number
            select new MissingUnit(u.ShortName, r.State, r.Id, !r.NeverLate && r.SentOn == null && r.DueOn < today)).ToListAsync(cancellation);
        var counted = await db.Set<Return>().CountAsync(
            r => r.PeriodId == period.Id && (r.State == ReturnState.Accepted || r.State == ReturnState.Locked), cancellation);
        return (rows, counted);
    }
}
