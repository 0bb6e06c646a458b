using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using BoardFigures = CoSo.Duties.Board;

namespace CoSo.Duties.Pages.Duties.Unit;

/// <summary>One unit's board: how far it is, by workstream, and what it says about what is late.</summary>
[Requires(Capability.SeeBoard)]
internal sealed class IndexModel(BoardFigures board, IUnitDirectory directory, WorkstreamNames workstreams, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int LateShown = 50;

    public UnitRow Unit { get; private set; } = null!;

    public string Lead { get; private set; } = "";

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public BarChart? Chart { get; private set; }

    public List<LateLine> Late { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public bool MayOpen => officer.Can(Capability.SeeDuties);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
    {
        if (await directory.ByCodeAsync(code, clock.Today, cancellation) is not { } unit)
        {
            return NotFound();
        }

        var cells = await board.CellsAsync(null, unit.Id, null, cancellation);
        if (cells.Count == 0 && !officer.Can(Capability.SeeBoard, unit.Path))
        {
            return NotFound();
        }

        Unit = unit;
        Late = await board.LateAsync(null, unit.Id, null, LateShown, cancellation);
        Show(cells, await workstreams.InForceAsync());
        return Page();
    }

    private void Show(List<BoardCell> cells, List<WorkstreamNames.Named> names)
    {
        var (total, done, late) = (cells.Sum(cell => cell.Total), cells.Sum(cell => cell.Done), cells.Sum(cell => cell.Late));
        var list = MayOpen ? $"/viec?don-vi={Unit.Id}&tinh-trang=" : null;
        Figures =
        [
            new(late, "Quá hạn", list + (list is null ? null : "Late"), Tone.Danger), new(total - done, "Đang thực hiện", list is null ? null : list + "Open"),
            new(done, "Đã báo cáo, hoàn thành", list is null ? null : list + "Reported"), new(total, "Tổng số việc", list is null ? null : list + "All"),
        ];
        Lead = total == 0 ? texts["Chưa có việc nào được giao."]
            : texts["{0} trên {1} việc đã báo cáo hoặc hoàn thành; {2} việc quá hạn.", Vn.Number(done), Vn.Number(total), Vn.Number(late)];
        if (total == 0)
        {
            return;
        }

        Chart = new BarChart(
            texts["Tiến độ theo nhóm nhiệm vụ"],
            [new(texts["Đã báo cáo, hoàn thành"], ChartFill.Done), new(texts["Quá hạn"], ChartFill.Late), new(texts["Đang thực hiện"], ChartFill.Doing)],
            [
                .. names.Select(name => (Label: $"{name.Number} {name.Title}", Cells: cells.Where(cell => cell.WorkstreamId == name.Id).ToList()))
                    .Append((Label: texts["Việc khác"].Value, Cells: cells.Where(cell => names.TrueForAll(name => name.Id != cell.WorkstreamId)).ToList()))
                    .Where(row => row.Cells.Count > 0)
                    .Select(row => new ChartRow(row.Label,
                        [row.Cells.Sum(cell => cell.Done), row.Cells.Sum(cell => cell.Late), row.Cells.Sum(cell => cell.Total - cell.Done - cell.Late)])),
            ]);
    }
}
