using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.OneUnitPlan;

/// <summary>A unit's plan as it stands, what may be done with it, and what was done.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, UnitPlanAccess access, UnitPlanSteps steps, ApproveUnitPlan approveUnitPlan, HandInUnitPlan handIn, IPaperDesk papers, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["text"], 50);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Lý do"), StringLength(UnitPlan.ReasonMaxLength, ErrorMessage = "Lý do không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu", Description = "Như Văn thư đã cấp, ví dụ 15/KH-UBND"), StringLength(CoSo.Plans.Plan.NumberMaxLength, ErrorMessage = "Số, ký hiệu không quá {1} ký tự")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Ngày văn bản")]
    public DateOnly? PaperOn { get; set; }

    [BindProperty, Display(Name = "Tệp PDF đã ký")]
    public IFormFile? Paper { get; set; }

    public UnitPlanInHand Hand { get; private set; } = null!;

    public UnitPlan Plan => Hand.Plan;

    public TablePage<UnitPlanLine> Lines { get; private set; } = null!;

    public IReadOnlyList<TimelineItem> History { get; private set; } = [];

    public StoredFile? Signed { get; private set; }

    /// <summary>Where the plan stands on its way to Văn thư.</summary>
    public PaperDoor Door { get; private set; } = null!;

    public int Different { get; private set; }

    public int Added { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync([FromServices] UnitPlanPaper paper, CancellationToken cancellation) =>
        await access.FindAsync(Id, cancellation) is { } hand
            ? File(await paper.DocxAsync(hand, cancellation), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"ke-hoach-{hand.Unit.Code}-{hand.Parent.Year}.docx")
            : NotFound();

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellation) =>
        DoAsync(() => steps.SubmitAsync(Id, Version, cancellation), "Đã trình thủ trưởng đơn vị.", cancellation);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation) =>
        DoAsync(() => steps.TakeBackAsync(Id, Version, cancellation), "Đã rút lại để sửa.", cancellation);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation) =>
        DoAsync(() => steps.ReturnAsync(Id, Version, Reason, cancellation), "Đã trả lại, đề nghị bổ sung.", cancellation);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellation) =>
        DoAsync(() => approveUnitPlan.RunAsync(Id, Version, cancellation), "Đã duyệt. Việc đơn vị bổ sung đã được đưa vào theo dõi.", cancellation);

    public Task<IActionResult> OnPostOutsideAsync(CancellationToken cancellation) =>
        DoAsync(() => approveUnitPlan.OutsideAsync(Id, Version, new SignedPaper(Number, PaperOn, Paper), cancellation), "Đã ghi nhận kế hoạch được duyệt ngoài hệ thống.", cancellation);

    public Task<IActionResult> OnPostPaperAsync(CancellationToken cancellation) =>
        DoAsync(() => approveUnitPlan.BringPaperAsync(Id, Version, new SignedPaper(Number, PaperOn, Paper), cancellation), "Đã bổ sung văn bản đã ký.", cancellation);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancellation) =>
        DoAsync(() => steps.ReopenAsync(Id, Version, Reason, cancellation), "Đã mở lại kế hoạch để sửa.", cancellation);

    public async Task<IActionResult> OnPostHandInAsync(CancellationToken cancellation) => await handIn.RunAsync(Id, cancellation) switch
    {
        null => NotFound(),
        { Refusal: { } refusal } => await AgainAsync(refusal, cancellation),
        var handed => Redirect(PaperAddress.Of(handed.Value)),
    };

    private async Task<IActionResult> DoAsync(Func<Task<Outcome<UnitPlan>>> act, string said, CancellationToken cancellation)
    {
        if (await access.FindAsync(Id, cancellation) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(null, cancellation);
        }

        var outcome = await act();
        if (outcome.Refusal is { } refusal)
        {
            return refusal.Code == UnitPlanBook.NotYours.Code ? Forbid() : await AgainAsync(refusal, cancellation);
        }

        TempData["Saved"] = said;
        return Redirect($"/ke-hoach-don-vi/{Id}");
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        ModelState.Remove(nameof(Version));
        return await LoadAsync(cancellation) ? this.PageWithErrors(refusal) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await access.FindAsync(Id, cancellation) is not { } hand)
        {
            return false;
        }

        (Hand, Version) = (hand, hand.Plan.Version);
        Door = new PaperDoor(await papers.FindAsync(UnitPlanPaperOwner.OwnerKind, Id, cancellation), handIn.May(hand)) { Handler = "HandIn" };
        var request = PageRequest.From(Request, Shape);
        var lines = db.Set<UnitPlanLine>().AsNoTracking().Where(line => line.UnitPlanId == Id && line.RemovedAt == null);
        var counts = await lines.GroupBy(_ => 1).Select(all => new { All = all.Count(), Different = all.Count(line => line.IsDifferent), Added = all.Count(line => line.Kind == LineKind.Added) }).SingleOrDefaultAsync(cancellation);
        (Different, Added) = (counts?.Different ?? 0, counts?.Added ?? 0);
        Lines = new TablePage<UnitPlanLine>(request, await lines.OrderBy(line => line.Position).ThenBy(line => line.Id).PageOf(request).ToListAsync(cancellation), counts?.All ?? 0);
        var stepsTaken = await db.Set<UnitPlanStep>().AsNoTracking().Where(step => step.UnitPlanId == Id).OrderByDescending(step => step.Id).Take(100).ToListAsync(cancellation);
        History = [.. stepsTaken.Select(step => new TimelineItem(Vn.Instant(step.At), texts[LineWords.Of(step.Kind)], step.Who, step.Text))];
        Signed = hand.Plan.PaperFileId is { } fileId ? await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId, cancellation) : null;
        return true;
    }
}
