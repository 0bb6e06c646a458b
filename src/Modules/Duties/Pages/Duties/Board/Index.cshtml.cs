using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using BoardFigures = CoSo.Duties.Board;

namespace CoSo.Duties.Pages.Duties.Board;

/// <summary>Bảng theo dõi: at a glance what is late and where, with what the units say about it.</summary>
[Requires(Capability.SeeBoard)]
internal sealed class IndexModel(BoardFigures board, WorkstreamNames workstreams, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    /// <summary>All duties, whatever their plan.</summary>
    public const string Everything = "tat-ca";

    private const int LateShown = 25;

    [BindProperty(SupportsGet = true, Name = "ke-hoach"), Display(Name = "Kế hoạch")]
    public string? Plan { get; set; }

    [BindProperty(SupportsGet = true, Name = "the"), Display(Name = "Thẻ")]
    public Guid? Tag { get; set; }

    public List<SelectListItem> Tags { get; private set; } = [];

    public List<SelectListItem> Plans { get; private set; } = [];

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public HeatMap? Heat { get; private set; }

    public List<UnitLine> Ranking { get; private set; } = [];

    public List<LateLine> Late { get; private set; } = [];

    public string Lead { get; private set; } = "";

    public DateOnly Today => clock.Today;

    public bool MayOpen => officer.Can(Capability.SeeDuties);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Tags = await board.TagsAsync(cancellation);
        var plans = await board.PlansAsync(cancellation);
        Guid? planId = Plan == Everything ? null : plans.Find(plan => plan.Id.ToString() == Plan)?.Id ?? plans.FirstOrDefault()?.Id;
        Plan = planId?.ToString() ?? Everything;
        Plans = [.. plans.Select(plan => new SelectListItem(plan.Label, plan.Id.ToString())), new SelectListItem(texts["Tất cả việc"], Everything)];

        var cells = await board.CellsAsync(planId, null, Tag, cancellation);
        var units = await board.UnitsAsync(cells, cancellation);
        Late = await board.LateAsync(planId, null, Tag, LateShown, cancellation);
        Show(cells, units, [.. (await workstreams.InForceAsync()).Where(name => name.PlanId == planId)]);
    }

    private void Show(List<BoardCell> cells, List<UnitName> units, List<WorkstreamNames.Named> columns)
    {
        var (total, done, late) = (cells.Sum(cell => cell.Total), cells.Sum(cell => cell.Done), cells.Sum(cell => cell.Late));
        Figures =
        [
            new(late, "Quá hạn", Link("Late"), Tone.Danger), new(total - done, "Đang thực hiện", Link("Open")),
            new(done, "Đã báo cáo, hoàn thành"), new(total, "Tổng số việc", Link("All")),
        ];
        var lateUnits = cells.Where(cell => cell.Late > 0).Select(cell => cell.UnitId).Distinct().Count();
        Lead = total == 0 ? texts["Chưa có việc nào được giao."]
            : late == 0 ? texts["Không có việc quá hạn; {0} trên {1} việc đã báo cáo hoặc hoàn thành.", Vn.Number(done), Vn.Number(total)]
            : texts["{0} việc quá hạn ở {1} đơn vị; {2} trên {3} việc đã báo cáo hoặc hoàn thành.", Vn.Number(late), Vn.Number(lateUnits), Vn.Number(done), Vn.Number(total)];
        Ranking =
        [
            .. units.Where(unit => !unit.IsRequested)
                .Select(unit => UnitLine.Of(unit, cells))
                .OrderByDescending(line => line.Late).ThenBy(line => line.Total == 0 ? 1 : (double)line.Done / line.Total).ThenBy(line => units.IndexOf(line.Unit)),
        ];
        Heat = total == 0 ? null : Map(cells, units, columns);
    }

    private HeatMap Map(List<BoardCell> cells, List<UnitName> units, List<WorkstreamNames.Named> columns)
    {
        var byPlace = cells.ToLookup(cell => (cell.UnitId, Column: columns.Exists(column => column.Id == cell.WorkstreamId) ? cell.WorkstreamId : null));
        var keys = columns.ConvertAll(column => (Guid?)column.Id);
        var heads = columns.ConvertAll(column => new HeatColumn(column.Number, column.Title));
        if (byPlace.Any(group => group.Key.Column is null))
        {
            keys.Add(null);
            heads.Add(new HeatColumn(columns.Count == 0 ? texts["Tất cả việc"] : texts["Việc khác"]));
        }

        return new HeatMap(
            texts["Việc theo đơn vị và nhóm nhiệm vụ"], texts["Đơn vị"], heads,
            [.. units.Select(unit => new HeatRow(unit.ShortName, [.. keys.Select(key => Cell(byPlace[(unit.Id, key)], unit.Id, key))], $"/bang/don-vi/{unit.Code}"))]);
    }

    private HeatCell Cell(IEnumerable<BoardCell> cells, Guid unitId, Guid? workstreamId)
    {
        var (total, done, late) = (0, 0, 0);
        foreach (var cell in cells)
        {
            (total, done, late) = (total + cell.Total, done + cell.Done, late + cell.Late);
        }

        if (total == 0)
        {
            return new HeatCell(null);
        }

        var text = late == 0 ? $"{done}/{total}" : texts["{0}/{1}, chậm {2}", done, total, late].Value;
        return new HeatCell(late, text, MayOpen ? $"{Link("All")}&don-vi={unitId}{(workstreamId is { } id ? $"&nhom={id}" : "")}" : null);
    }

    private string? Link(string state) => MayOpen ? $"/viec?tinh-trang={state}{(Plan == Everything ? "" : $"&ke-hoach={Plan}")}{(Tag is { } tag ? $"&the={tag}" : "")}" : null;

    public sealed record UnitLine(UnitName Unit, int Total, int Done, int Late)
    {
        public static UnitLine Of(UnitName unit, List<BoardCell> cells)
        {
            var own = cells.Where(cell => cell.UnitId == unit.Id).ToList();
            return new UnitLine(unit, own.Sum(cell => cell.Total), own.Sum(cell => cell.Done), own.Sum(cell => cell.Late));
        }
    }
}
