using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Spreadsheets;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Works.List;

/// <summary>The items of a plan of a kind: projects of a portfolio, improvement measures.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, PlanKinds kinds, WorkVerbs verbs, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int MostRows = 10_000;
    private static readonly PageShape Shape = new(["end", "name", "-budget", "progress"]);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Label { get; private set; } = "";

    public PlanKind Kind { get; private set; } = null!;

    public TablePage<Row> Works { get; private set; } = null!;

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public BarChart? Chart { get; private set; }

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation))
        {
            return NotFound();
        }

        var works = db.Set<PlanWork>().Where(work => work.PlanId == Id);
        var states = await works.GroupBy(work => work.State).Select(group => new { group.Key, Count = group.Count(), Budget = group.Sum(work => work.Budget) }).ToListAsync(cancellation);
        var request = PageRequest.From(Request, Shape);
        var rows = await Rows(Ordered(works, request).PageOf(request)).ToListAsync(cancellation);
        Works = new TablePage<Row>(request, rows, states.Sum(state => state.Count));
        Figures = [.. WorkWords.States.Select(one => new Figure(states.Find(state => state.Key == one.State)?.Count ?? 0, one.Words, null, WorkWords.Tone(one.State)))];
        Chart = rows.Count == 0 ? null : new BarChart(
            texts["Tiến độ (%)"], [new(texts["Đã làm"], ChartFill.Done), new(texts["Còn lại"], ChartFill.Rest)],
            [.. rows.Select(row => new ChartRow(row.Name.Cut(90)!, [row.Progress, 100 - row.Progress], $"/ke-hoach/{Id}/hang-muc/{row.Id}"))]) { Shares = true };
        return Page();
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation))
        {
            return NotFound();
        }

        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet(Kind.Items!, [
                new(Kind.Items!, 60), new(texts["Đơn vị chủ trì"], 28), new(texts["Kinh phí (đồng)"], 18, SheetFormat.Whole), new(texts["Bắt đầu"], 12, SheetFormat.Day),
                new(texts["Kết thúc"], 12, SheetFormat.Day), new(texts["Tình trạng"], 18), new(texts["Tiến độ (%)"], 12, SheetFormat.Whole), new(texts["Mốc kế tiếp"], 12, SheetFormat.Day),
                new(texts["Ghi chú"], 40), .. Kind.ItemFields.Select(field => new SheetColumn(field.Name, 30)),
            ]);
            foreach (var row in await Rows(db.Set<PlanWork>().Where(work => work.PlanId == Id).OrderBy(work => work.Name).ThenBy(work => work.Id).Take(MostRows)).ToListAsync(cancellation))
            {
                var extra = ExtraFields.Read(row.Extra);
                writer.WriteRow([
                    row.Name, row.Lead, row.Budget, row.StartOn, row.EndOn, texts[WorkWords.Of(row.State)].Value, row.Progress, row.NextOn, row.Note,
                    .. Kind.ItemFields.Select(field => extra.GetValueOrDefault(field.Code)),
                ]);
            }
        }

        return File(stream.ToArray(), TargetSheet.MediaType, $"{Kind.Code}.xlsx");
    }

    public bool IsLate(Row row) => row.State is WorkState.Waiting or WorkState.UnderWay && (row.NextOn ?? row.EndOn) < clock.Today;

    private static IQueryable<PlanWork> Ordered(IQueryable<PlanWork> works, PageRequest request) => (request.Sort, request.Descending) switch
    {
        ("name", false) => works.OrderBy(work => work.Name).ThenBy(work => work.Id),
        ("name", true) => works.OrderByDescending(work => work.Name).ThenBy(work => work.Id),
        ("budget", false) => works.OrderBy(work => work.Budget).ThenBy(work => work.Id),
        ("budget", true) => works.OrderByDescending(work => work.Budget ?? -1).ThenBy(work => work.Id),
        ("progress", false) => works.OrderBy(work => work.Progress).ThenBy(work => work.Id),
        ("progress", true) => works.OrderByDescending(work => work.Progress).ThenBy(work => work.Id),
        (_, true) => works.OrderByDescending(work => work.EndOn ?? DateOnly.MaxValue).ThenBy(work => work.Id),
        _ => works.OrderBy(work => work.EndOn ?? DateOnly.MaxValue).ThenBy(work => work.Id),
    };

    private async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        var plan = await db.Seen(officer).Where(one => one.Id == Id && one.State == PlanState.InForce)
            .Join(db.Set<UnitRow>(), one => one.IssuerUnitId, unit => unit.Id, (one, unit) => new { one.Title, unit.Path }).SingleOrDefaultAsync(cancellation);
        Kind = kinds.Of(await verbs.KindAsync(Id, cancellation));
        if (plan is null || Kind.Items is null)
        {
            return false;
        }

        (Label, MayManage) = (plan.Title, officer.Can(Capability.ManagePlans, plan.Path));
        return true;
    }

    private IQueryable<Row> Rows(IQueryable<PlanWork> works) => works.Select(work => new Row(
        work.Id, work.Name, db.Set<UnitRow>().Where(unit => unit.Id == work.LeadUnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "", work.Budget, work.StartOn, work.EndOn,
        work.State, work.Progress, db.Set<WorkMilestone>().Where(one => one.WorkId == work.Id && one.DoneOn == null).Min(one => (DateOnly?)one.DueOn), work.Note, work.Extra));

    public sealed record Row(
        Guid Id, string Name, string Lead, long? Budget, DateOnly? StartOn, DateOnly? EndOn, WorkState State, int Progress, DateOnly? NextOn, string? Note, string Extra);
}
