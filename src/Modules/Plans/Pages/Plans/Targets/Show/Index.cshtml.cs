using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Reports;
using CoSo.Contracts.Tags;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Targets.Show;

/// <summary>One target in one year: by period, by unit, where its result comes from, and what was changed.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, TargetBoard board, IIndicatorFigures figures, LawBook law, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int MostSteps = 30;
    private static readonly PageShape Shape = new(["place"], 30);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky")]
    public TargetPeriod? Period { get; set; }

    public TargetShown Shown { get; private set; } = null!;

    public Target Target => Shown.Target;

    public TargetYear Values { get; private set; } = null!;

    public TablePage<UnitLine>? Units { get; private set; }

    public SumCheck? Sum { get; private set; }

    public BarChart? Chart { get; private set; }

    public IReadOnlyList<TimelineItem> Steps { get; private set; } = [];

    public IReadOnlyList<TagRow> Tags { get; private set; } = [];

    public bool MayManage => officer.Can(Capability.ManagePlans, Shown.OwnerPath) && Target.WithdrawnAt is null;

    public bool MayEnter(string unitPath) => officer.Can(Capability.ReportTargets, unitPath) && Target.WithdrawnAt is null && !Target.IsBound;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await db.SeenTargets(officer).AsNoTracking().Where(target => target.Id == Id).Select(target => new TargetShown(
            target,
            db.Set<UnitRow>().Where(unit => unit.Id == target.OwnerUnitId).Select(unit => unit.ShortName).First(),
            db.Set<UnitRow>().Where(unit => unit.Id == target.OwnerUnitId).Select(unit => unit.Path).First(),
            db.Set<UnitRow>().Where(unit => unit.Id == target.LeadUnitId).Select(unit => unit.Name).First(),
            db.Set<UnitRow>().Where(unit => unit.Id == target.LeadUnitId).Select(unit => unit.Path).First(),
            db.Set<Plan>().Where(plan => plan.Id == target.PlanId).Select(plan => plan.Title).FirstOrDefault(),
            db.Set<TargetUnit>().Count(unit => unit.TargetId == target.Id))).SingleOrDefaultAsync(cancellation);
        if (shown is null)
        {
            return NotFound();
        }

        Shown = shown;
        Year = Math.Clamp(Year ?? clock.Today.Year, Target.FromYear, Target.ToYear);
        Values = (await board.OfAsync([Target], Year.Value, null, cancellation))[Id];
        if (shown.Units > 0)
        {
            await LoadUnitsAsync(cancellation);
        }

        await LoadStepsAsync(cancellation);
        Chart = ChartOf();
        Tags = await db.Set<TagRow>().Where(tag => db.Set<TagMarkRow>().Any(mark => mark.TagId == tag.Id && (mark.SubjectId == Id || mark.SubjectId == Target.PlanId))).OrderBy(tag => tag.Name).ToListAsync(cancellation);
        return Page();
    }

    public string Write(long? amount) => TargetNumbers.Write(Target.Kind, Target.Scale, amount);

    public string IndicatorName(string code) => figures.Indicators.FirstOrDefault(indicator => indicator.Code == code) is { } found ? $"{found.Number}. {found.Name}" : code;

    public ReportWindow Window(TargetPeriod period) => law.Reporting.Window(period, Year!.Value);

    private async Task LoadUnitsAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var rows = await db.Set<UnitRow>().Where(unit => db.Set<TargetUnit>().Any(given => given.TargetId == Id && given.UnitId == unit.Id))
            .OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).PageOf(request).Select(unit => new { unit.Id, unit.ShortName, unit.Path }).ToListAsync(cancellation);
        var values = await board.ByUnitAsync(Target, [.. rows.Select(row => row.Id)], Year!.Value, cancellation);
        Units = new TablePage<UnitLine>(
            request, [.. rows.Select(row => new UnitLine(row.Id, row.ShortName, row.Path, Period is { } period ? values[row.Id][period] : values[row.Id].Newest(Target)))], Shown.Units);
        Sum = Target.AddsUp ? await SumAsync(Period ?? TargetPeriod.Year, cancellation) : null;
    }

    /// <summary>Whether what the units are to reach together is what the whole is to reach.</summary>
    private async Task<SumCheck?> SumAsync(TargetPeriod period, CancellationToken cancellation)
    {
        var sum = await db.Set<TargetFigure>()
            .Where(figure => figure.TargetId == Id && figure.Year == Year && figure.Period == period && figure.Planned != null
                && db.Set<TargetUnit>().Any(unit => unit.TargetId == Id && unit.UnitId == figure.UnitId))
            .GroupBy(_ => 1).Select(all => new { Sum = all.Sum(figure => figure.Planned!.Value), Count = all.Count() }).SingleOrDefaultAsync(cancellation);
        return sum is null || Values[period].Planned is not { } whole ? null : new SumCheck(whole, sum.Sum, Shown.Units - sum.Count);
    }

    private async Task LoadStepsAsync(CancellationToken cancellation) => Steps =
    [
        .. (await db.Set<TargetStep>().AsNoTracking().Where(step => step.TargetId == Id).OrderByDescending(step => step.Id).Take(MostSteps)
            .Select(step => new { step, Unit = db.Set<UnitRow>().Where(unit => unit.Id == step.UnitId).Select(unit => unit.ShortName).FirstOrDefault() }).ToListAsync(cancellation))
        .Select(one => new TimelineItem(Vn.Instant(one.step.At), Title(one.step, one.Unit), one.step.By, one.step.Reason)),
    ];

    private string Value(string? written) => string.IsNullOrEmpty(written) ? texts["trống"].Value : written;

    private string Title(TargetStep step, string? unit)
    {
        var words = texts[TargetWords.Of(step.Kind)].Value;
        if (step.Period is { } period)
        {
            words += $" {texts[TargetPeriods.Of(period)].Value} {step.Year}, {unit}: {Value(step.From)} → {Value(step.To)}";
        }
        else if (step.To is { Length: > 0 } to)
        {
            words += $": {to}";
        }

        return words;
    }

    private BarChart? ChartOf()
    {
        var shares = Values.Cells.Where(cell => cell.Share(Target) is not null).ToList();
        return shares.Count == 0 ? null : new BarChart(
            texts["Kết quả so với giá trị phải đạt từng kỳ (%)"], [new(texts["Tỷ lệ %"], ChartFill.Main)],
            [.. shares.Select(cell => new ChartRow(texts[TargetPeriods.Of(cell.Period)], [(long)Math.Round(cell.Share(Target)!.Value)]))]);
    }

    public sealed record TargetShown(Target Target, string Owner, string OwnerPath, string Lead, string LeadPath, string? Plan, int Units);

    public sealed record UnitLine(Guid Id, string Name, string Path, TargetCell Cell);

    /// <param name="Without">Units that have no value in the period.</param>
    public sealed record SumCheck(long Whole, long Sum, int Without);
}
