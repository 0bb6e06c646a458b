using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Matters;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Sealed.Pages.Sealed.List;

/// <summary>Matters encrypted for the officer: number, days, how far. Nothing of what is inside; no search, for there is nothing to search in.</summary>
[Requires(Capability.HandleSealed)]
internal sealed class IndexModel(AppDbContext db, MatterDesk desk, MakeKey make, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["han"]);

    private static readonly MatterState[] Open = [MatterState.Received, MatterState.Accepted, MatterState.Concluded];

    [BindProperty(Name = "muc", SupportsGet = true)]
    public string? Tab { get; set; }

    public bool IsEnded => Tab == "da-xong";

    public DateOnly Today => clock.Today;

    public List<SealKey> Keys { get; private set; } = [];

    public TablePage<Row> Matters { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Keys = await make.MineAsync(cancellation);
        var request = PageRequest.From(Request, Shape);
        var found = desk.Matters().AsNoTracking().Where(matter => Open.Contains(matter.State) != IsEnded);
        var ordered = request.Descending ? found.OrderByDescending(matter => matter.DueOrder).ThenByDescending(matter => matter.Id) : found.OrderBy(matter => matter.DueOrder).ThenBy(matter => matter.Id);
        var rows = await ordered.PageOf(request)
            .Join(db.Set<UnitRow>(), matter => matter.UnitId, unit => unit.Id, (matter, unit) => new Row(matter.Id, matter.Number, matter.Year, matter.ReceivedOn, matter.DueOn, matter.State, matter.IsInformation, unit.ShortName))
            .ToListAsync(cancellation);
        Matters = new TablePage<Row>(request, rows, await found.CountAsync(cancellation));
    }

    internal sealed record Row(Guid Id, int Number, int Year, DateOnly ReceivedOn, DateOnly? DueOn, MatterState State, bool IsInformation, string Unit);
}
