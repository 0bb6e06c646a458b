using CoSo.Cases.Issues;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.Issues;

/// <summary>Issues that units in reach lead or gave, by what is due.</summary>
[Requires(Capability.SeeDuties)]
internal sealed class IndexModel(AppDbContext db, Officer officer, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["han"]);

    [BindProperty(Name = "muc", SupportsGet = true)]
    public string? Tab { get; set; }

    public bool Told => Tab == "xong";

    public bool MayRaise => officer.Can(Capability.AssignDuties);

    public DateOnly Today => clock.Today;

    public int OpenCount { get; private set; }

    public int ToldCount { get; private set; }

    public TablePage<Row> Issues { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (units, request) = (db.Set<UnitRow>(), PageRequest.From(Request, Shape));
        var all = PlaceIssue.Seen(db, officer).AsNoTracking();
        OpenCount = await all.CountAsync(issue => issue.ToldOn == null, cancellation);
        ToldCount = await all.CountAsync(issue => issue.ToldOn != null, cancellation);
        var chosen = Told ? all.Where(issue => issue.ToldOn != null) : all.Where(issue => issue.ToldOn == null);
        var ordered = request.Descending ? chosen.OrderByDescending(issue => issue.DueOn).ThenByDescending(issue => issue.Id) : chosen.OrderBy(issue => issue.DueOn).ThenBy(issue => issue.Id);
        var rows = await ordered.PageOf(request).Select(issue => new Row(
            issue.Id, issue.DueOn, issue.ToldOn, issue.Topic, units.Where(unit => unit.Id == issue.PlaceUnitId).Select(unit => unit.ShortName).First(),
            units.Where(unit => unit.Id == issue.UnitId).Select(unit => unit.ShortName).First())).ToListAsync(cancellation);
        Issues = new TablePage<Row>(request, rows, Told ? ToldCount : OpenCount);
    }

    internal sealed record Row(Guid Id, DateOnly DueOn, DateOnly? ToldOn, string Topic, string Place, string Unit);
}
