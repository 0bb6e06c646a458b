using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using BoardFigures = CoSo.Duties.Board;

namespace CoSo.Duties.Pages.Duties.Timeline;

/// <summary>Tiến độ theo thời gian: the items of a plan, or one unit's duties, as bars over the months of the plan's year.</summary>
[Requires(Capability.SeeBoard)]
internal sealed class IndexModel(AppDbContext db, BoardFigures board, TimelineRows bars, WorkstreamNames workstreams, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["muc"]);

    [BindProperty(SupportsGet = true, Name = "ke-hoach"), Display(Name = "Kế hoạch")]
    public string? Plan { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhom"), Display(Name = "Nhóm nhiệm vụ")]
    public Guid? Workstream { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị")]
    public Guid? Unit { get; set; }

    public List<SelectListItem> Plans { get; private set; } = [];

    public List<SelectListItem> Workstreams { get; private set; } = [];

    public List<SelectListItem> Units { get; private set; } = [];

    public new PageRequest Page { get; private set; } = null!;

    public bool HasNext { get; private set; }

    public TimelineChart? Chart { get; private set; }

    public string Lead { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Page = PageRequest.From(Request, Shape);
        var plans = await board.PlansAsync(cancellation);
        if (plans.Count == 0)
        {
            return;
        }

        var plan = plans.Find(one => one.Id.ToString() == Plan) ?? plans[0];
        Plan = plan.Id.ToString();
        Plans = plans.ConvertAll(one => new SelectListItem(one.Label, one.Id.ToString()));
        Workstreams = [.. (await workstreams.InForceAsync()).Where(name => name.PlanId == plan.Id).Select(name => new SelectListItem($"{name.Number} {name.Title}", name.Id.ToString()))];
        var today = clock.Today;
        Units = await officer.Reach(Capability.SeeBoard).Of(db.Set<UnitRow>()).On(today)
            .OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString())).ToListAsync(cancellation);
        var rows = Unit is { } unit
            ? await bars.OfUnitAsync(plan.Id, Workstream, unit, Page, cancellation)
            : await bars.OfMeasuresAsync(plan.Id, Workstream, Page, cancellation);
        HasNext = rows.Count > Page.Size;
        Chart = ChartOf(plan, [.. rows.Take(Page.Size)]);
        Lead = Unit is null ? texts["Từng mục của {0}, cộng các đơn vị thực hiện.", plan.Label] : texts["Từng việc của đơn vị theo {0}.", plan.Label];
    }

    public string Link(int page) => string.Create(
        CultureInfo.InvariantCulture, $"/bang/tien-do?ke-hoach={Plan}{(Workstream is { } stream ? $"&nhom={stream}" : "")}{(Unit is { } unit ? $"&don-vi={unit}" : "")}&trang={page}");

    private TimelineChart ChartOf(PlanName plan, IReadOnlyList<TimelineBar> rows) => new(
        texts["Tiến độ năm {0}", plan.Year], new DateOnly(plan.Year, 1, 1), new DateOnly(plan.Year, 12, 31), clock.Today, texts["Nhiệm vụ"], rows)
    {
        Legend =
        [
            new(texts["Đã báo cáo, hoàn thành"], ChartFill.Done), new(texts["Đang thực hiện"], ChartFill.Doing), new(texts["Quá hạn"], ChartFill.Late),
        ],
    };
}
