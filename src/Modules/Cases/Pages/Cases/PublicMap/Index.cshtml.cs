using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Areas;
using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.PublicMap;

/// <summary>What came in during a year, by area and kind, as a map and a table. Small cells are hidden; there are no totals over kinds.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, CaseAreas areas, Clock clock, IStringLocalizer texts) : PageModel
{
    private Dictionary<ProcedureKind, IReadOnlyList<int?>> counts = [];

    [BindProperty(Name = "nam", SupportsGet = true), Display(Name = "Năm"), Range(2000, 2100)]
    public int? Year { get; set; }

    [BindProperty(Name = "loai", SupportsGet = true), Display(Name = "Loại")]
    public ProcedureKind? Kind { get; set; }

    public List<Area> Areas { get; private set; } = [];

    public TileMap? Map { get; private set; }

    public bool IsConfirmed => areas.IsConfirmed;

    public List<SelectListItem> KindChoices => [.. CaseAreas.Kinds.Select(kind => new SelectListItem(texts[CaseWords.Of(kind)], kind.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (year, today) = (ModelState.IsValid && Year is { } wanted ? wanted : clock.Today.Year, clock.Today);
        (Year, Kind) = (year, Kind is { } kind && CaseAreas.Kinds.Contains(kind) ? kind : ProcedureKind.Feedback);
        var end = new DateOnly(year, 12, 31);
        Areas = await areas.AllAsync(end < today ? end : today, cancellation);
        var counted = await areas.CountAsync(db.Set<Case>().AsNoTracking().Where(one => one.Year == year), Areas, cancellation);
        counts = CaseAreas.Kinds.ToDictionary(one => one, one => SmallCells.Hide(Areas.ConvertAll(area => counted.Find(count => count.UnitId == area.UnitId && count.Kind == one)?.Count ?? 0)));
        Map = Areas.Count == 0 ? null : AreaMap.Of($"{texts[CaseWords.Of(Kind.Value)]}, {year}", Areas, counts[Kind.Value], area => $"/phan-anh/tra-loi?noi={area.UnitId}", texts);
    }

    public string Shown(ProcedureKind kind, int at) => counts[kind][at] is { } count ? Vn.Number(count) : texts["ẩn"].Value;
}
