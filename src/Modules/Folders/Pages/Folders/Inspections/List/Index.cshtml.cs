using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Folders.Inspections;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.Pages.Folders.Inspections.List;

/// <summary>Files made before, of the units in reach.</summary>
[Requires(Capability.MakeInspectionFiles)]
internal sealed class IndexModel(AppDbContext db, InspectionDesk desk) : PageModel
{
    private static readonly PageShape Shape = new(["-luc"]);

    public TablePage<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var rows = await desk.Seen().OrderByDescending(file => file.Id).PageAndOneMore(request)
            .Join(db.Set<UnitRow>(), file => file.UnitId, unit => unit.Id, (file, unit) => new Row(
                file.Id, file.MadeAt, file.MadeByName, unit.ShortName, file.From, file.To, file.Items, file.Missing, file.Bytes, file.State)).ToListAsync(cancellation);
        Rows = new TablePage<Row>(request, [.. rows.OrderByDescending(row => row.Id)]);
    }

    internal sealed record Row(Guid Id, DateTime MadeAt, string MadeByName, string UnitName, DateOnly From, DateOnly To, int Items, int Missing, long Bytes, InspectionState State);
}
