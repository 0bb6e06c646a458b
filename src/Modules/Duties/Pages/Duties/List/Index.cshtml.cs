using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Data.Search;
using CoSo.Duties.Assign;
using CoSo.Duties.Pages.Duties.Mine;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Duties.Pages.Duties.List;

/// <summary>All duties in reach or assigned from there, filtered and paged in the database.</summary>
[Requires(Capability.SeeDuties), KeptWhileUnchanged]
internal sealed class IndexModel(AppDbContext db, Officer officer, Reached reached, AllUnits units, StatusWords words, WorkstreamNames workstreams, HeadDuties headDuties, IStringLocalizer texts) : PageModel
{
    private const int MostFound = 1000;

    private static readonly PageShape Shape = new(["han"]);

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm trong nội dung")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị")]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "tinh-trang"), Display(Name = "Tình trạng")]
    public Stage? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhom"), Display(Name = "Nhóm nhiệm vụ")]
    public Guid? Workstream { get; set; }

    [BindProperty(SupportsGet = true, Name = "thoi-gian"), Display(Name = "Hạn")]
    public DueWithin? Within { get; set; }

    /// <summary>Only duties of one plan: where the board leads to.</summary>
    [BindProperty(SupportsGet = true, Name = "ke-hoach")]
    public Guid? Plan { get; set; }

    /// <summary>Only duties of one reporting period, by its cut-off day.</summary>
    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? Period { get; set; }

    [BindProperty(SupportsGet = true, Name = "the"), Display(Name = "Thẻ")]
    public Guid? Tag { get; set; }

    /// <summary>A figure of the head's responsibility, whose duties are listed, with its first and last day.</summary>
    [BindProperty(SupportsGet = true, Name = "so")]
    public string? Part { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    /// <summary>What the figure counts; null for the usual list.</summary>
    public string? PartLabel => From is null || To is null ? null : headDuties.LabelOf(Part);

    public List<SelectListItem> Tags { get; private set; } = [];

    [BindProperty]
    public BatchInput Batch { get; set; } = new();

    /// <summary>Where the form goes: the same list, with its filters.</summary>
    public string BatchUrl => "/viec?" + string.Join('&', Request.Query.Where(pair => pair.Key != "handler").SelectMany(pair => pair.Value.Select(value => $"{pair.Key}={Uri.EscapeDataString(value ?? "")}")).Append("handler=Batch"));

    public TablePage<DutyLine> Duties { get; private set; } = null!;

    public List<SelectListItem> Units { get; private set; } = [];

    public List<SelectListItem> Workstreams { get; private set; } = [];

    public bool MayAssign => officer.Can(Capability.AssignDuties);

    public StatusWords Words => words;

    public Viewpoint Viewpoint => MayAssign ? Viewpoint.Assigner : officer.Can(Capability.ReportDuties) ? Viewpoint.Unit : Viewpoint.Leader;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        Units = await reached.ChoicesAsync(cancellation);
        Workstreams = await workstreams.ChoicesAsync();
        Tags = await workstreams.TagsAsync(cancellation);
        var rows = await reached.IsEverythingAsync(Capability.SeeDuties, cancellation) && Usual(request) is { } usual
            ? await usual.RowsAsync(db, null, request)
            : await ComposedAsync(request, cancellation);
        Duties = new TablePage<DutyLine>(request, await units.NameAsync(rows, cancellation));
    }

    /// <summary>The list without rarer filters; null where there is one.</summary>
    private UsualList? Usual(PageRequest request)
    {
        if (PartLabel is not null || request.Descending || Unit is not null || Workstream is not null || Plan is not null || Tag is not null
            || !string.IsNullOrEmpty(Period) || !string.IsNullOrWhiteSpace(Search))
        {
            return null;
        }

        var today = words.Today;
        var (from, to) = Within is { } within ? (today, within.LastDay(today)) : (DateOnly.MinValue, DateOnly.MaxValue);
        return State switch
        {
            null or Stage.Open => new UsualList(DutyState.Open, from, to),
            Stage.Late when Within is null && Viewpoint is not Viewpoint.Leader => new UsualList(DutyState.Open, from, today.AddDays(-1), LateBefore: today),
            Stage.Reported => new UsualList(DutyState.Reported, from, to),
            Stage.Closed => new UsualList(DutyState.Closed, from, to),
            _ => null,
        };
    }

    private async Task<List<DutyLine>> ComposedAsync(PageRequest request, CancellationToken cancellation)
    {
        var chosen = Filtered(await reached.DutiesAsync(cancellation), await reached.IsWideAsync(cancellation));
        var ordered = request.Descending
            ? chosen.OrderByDescending(duty => duty.DueOrder).ThenByDescending(duty => duty.Id)
            : chosen.OrderBy(duty => duty.DueOrder).ThenBy(duty => duty.Id);
        return await ordered.PageAndOneMore(request).Select(DutyLine.Of).ToListAsync(cancellation);
    }

    public async Task<IActionResult> OnPostBatchAsync(
        [FromServices] ActOnSeveral several, [FromServices] ConfirmDuty confirm, [FromServices] UrgeUnit urge, [FromServices] SetDueDay setDueDay, CancellationToken cancellation)
    {
        if (!MayAssign)
        {
            return Forbid();
        }

        Func<Duty, Task<Outcome<Duty>>>? act = Batch.Step switch
        {
            "confirm" => duty => confirm.RunAsync(duty, null, cancellation),
            "urge" => duty => urge.RunAsync(duty, VietnameseText.Clean(Batch.Text), cancellation),
            "due" => duty => setDueDay.RunAsync(duty, Batch.Day, VietnameseText.Clean(Batch.Paper), cancellation),
            _ => null,
        };
        if (act is null)
        {
            return NotFound();
        }

        CheckBatch();
        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancellation);
            return this.PageWithErrors();
        }

        var (done, refused) = await several.RunAsync(Batch.Ids, act, cancellation);
        if (done == 0)
        {
            await OnGetAsync(cancellation);
            return this.PageWithErrors(refused[0]);
        }

        TempData["Saved"] = refused.Count == 0
            ? texts["Đã thực hiện với {0} việc.", done].Value
            : texts["Đã thực hiện với {0} việc. {1} việc không thực hiện được: {2}", done, refused.Count, texts[refused[0].Message, [.. refused[0].Arguments]]].Value;
        return Redirect(BatchUrl.Replace("&handler=Batch", "", StringComparison.Ordinal).Replace("?handler=Batch", "", StringComparison.Ordinal));
    }

    private void CheckBatch()
    {
        if (Batch.Ids.Count == 0)
        {
            ModelState.AddModelError("", "Chọn ít nhất một việc trong danh sách.");
        }

        if (Batch.Step == "urge" && VietnameseText.Clean(Batch.Text).Length == 0)
        {
            ModelState.AddModelError("Batch.Text", "Nhập ý kiến đôn đốc");
        }

        if (Batch.Step == "due" && Batch.Day is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Batch.Day", "Nhập hạn");
        }

        if (Batch.Step == "due" && VietnameseText.Clean(Batch.Paper).Length == 0)
        {
            ModelState.AddModelError("Batch.Paper", "Nhập văn bản làm căn cứ");
        }
    }

    private IQueryable<Duty> Filtered(IQueryable<Duty> duties, bool isWide)
    {
        var today = words.Today;
        duties = State switch
        {
            Stage.All => duties,
            Stage.Late => Viewpoint is Viewpoint.Leader
                ? duties.Where(duty => duty.State == DutyState.Open && duty.DueOrder < today && duty.ShownLateFrom <= today)
                : duties.Where(duty => duty.State == DutyState.Open && duty.DueOrder < today && duty.LateAfter < today),
            Stage.NoDay => duties.Where(duty => duty.State == DutyState.Open && duty.DueOrder == Duty.NoDay),
            Stage.Waiting => duties.Where(duty => duty.State == DutyState.Open && duty.WaitingOnUnitId != null),
            Stage.Reported => duties.Where(duty => duty.State == DutyState.Reported),
            Stage.Closed => duties.Where(duty => duty.State == DutyState.Closed),
            Stage.Withdrawn => duties.Where(duty => duty.State == DutyState.Withdrawn),
            _ => duties.Where(duty => duty.State == DutyState.Open),
        };
        if (PartLabel is not null)
        {
            duties = HeadDuties.Of(duties, Part!, From!.Value, To!.Value);
        }

        if (Unit is { } unit)
        {
            duties = duties.Where(duty => duty.UnitId == unit);
        }

        if (Workstream is { } workstream)
        {
            duties = duties.Where(duty => duty.WorkstreamId == workstream);
        }

        if (Plan is { } plan)
        {
            duties = duties.Where(duty => duty.PlanId == plan);
        }

        if (Tag is { } tag)
        {
            duties = db.Carrying(duties, tag);
        }

        if (!string.IsNullOrEmpty(Period))
        {
            duties = duties.Where(duty => duty.Period == Period);
        }

        if (Within is { } within)
        {
            var last = within.LastDay(today);
            duties = duties.Where(duty => duty.DueOrder >= today && duty.DueOrder <= last);
        }

        if (string.IsNullOrWhiteSpace(Search))
        {
            return duties;
        }

        return isWide && Unit is null ? Found(duties) : Containing(duties, VietnameseText.Fold(Search));
    }

    private static IQueryable<Duty> Containing(IQueryable<Duty> duties, string folded) => duties.Where(duty => duty.FoldedTitle.Contains(folded));

    /// <summary>A common word stands in ten thousands of duties: the newest will do, and the filters beside it narrow further.</summary>
    private IQueryable<Duty> Found(IQueryable<Duty> duties)
    {
        var found = db.Search(Search).OrderByDescending(entry => entry.Id).Take(MostFound).Select(entry => entry.SubjectId);
        return duties.Where(duty => found.Contains(duty.Id));
    }

    /// <summary>States as a list is asked for them.</summary>
    public enum Stage
    {
        [Display(Name = "Đang thực hiện")]
        Open,

        [Display(Name = "Quá hạn")]
        Late,

        [Display(Name = "Chưa ấn định hạn")]
        NoDay,

        [Display(Name = "Chờ đơn vị khác")]
        Waiting,

        [Display(Name = "Đã báo cáo")]
        Reported,

        [Display(Name = "Hoàn thành")]
        Closed,

        [Display(Name = "Thôi thực hiện")]
        Withdrawn,

        [Display(Name = "Tất cả")]
        All,
    }
}
