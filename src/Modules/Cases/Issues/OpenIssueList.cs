using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Issues;

internal sealed record OpenIssueRow(Guid Id, DateOnly DueOn, string Topic, string Place, string Unit);

/// <summary>Issues shown to everybody and not settled yet, by what is due.</summary>
internal sealed class OpenIssueList(AppDbContext db)
{
    public static readonly PageShape Shape = new(["han"]);

    public async Task<TablePage<OpenIssueRow>> PageAsync(PageRequest request, CancellationToken cancellation)
    {
        var units = db.Set<UnitRow>();
        var open = db.Set<PlaceIssue>().AsNoTracking().Where(issue => issue.PublicSince != null && issue.ToldOn == null);
        var ordered = request.Descending ? open.OrderByDescending(issue => issue.DueOn).ThenByDescending(issue => issue.Id) : open.OrderBy(issue => issue.DueOn).ThenBy(issue => issue.Id);
        var rows = await ordered.PageOf(request).Select(issue => new OpenIssueRow(
            issue.Id, issue.DueOn, issue.Topic, units.Where(unit => unit.Id == issue.PlaceUnitId).Select(unit => unit.Kind == UnitKind.Neighbourhood ? unit.Name : unit.ShortName).First(),
            units.Where(unit => unit.Id == issue.UnitId).Select(unit => unit.ShortName).First())).ToListAsync(cancellation);
        return new TablePage<OpenIssueRow>(request, rows, await open.CountAsync(cancellation));
    }

    /// <summary>Null for one that is not shown to everybody.</summary>
    public Task<PlaceIssue?> FindAsync(Guid id, CancellationToken cancellation) => db.Set<PlaceIssue>().SingleOrDefaultAsync(issue => issue.Id == id && issue.PublicSince != null, cancellation);
}
