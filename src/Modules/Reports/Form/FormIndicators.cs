using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Gives every indicator of the form its short key in the database.</summary>
internal sealed class FormIndicators(AppDbContext db, ReportForm form)
{
    /// <summary>Adds keys for codes that have none to the unit of work; the caller saves.</summary>
    public async Task RegisterAsync(CancellationToken cancellation)
    {
        var known = await db.Set<IndicatorRow>().ToListAsync(cancellation);
        var all = known.Union(db.Set<IndicatorRow>().Local).ToList();
        var codes = all.Select(row => row.Code).ToHashSet();
        var next = all.Count == 0 ? 1 : all.Max(row => row.Id) + 1;
        foreach (var indicator in form.Indicators.Where(indicator => !codes.Contains(indicator.Code)))
        {
            db.Add(new IndicatorRow { Id = next++, Code = indicator.Code });
        }
    }

    /// <summary>Keys by code.</summary>
    public async Task<IReadOnlyDictionary<string, int>> KeysAsync(CancellationToken cancellation) =>
        await db.Set<IndicatorRow>().AsNoTracking().ToDictionaryAsync(row => row.Code, row => row.Id, cancellation);
}
