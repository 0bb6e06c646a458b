using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>A return with all that is needed to show, change and check it.</summary>
internal sealed record ReturnSheet(Return Return, UnitRow Unit, Period Period, IReadOnlyList<Heading> Headings, ReturnFields Fields)
{
    /// <summary>What is stored.</summary>
    public ReturnContent Stored => ReturnText.Of(Fields, Return.Values, Return.Parts);

    /// <summary>Fields stored as the ledger proposed them.</summary>
    public IReadOnlySet<string> Prefilled =>
        Return.Values.Where(v => v.Marks.HasFlag(ValueMarks.Prefilled)).Select(v => ReturnFields.FigureName(v.IndicatorId, v.Column))
            .Concat(Return.Parts.Where(p => p.IsPrefilled).Select(p => ReturnFields.PartName(p.Key)))
            .ToHashSet();

    public bool IsLate(DateOnly today) => !Return.NeverLate && Return.State != ReturnState.Merged && Return.DueOn is { } due && (Return.SentOn ?? today) > due;
}

/// <summary>Brings sheets from the database.</summary>
internal sealed class ReturnSheets(AppDbContext db, PeriodForms forms, FormIndicators indicators, ReportAccess access)
{
    /// <summary>The sheet of a return in the officer's sight, tracked; null for any other.</summary>
    public async Task<ReturnSheet?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var found = await access.Visible().Include(r => r.Values).Include(r => r.Parts).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Id == id, cancellation);
        if (found is null)
        {
            return null;
        }

        var unit = await db.Set<UnitRow>().SingleAsync(u => u.Id == found.UnitId, cancellation);
        var period = await db.Set<Period>().SingleAsync(p => p.Id == found.PeriodId, cancellation);
        var headings = await HeadingsAsync(period, cancellation);
        var fields = ReturnFields.Of(await forms.OfAsync(period.Id, cancellation), unit, await indicators.KeysAsync(cancellation), headings, AsksSince(period));
        return new ReturnSheet(found, unit, period, headings, fields);
    }

    /// <summary>The first quarter is the time since 15/12.</summary>
    public static bool AsksSince(Period period) => period.From != period.Since;

    /// <summary>Workstreams of the plans whose regimes fall on the period.</summary>
    public async Task<IReadOnlyList<Heading>> HeadingsAsync(Period period, CancellationToken cancellation)
    {
        var plans = db.Set<Regime>().Where(regime => regime.Year == period.Year).Select(regime => regime.PlanId);
        var rows = await db.Set<WorkstreamRow>().Where(row => plans.Contains(row.PlanId))
            .OrderBy(row => row.Position).ThenBy(row => row.Id)
            .Select(row => new Heading(row.Id, row.Number, row.Title)).ToListAsync(cancellation);
        return [.. rows.DistinctBy(row => row.Number)];
    }
}
