using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using CoSo.Contracts.Reports;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <param name="Content">A proposed text for each field that has one.</param>
/// <param name="Earlier">Sum of the accepted quarters before, by indicator; null while one of them is missing.</param>
/// <param name="Before">The narrative of the unit's return before this one, by part key.</param>
/// <param name="Asked">What the plan wants told, by field: its items that are no duties but headings of the return.</param>
internal sealed record Proposal(
    ReturnContent Content, IReadOnlyDictionary<int, long>? Earlier, IReadOnlyDictionary<string, string> Before, ILookup<string, string> Asked)
{
    /// <summary>Why a source has no figure for the field; by field.</summary>
    public IReadOnlyDictionary<string, string> Unknown { get; init; } = new Dictionary<string, string>();

    /// <summary>The figure since 15/12 that follows from the quarter's: nothing while a quarter before is missing.</summary>
    public string Since(FormField field, string quarter) =>
        Earlier is not null && Amounts.Read(field.Indicator!, Amounts.IsNothing(quarter) ? "0" : quarter) is { } amount
            ? Amounts.Write(field.Indicator!, amount + Earlier.GetValueOrDefault(field.IndicatorId))
            : "";
}

/// <summary>
/// What the unit's own ledger and registers say, for fields that nobody has typed in. Whoever answers a source is asked; a source
/// nobody answers stays empty.
/// </summary>
internal sealed class Proposals(AppDbContext db, IEnumerable<IIndicatorSource> sources, IDutyFigures figures, IReturnHeadings asked, ISuccession succession)
{
    public async Task<Proposal> MakeAsync(ReturnSheet sheet, CancellationToken cancellation)
    {
        var content = new ReturnContent();
        var unknown = new Dictionary<string, string>();
        await AddFiguresAsync(sheet, content, unknown, cancellation);
        await AddDeedsAsync(sheet, content, cancellation);
        foreach (var field in sheet.Fields.All)
        {
            content[field.Name] = field.Normal(content[field.Name]);
        }

        return new Proposal(content, await EarlierAsync(sheet, cancellation), await BeforeAsync(sheet, cancellation), await AskedAsync(sheet, cancellation)) { Unknown = unknown };
    }

    private async Task AddFiguresAsync(ReturnSheet sheet, ReturnContent content, Dictionary<string, string> unknown, CancellationToken cancellation)
    {
        var asked = sheet.Fields.All.Where(f => f is { IsEstimateMark: false, Indicator.Source: not null }).ToList();
        foreach (var source in sources)
        {
            foreach (var column in new[] { ReportColumn.Quarter, ReportColumn.Since })
            {
                var fields = asked.Where(f => f.Column == column && source.Sources.Contains(f.Indicator!.Source!)).ToList();
                if (fields.Count == 0)
                {
                    continue;
                }

                var from = column == ReportColumn.Quarter ? sheet.Period.From : sheet.Period.Since;
                var keys = fields.Select(f => f.Indicator!.Source!).ToHashSet();
                var answers = await source.AnswerAsync(new SourceQuestion(keys, [sheet.Unit.Id], from, sheet.Period.CutOff), cancellation);
                foreach (var field in fields)
                {
                    var answer = answers.FirstOrDefault(a => a.UnitId == sheet.Unit.Id && a.Source == field.Indicator!.Source);
                    if (answer?.Unknown is { } why)
                    {
                        unknown[field.Name] = why;
                        continue;
                    }

                    content[field.Name] = Amounts.Write(field.Indicator!, answer?.Value ?? 0);
                }
            }
        }
    }

    /// <summary>Deeds go under their workstream; those of no workstream under the first part, which tells of steering.</summary>
    private async Task AddDeedsAsync(ReturnSheet sheet, ReturnContent content, CancellationToken cancellation)
    {
        var parts = sheet.Fields.All.Where(field => field.Part is not null).ToList();
        var rest = parts.Find(field => field.WorkstreamId is null);
        var deeds = await figures.DeedsAsync(sheet.Unit.Id, sheet.Period.From, sheet.Period.CutOff, cancellation);
        foreach (var group in deeds.GroupBy(deed => (parts.Find(f => f.WorkstreamId is { } id && id == deed.WorkstreamId) ?? rest)?.Name))
        {
            if (group.Key is { } name)
            {
                var lines = group.Select(deed => $"- {deed.DutyTitle.TrimEnd('.')}: {deed.Text.Trim()} ({Vn.Day(deed.On)})");
                content[name] = string.Join('\n', lines);
            }
        }
    }

    private async Task<IReadOnlyDictionary<int, long>?> EarlierAsync(ReturnSheet sheet, CancellationToken cancellation)
    {
        // What the units that went wholly into this one reported earlier in the year is this unit's to add: otherwise the whole would shrink.
        var own = (await succession.WhollyBeforeAsync(sheet.Unit.Id, sheet.Period.CutOff, cancellation)).Append(sheet.Unit.Id).ToList();
        var earlier = await (
            from r in db.Set<Return>()
            join p in db.Set<Period>() on r.PeriodId equals p.Id
            where own.Contains(r.UnitId) && p.Year == sheet.Period.Year && p.Quarter < sheet.Period.Quarter
                && (r.State == ReturnState.Accepted || r.State == ReturnState.Locked)
            select new { r.Number, r.UnitId, p.Quarter }).ToListAsync(cancellation);

        // A unit made in mid-year has no quarters of its own before.
        if (own.Exists(unit => earlier.Count(one => one.UnitId == unit) < sheet.Period.Quarter - 1 && (unit != sheet.Unit.Id || own.Count == 1 || sheet.Unit.From <= sheet.Period.Since)))
        {
            return null;
        }

        var numbers = earlier.Select(e => e.Number).ToList();
        return await db.Set<ReturnValue>()
            .Where(v => numbers.Contains(v.ReturnNumber) && v.Column == ReportColumn.Quarter && v.Amount != null)
            .GroupBy(v => v.IndicatorId).Select(g => new { g.Key, Sum = g.Sum(v => v.Amount!.Value) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, cancellation);
    }

    private async Task<IReadOnlyDictionary<string, string>> BeforeAsync(ReturnSheet sheet, CancellationToken cancellation)
    {
        var before = await (
            from r in db.Set<Return>()
            join p in db.Set<Period>() on r.PeriodId equals p.Id
            where r.UnitId == sheet.Unit.Id && p.CutOff < sheet.Period.CutOff && r.SentOn != null
            orderby p.CutOff descending
            select (int?)r.Number).FirstOrDefaultAsync(cancellation);
        return before is { } number
            ? await db.Set<ReturnPart>().Where(p => p.ReturnNumber == number).ToDictionaryAsync(p => p.Key, p => p.Text, cancellation)
            : new Dictionary<string, string>();
    }

    private async Task<ILookup<string, string>> AskedAsync(ReturnSheet sheet, CancellationToken cancellation)
    {
        var parts = sheet.Fields.All.Where(field => field.Part is not null).ToList();
        var rest = parts.Find(field => field.WorkstreamId is null)?.Name ?? "";
        var plans = await db.Set<Regime>().Where(regime => regime.Year == sheet.Period.Year).Select(regime => regime.PlanId).Distinct().ToListAsync(cancellation);
        var headings = new List<(string Field, string Text)>();
        foreach (var planId in plans)
        {
            headings.AddRange((await asked.OfAsync(planId, sheet.Unit.Id, cancellation)).Select(heading =>
                (parts.Find(f => f.WorkstreamId is { } id && id == heading.WorkstreamId)?.Name ?? rest, heading.Text)));
        }

        return headings.ToLookup(heading => heading.Field, heading => heading.Text);
    }
}
