using CoSo.Cases.Issues;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.PublicIssues;

/// <summary>What the people were told of issues of their place, newest first.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db) : PageModel
{
    private static readonly PageShape Shape = new(["-ngay"]);

    public TablePage<Row> Issues { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (request, units) = (PageRequest.From(Request, Shape), db.Set<UnitRow>());
        var told = db.Set<PlaceIssue>().AsNoTracking().Where(issue => issue.ToldOn != null);
        var ordered = request.Descending ? told.OrderByDescending(issue => issue.ToldOn).ThenByDescending(issue => issue.Id) : told.OrderBy(issue => issue.ToldOn).ThenBy(issue => issue.Id);
        var rows = await ordered.PageOf(request).Select(issue => new Row(
            issue.ToldOn, issue.Topic, issue.Result, units.Where(unit => unit.Id == issue.PlaceUnitId).Select(unit => unit.ShortName).First(),
            units.Where(unit => unit.Id == issue.UnitId).Select(unit => unit.ShortName).First())).ToListAsync(cancellation);
        Issues = new TablePage<Row>(request, rows, await told.CountAsync(cancellation));
    }

    internal sealed record Row(DateOnly? ToldOn, string Topic, string? Result, string Place, string Unit);
}
