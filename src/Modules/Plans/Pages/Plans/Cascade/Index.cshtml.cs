using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Cascade;

/// <summary>Kế hoạch của các đơn vị: the coordinator sees who has drawn up what; a unit makes its own with one click.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, CascadeView view, UnitItems unitItems, OrderUnitPlans orderUnitPlans, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [FromQuery(Name = "xem")]
    public string? Part { get; set; }

    [FromQuery(Name = "tinh-trang")]
    public PlanProgress? Only { get; set; }

    [FromQuery(Name = "tat-ca")]
    public bool AllItems { get; set; }

    [BindProperty, Display(Name = "Hạn lập kế hoạch")]
    public DateOnly? DueOn { get; set; }

    [BindProperty, Display(Name = "Văn bản làm căn cứ của hạn", Description = "Ví dụ: Công văn số 12/PNV ngày 5/4/2024"), StringLength(Measure.AsWrittenMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? Paper { get; set; }

    [BindProperty, Display(Name = "Nội dung nhắc"), StringLength(UnitPlan.ReasonMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? Words { get; set; }

    public Plan Plan { get; private set; } = null!;

    public bool MayManage { get; private set; }

    /// <summary>Stands above the issuer or manages its plans: sees every unit of the plan.</summary>
    public bool SeesAll { get; private set; }

    public bool MayDraft { get; private set; }

    public UnitPlan? Own { get; private set; }

    public int OwnItems { get; private set; }

    public CascadeCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public TablePage<UnitProgress>? Units { get; private set; }

    public TablePage<ItemTaken>? Items { get; private set; }

    public TablePage<LineApart>? Apart { get; private set; }

    public IReadOnlyList<(int Ordinal, string Text)> Ordering { get; private set; } = [];

    public bool MayOpen(UnitProgress row) => row.PlanId is not null && (row.State != UnitPlanState.Draft || officer.Can(Capability.DraftUnitPlans, row.UnitPath) || officer.Can(Capability.ApproveUnitPlans, row.UnitPath));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMakeAsync([FromServices] MakeUnitPlan makeUnitPlan, CancellationToken cancellation)
    {
        var outcome = await makeUnitPlan.RunAsync(Id, officer.UnitId, cancellation);
        if (outcome.Value is { } made)
        {
            TempData["Saved"] = "Đã lập dự thảo từ kế hoạch cấp trên. Soát từng việc, phân công rồi trình thủ trưởng.";
            return Redirect($"/ke-hoach-don-vi/{made.Id}/soan");
        }

        return await AgainAsync(outcome.Refusal!, cancellation);
    }

    public Task<IActionResult> OnPostAskAsync([FromForm] List<Guid> ids, [FromForm] string? step, CancellationToken cancellation) =>
        MarkedAsync(ids, step == "all", chosen => orderUnitPlans.AskAsync(Id, chosen, DueOn, Paper, cancellation), "Đã giao {0} đơn vị xây dựng kế hoạch.", cancellation);

    public Task<IActionResult> OnPostUrgeAsync([FromForm] List<Guid> ids, [FromForm] string? step, CancellationToken cancellation) =>
        MarkedAsync(ids, step == "all", chosen => orderUnitPlans.UrgeAsync(Id, chosen, Words, cancellation), "Đã nhắc {0} đơn vị; lời nhắc ghi trong việc của đơn vị.", cancellation);

    private async Task<IActionResult> MarkedAsync(List<Guid> ids, bool all, Func<IReadOnlyList<Guid>?, Task<Outcome<UnitsAsked>>> act, string said, CancellationToken cancellation)
    {
        if (!await db.Managed(officer).AnyAsync(plan => plan.Id == Id, cancellation))
        {
            return await LoadAsync(cancellation) ? Forbid() : NotFound();
        }

        if (!ModelState.IsValid || (ids.Count == 0 && !all))
        {
            return await AgainAsync(ModelState.IsValid ? new Refusal("nothing-selected", "Đánh dấu các đơn vị, hoặc chọn tất cả đơn vị chưa có kế hoạch được duyệt.") : null, cancellation);
        }

        var outcome = await act(all ? null : ids);
        if (outcome.Value is not { } asked)
        {
            return await AgainAsync(outcome.Refusal, cancellation);
        }

        TempData["Saved"] = texts[said, asked.Count].Value;
        return Redirect($"/ke-hoach/{Id}/ke-hoach-don-vi");
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await LoadAsync(cancellation) ? this.PageWithErrors(refusal) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var found = await db.Seen(officer).AsNoTracking().Where(plan => plan.Id == Id && plan.State == PlanState.InForce)
            .Join(db.Set<UnitRow>(), plan => plan.IssuerUnitId, unit => unit.Id, (plan, unit) => new { plan, unit.Path }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return false;
        }

        Plan = found.plan;
        MayManage = officer.Can(Capability.ManagePlans, found.Path);
        SeesAll = MayManage || officer.Can(Capability.SeePlans, found.Path);
        MayDraft = officer.Can(Capability.DraftUnitPlans, officer.UnitPath) && officer.UnitId != Plan.IssuerUnitId;
        if (MayDraft)
        {
            Own = await db.Set<UnitPlan>().AsNoTracking().SingleOrDefaultAsync(own => own.PlanId == Id && own.UnitId == officer.UnitId, cancellation);
            OwnItems = await unitItems.Of(Id, officer.UnitId).CountAsync(cancellation);
        }

        await LoadPartAsync(cancellation);
        return true;
    }

    private async Task LoadPartAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, CascadeView.Shape);
        Counts = await view.CountAsync(Id, SeesAll, cancellation);
        switch (SeesAll ? Part : null)
        {
            case "viec":
                Items = await view.ItemsAsync(Id, !AllItems, request, cancellation);
                break;
            case "khac":
                Apart = await view.ApartAsync(Id, request, cancellation);
                break;
            default:
                Units = await view.ProgressAsync(Id, SeesAll, Only, request, cancellation);
                Ordering = [.. (await db.Set<Measure>().Where(m => m.PlanId == Id && db.Set<UnitPlanOrder>().Any(order => order.MeasureId == m.Id)).OrderBy(m => m.Ordinal)
                    .Select(m => new { m.Ordinal, m.Text }).Take(5).ToListAsync(cancellation)).Select(one => (one.Ordinal, one.Text))];
                break;
        }
    }
}
