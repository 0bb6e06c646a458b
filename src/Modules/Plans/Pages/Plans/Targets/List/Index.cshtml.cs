using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Tags;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Targets.List;

/// <summary>Targets in reach with what they are to reach and did; filtered and paged in the database.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, TargetBoard board, TargetChoices choices, TargetSheet sheet, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["code", "name"]);

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm chỉ tiêu")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam"), Display(Name = "Năm")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky"), Display(Name = "Kỳ")]
    public TargetPeriod? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke-hoach"), Display(Name = "Kế hoạch")]
    public Guid? Plan { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị")]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "the"), Display(Name = "Thẻ")]
    public Guid? Tag { get; set; }

    [BindProperty(SupportsGet = true, Name = "chieu"), Display(Name = "Chiều đánh giá")]
    public TargetDirection? Direction { get; set; }

    [BindProperty(SupportsGet = true, Name = "nguon"), Display(Name = "Kết quả")]
    public ResultFrom? From { get; set; }

    public TablePage<TargetRow> Targets { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Tags { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Periods => choices.Periods();

    public IReadOnlyList<SelectListItem> Directions => [.. TargetWords.Directions.Select(one => new SelectListItem(texts[one.Words], one.Direction.ToString()))];

    public BarChart? Chart { get; private set; }

    public bool MayManage => officer.Can(Capability.ManagePlans);

    public bool MayReport => officer.Can(Capability.ReportTargets);

    public bool IsFiltered => Search is { Length: > 0 } || Plan is not null || Unit is not null || Tag is not null || Direction is not null || From is not null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var query = await ChosenAsync(cancellation);
        var total = await query.CountAsync(cancellation);
        var rows = await RowsAsync(Ordered(query, request).PageOf(request), cancellation);
        Targets = new TablePage<TargetRow>(request, rows, total);
        Plans = await choices.PlansAsync(cancellation);
        Units = await choices.UnitsAsync(Capability.SeePlans, cancellation);
        Tags = await choices.TagsAsync(cancellation);
        var shares = rows.Where(row => row.Cell.Share(row.Target) is not null).ToList();
        Chart = shares.Count == 0 ? null : new BarChart(
            texts["Kết quả so với giá trị phải đạt (%)"], [new(texts["Tỷ lệ %"], ChartFill.Main)],
            [.. shares.Select(row => new ChartRow($"{row.Target.Code}. {row.Target.Name.Cut(80)}", [(long)Math.Round(row.Cell.Share(row.Target)!.Value)], $"/chi-tieu/{row.Target.Id}?nam={Year}"))]);
    }

    /// <summary>All that the filter leaves, as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation)
    {
        var query = Ordered(await ChosenAsync(cancellation), PageRequest.From(Request, Shape));
        var content = await sheet.WriteAsync(await RowsAsync(query.Take(TargetSheet.MostRows), cancellation), Year!.Value, cancellation);
        return File(content, TargetSheet.MediaType, $"chi-tieu-{Year}.xlsx");
    }

    private static IQueryable<Target> Ordered(IQueryable<Target> query, PageRequest request) => (request.Sort, request.Descending) switch
    {
        ("name", false) => query.OrderBy(target => target.Name).ThenBy(target => target.Id),
        ("name", true) => query.OrderByDescending(target => target.Name).ThenBy(target => target.Id),
        (_, true) => query.OrderByDescending(target => target.Code).ThenBy(target => target.Id),
        _ => query.OrderBy(target => target.Code).ThenBy(target => target.Id),
    };

    private async Task<IQueryable<Target>> ChosenAsync(CancellationToken cancellation)
    {
        var query = db.SeenTargets(officer).Where(target => target.WithdrawnAt == null);
        var bounds = await query.GroupBy(_ => 1).Select(all => new { From = all.Min(target => target.FromYear), To = all.Max(target => target.ToYear) }).SingleOrDefaultAsync(cancellation);
        var (from, to) = (Math.Min(bounds?.From ?? clock.Today.Year, clock.Today.Year), Math.Max(bounds?.To ?? clock.Today.Year, clock.Today.Year));
        Years = choices.Years(from, to);
        var year = Year ??= clock.Today.Year;
        query = query.Where(target => target.FromYear <= year && target.ToYear >= year);
        if (Plan is { } plan)
        {
            query = query.Where(target => target.PlanId == plan);
        }

        if (Unit is { } unit)
        {
            query = query.Where(target => target.LeadUnitId == unit || db.Set<TargetUnit>().Any(given => given.TargetId == target.Id && given.UnitId == unit));
        }

        if (Tag is { } tag)
        {
            query = query.Where(target => db.Set<TagMarkRow>().Any(mark => mark.TagId == tag && (mark.SubjectId == target.Id || mark.SubjectId == target.PlanId)));
        }

        if (Direction is { } direction)
        {
            query = query.Where(target => target.Direction == direction);
        }

        query = From switch
        {
            ResultFrom.Returns => query.Where(target => target.IndicatorCode != null),
            ResultFrom.People => query.Where(target => target.IndicatorCode == null),
            ResultFrom.Nobody => query.Where(target => target.IndicatorCode == null && !db.Set<TargetFigure>().Any(figure => figure.TargetId == target.Id && figure.Year == year && figure.Result != null)),
            _ => query,
        };
        var words = VietnameseText.Fold(Search);
        return words.Length == 0 ? query : query.Where(target => target.Folded.Contains(words));
    }

    private async Task<List<TargetRow>> RowsAsync(IQueryable<Target> page, CancellationToken cancellation)
    {
        var found = await page.AsNoTracking()
            .Select(target => new
            {
                target,
                Lead = db.Set<UnitRow>().Where(unit => unit.Id == target.LeadUnitId).Select(unit => unit.ShortName).FirstOrDefault(),
                Units = db.Set<TargetUnit>().Count(unit => unit.TargetId == target.Id),
                Own = db.Set<TargetUnit>().Any(unit => unit.TargetId == target.Id && unit.UnitId == Unit),
            })
            .ToListAsync(cancellation);
        var whole = await board.OfAsync([.. found.Where(one => !one.Own).Select(one => one.target)], Year!.Value, null, cancellation);
        var own = Unit is { } unit ? await board.OfAsync([.. found.Where(one => one.Own).Select(one => one.target)], Year!.Value, unit, cancellation) : whole;
        return [.. found.Select(one =>
        {
            var cells = one.Own ? own[one.target.Id] : whole[one.target.Id];
            return new TargetRow(one.target, one.Lead ?? "", one.Units, Period is { } period ? cells[period] : cells.Newest(one.target));
        })];
    }
}

/// <summary>Where the results of a target come from.</summary>
internal enum ResultFrom
{
    [Display(Name = "Đọc từ báo cáo đã tiếp nhận")]
    Returns,

    [Display(Name = "Đơn vị nhập")]
    People,

    [Display(Name = "Chưa ai nhập trong năm")]
    Nobody,
}

/// <param name="Units">How many units it was given to.</param>
internal sealed record TargetRow(Target Target, string Lead, int Units, TargetCell Cell)
{
    public string Write(long? amount) => TargetNumbers.Write(Target.Kind, Target.Scale, amount);
}
