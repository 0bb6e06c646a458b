using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization.Pages.Organization.Tree;

/// <summary>
/// The tree as of a day, by one of its two lines. How an authority is made up is public by law, so whoever may see units sees all
/// of them; who works there is shown in reach only.
/// </summary>
[Requires(Capability.SeeOrganization)]
internal sealed class IndexModel(AppDbContext db, Officer officer, Locality locality, Clock clock, ImportUnits importUnits) : PageModel
{
    private const int Levels = 3;
    private const int MostOnLevel = 400;
    private static readonly PageShape Shape = new(["position", "name"]);

    [BindProperty(Name = "tim", SupportsGet = true), Display(Name = "Tìm đơn vị"), StringLength(100)]
    public string? Search { get; set; }

    [BindProperty(Name = "tuyen", SupportsGet = true), Display(Name = "Xem theo")]
    public Line By { get; set; }

    [BindProperty(Name = "ngay", SupportsGet = true), Display(Name = "Vào ngày")]
    public DateOnly? Asked { get; set; }

    /// <summary>Unit whose lower levels are shown; null for the whole.</summary>
    [BindProperty(Name = "goc", SupportsGet = true)]
    public Guid? From { get; set; }

    public DateOnly Day => Asked ?? clock.Today;

    public bool MayManage => officer.Can(Capability.ManageOrganization);

    public string? RootName { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<Node> Roots { get; private set; } = [];

    public IReadOnlyList<Node> Above { get; private set; } = [];

    public DateOnly? EndOfLocality => locality.EndedOn;

    public ILookup<Guid, Node> Below { get; private set; } = Array.Empty<Node>().ToLookup(_ => Guid.Empty);

    public TablePage<Node>? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var former = await UnitNames.OnAsync(db, Day, cancellation);
        Total = await OnDay().CountAsync(cancellation);
        if (!string.IsNullOrWhiteSpace(Search))
        {
            await FindAsync(former, cancellation);
            return;
        }

        if (From is { } from)
        {
            RootName = await OnDay().Where(unit => unit.Id == from).Select(unit => unit.Name).SingleOrDefaultAsync(cancellation);
        }

        var level = await LevelAsync(OnDay().Where(Top()), former, cancellation);
        if (From is null && By == Line.Command)
        {
            level = await FromRootAsync(level, former, cancellation);
        }

        Roots = level;
        var all = new List<(Guid Parent, Node Node)>();
        for (var depth = 1; depth < Levels && level.Count > 0; depth++)
        {
            List<Guid> ids = [.. level.Select(node => node.Id)];
            level = await LevelAsync(By == Line.Professional
                ? OnDay().Where(unit => ids.Contains(unit.ProfessionalParentId!.Value))
                : OnDay().Where(unit => ids.Contains(unit.ParentId!.Value)), former, cancellation);
            all.AddRange(level.Select(node => ((By == Line.Professional ? node.ProfessionalParentId : node.ParentId)!.Value, node)));
        }

        Below = all.ToLookup(pair => pair.Parent, pair => pair.Node);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation) =>
        File(UnitSheet.Write(await importUnits.LinesAsync(cancellation)), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "don-vi.xlsx");

    /// <summary>The authority itself first and open; what stands above it is named, not unfolded.</summary>
    private async Task<List<Node>> FromRootAsync(List<Node> top, IReadOnlyDictionary<Guid, FormerName> former, CancellationToken cancellation)
    {
        var root = (await LevelAsync(OnDay().Where(unit => unit.Code == locality.RootUnit), former, cancellation)).FirstOrDefault();
        if (root is null)
        {
            return top;
        }

        Above = [.. top.Where(node => node.Id != root.Id && root.Path.StartsWith(node.Path, StringComparison.Ordinal))];
        return [root, .. top.Where(node => !root.Path.StartsWith(node.Path, StringComparison.Ordinal))];
    }

    private IQueryable<Unit> OnDay()
    {
        var day = Day;
        return db.Set<Unit>().Where(unit => unit.From <= day && (unit.To == null || unit.To >= day));
    }

    private System.Linq.Expressions.Expression<Func<Unit, bool>> Top()
    {
        var from = From;
        return (From, By) switch
        {
            (not null, Line.Professional) => unit => unit.ProfessionalParentId == from,
            (not null, _) => unit => unit.ParentId == from,
            (_, Line.Professional) => unit => unit.ProfessionalParentId == null && db.Set<Unit>().Any(below => below.ProfessionalParentId == unit.Id),
            _ => unit => unit.ParentId == null,
        };
    }

    private async Task<List<Node>> LevelAsync(IQueryable<Unit> units, IReadOnlyDictionary<Guid, FormerName> former, CancellationToken cancellation)
    {
        var day = Day;
        var professional = By == Line.Professional;
        var rows = await units.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).Take(MostOnLevel).Select(unit => new Node(
            unit.Id, unit.Name, unit.Kind, unit.IsRequested, unit.ParentId, unit.ProfessionalParentId, unit.Path, unit.To,
            db.Set<Unit>().Count(below => (professional ? below.ProfessionalParentId : below.ParentId) == unit.Id && below.From <= day && (below.To == null || below.To >= day)))).ToListAsync(cancellation);
        return Named(rows, former);
    }

    private async Task FindAsync(IReadOnlyDictionary<Guid, FormerName> former, CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var query = OnDay();
        foreach (var word in VietnameseText.Fold(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            query = query.Where(unit => unit.Folded.Contains(word));
        }

        var ordered = (request.Sort, request.Descending) switch
        {
            ("name", false) => query.OrderBy(unit => unit.Folded).ThenBy(unit => unit.Id),
            ("name", true) => query.OrderByDescending(unit => unit.Folded).ThenBy(unit => unit.Id),
            (_, true) => query.OrderByDescending(unit => unit.Position).ThenBy(unit => unit.Id),
            _ => query.OrderBy(unit => unit.Position).ThenBy(unit => unit.Id),
        };
        var rows = await ordered.PageOf(request)
            .Select(unit => new Node(unit.Id, unit.Name, unit.Kind, unit.IsRequested, unit.ParentId, unit.ProfessionalParentId, unit.Path, unit.To, 0)).ToListAsync(cancellation);
        Found = new TablePage<Node>(request, Named(rows, former), await query.CountAsync(cancellation));
    }

    private static List<Node> Named(List<Node> rows, IReadOnlyDictionary<Guid, FormerName> former) =>
        [.. rows.Select(row => former.TryGetValue(row.Id, out var name) ? row with { Name = name.Name } : row)];

    public sealed record Node(Guid Id, string Name, string Kind, bool IsRequested, Guid? ParentId, Guid? ProfessionalParentId, string Path, DateOnly? To, int CountBelow);

    public enum Line
    {
        [Display(Name = "Tuyến chỉ đạo")]
        Command,

        [Display(Name = "Tuyến chuyên môn")]
        Professional,
    }
}
