using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Reports.Pages.Reports.List;

/// <summary>The unit's own returns; for who receives or oversees them, the periods with how complete they are.</summary>
[Requires(Capability.SeeReports)]
internal sealed class IndexModel(AppDbContext db, Officer officer, Locality locality, HeadReturns headReturns, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int MostListed = 200;

    /// <summary>A unit in reach whose returns behind a figure of its head's responsibility are listed.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "so")]
    public string? Part { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    /// <summary>What is listed instead of the usual page; null for that.</summary>
    public string? PartLabel => Unit is null || From is null || To is null ? null : headReturns.LabelOf(Part);

    public string? UnitName { get; private set; }

    public IReadOnlyList<ReturnLine> Mine { get; private set; } = [];

    public IReadOnlyList<PeriodLine> Periods { get; private set; } = [];

    public bool SeesPeriods { get; private set; }

    public Chart? Completeness { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (PartLabel is not null)
        {
            UnitName = await officer.Reach(Capability.SeeReports).Of(db.Set<UnitRow>()).Where(unit => unit.Id == Unit).Select(unit => unit.ShortName).SingleOrDefaultAsync(cancellation);
            Mine = await headReturns.Of(Part!, From!.Value, To!.Value).Where(pair => pair.Return.UnitId == Unit)
                .OrderByDescending(pair => pair.Period.CutOff).ThenBy(pair => pair.Return.Number).Take(MostListed)
                .Select(pair => new ReturnLine(
                    pair.Return.Id, pair.Return.Kinds, pair.Period.Quarter, pair.Period.Year, pair.Return.DueOn, pair.Return.DueHow, pair.Return.State, pair.Return.SentOn, pair.Return.NeverLate, pair.Return.PaperNumber))
                .ToListAsync(cancellation);
            return UnitName is null ? NotFound() : Page();
        }

        var root = await db.Set<UnitRow>().Where(u => u.Code == locality.RootUnit).OrderByDescending(u => u.From).FirstOrDefaultAsync(cancellation);
        SeesPeriods = root is not null && (officer.Can(Capability.SeeReports, root.Path) || officer.Can(Capability.ConsolidateReports, root.Path));
        Mine = await MineAsync(cancellation);
        if (SeesPeriods)
        {
            Periods = await PeriodsAsync(cancellation);
            Completeness = ChartOf(Periods);
        }

        return Page();
    }

    public string NameOf(PeriodKinds kinds, int quarter, int year) => Period.Name(kinds, quarter, year, texts);

    private async Task<IReadOnlyList<ReturnLine>> MineAsync(CancellationToken cancellation) => await (
        from r in db.Set<Return>()
        join p in db.Set<Period>() on r.PeriodId equals p.Id
        where r.UnitId == officer.UnitId
        orderby p.CutOff descending, r.Number
        select new ReturnLine(r.Id, r.Kinds, p.Quarter, p.Year, r.DueOn, r.DueHow, r.State, r.SentOn, r.NeverLate, r.PaperNumber)).ToListAsync(cancellation);

    private async Task<IReadOnlyList<PeriodLine>> PeriodsAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var counts = (await db.Set<Return>().Where(r => r.State != ReturnState.Merged).GroupBy(r => r.PeriodId).Select(g => new
        {
            g.Key,
            All = g.Count(),
            Accepted = g.Sum(r => r.State == ReturnState.Accepted || r.State == ReturnState.Locked ? 1 : 0),
            Sent = g.Sum(r => r.State == ReturnState.Sent ? 1 : 0),
            Late = g.Sum(r => r.SentOn == null && !r.NeverLate && r.DueOn < today ? 1 : 0),
        }).ToListAsync(cancellation)).ToDictionary(c => c.Key);
        var periods = await db.Set<Period>().OrderByDescending(p => p.CutOff)
            .Select(p => new { p.Id, p.CutOff, p.Kinds, p.Quarter, p.Year, p.DueOn, p.DueHow, p.State }).ToListAsync(cancellation);
        return [.. periods.Select(p => counts.TryGetValue(p.Id, out var c)
            ? new PeriodLine(p.CutOff, NameOf(p.Kinds, p.Quarter, p.Year), p.DueOn, p.DueHow, p.State, c.All, c.Accepted, c.Sent, c.Late)
            : new PeriodLine(p.CutOff, NameOf(p.Kinds, p.Quarter, p.Year), p.DueOn, p.DueHow, p.State, 0, 0, 0, 0))];
    }

    private BarChart? ChartOf(IReadOnlyList<PeriodLine> periods)
    {
        var shown = periods.Where(p => p.All > 0).Take(4).ToList();
        return shown.Count == 0 ? null : new BarChart(
            texts["Báo cáo của các đơn vị, theo kỳ"],
            [
                new(texts["Đã tiếp nhận"], ChartFill.Done), new(texts["Đã gửi, chờ tiếp nhận"], ChartFill.Doing),
                new(texts["Quá hạn gửi"], ChartFill.Late), new(texts["Chưa gửi"], ChartFill.Rest),
            ],
            [.. shown.Select(p => new ChartRow(p.Name, [p.Accepted, p.Sent, p.Late, p.All - p.Accepted - p.Sent - p.Late], $"/bao-cao/ky/{Period.KeyOf(p.CutOff)}"))])
        {
            Shares = true,
        };
    }

    internal sealed record ReturnLine(
        Guid Id, PeriodKinds Kinds, int Quarter, int Year, DateOnly? DueOn, string? DueHow, ReturnState State, DateOnly? SentOn, bool NeverLate, string? PaperNumber)
    {
        public bool IsLate(DateOnly today) => SentOn is null && !NeverLate && DueOn < today;
    }

    internal sealed record PeriodLine(
        DateOnly CutOff, string Name, DateOnly? DueOn, string? DueHow, PeriodState State, int All, int Accepted, int Sent, int Late)
    {
        public int Missing => All - Accepted - Sent;
    }
}
