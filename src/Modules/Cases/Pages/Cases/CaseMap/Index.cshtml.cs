using CoSo.Cases.Areas;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.CaseMap;

/// <summary>Open letters by area, of those the officer may know of.</summary>
[Requires(Capability.SeeCases)]
internal sealed class IndexModel(CaseDesk desk, CaseAreas areas, Clock clock, IStringLocalizer texts) : PageModel
{
    private List<AreaCount> open = [];
    private List<AreaCount> late = [];

    public List<Area> Areas { get; private set; } = [];

    public TileMap? Map { get; private set; }

    public bool IsConfirmed => areas.IsConfirmed;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (today, cases) = (clock.Today, CaseInbox.Open(desk.Cases().AsNoTracking()));
        Areas = await areas.AllAsync(today, cancellation);
        open = await areas.CountAsync(cases, Areas, cancellation);
        late = await areas.CountAsync(cases.Where(one => one.DueOrder < today), Areas, cancellation);
        Map = Areas.Count == 0 ? null : AreaMap.Of(texts["Đơn đang mở theo nơi"], Areas, Areas.ConvertAll(area => (int?)Sum(open, area)), area => $"/don-thu?noi={area.UnitId}", texts);
    }

    public int Open(Area area, ProcedureKind kind) => open.Find(count => count.UnitId == area.UnitId && count.Kind == kind)?.Count ?? 0;

    public int Late(Area area) => Sum(late, area);

    private static int Sum(List<AreaCount> counts, Area area) => counts.Where(count => count.UnitId == area.UnitId).Sum(count => count.Count);
}
