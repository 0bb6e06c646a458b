using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Works.Progress;

/// <summary>The unit that leads says how far its item is and which milestones are done.</summary>
[Requires(Capability.ReportTargets)]
internal sealed class IndexModel(AppDbContext db, WorkVerbs verbs, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Work { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Tình trạng"), Required(ErrorMessage = "Chọn tình trạng")]
    public WorkState? State { get; set; }

    [BindProperty, Display(Name = "Tiến độ (%)"), Required(ErrorMessage = "Nhập tiến độ"), Range(0, 100, ErrorMessage = "Tiến độ từ {1} đến {2}")]
    public int? Progress { get; set; }

    [BindProperty, Display(Name = "Tình hình, vướng mắc"), DataType(DataType.MultilineText), StringLength(PlanWork.NoteMaxLength, ErrorMessage = "Nội dung không quá {1} ký tự")]
    public string? Note { get; set; }

    [BindProperty, Display(Name = "Mốc đã xong")]
    public List<Guid> Done { get; set; } = [];

    public WorkInHand Hand { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> States => [.. WorkWords.States.Select(one => new SelectListItem(texts[one.Words], one.State.ToString()))];

    public IReadOnlyList<SelectListItem> Milestones { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Clear();
        (Version, State, Progress, Note) = (Hand.Work.Version, Hand.Work.State, Hand.Work.Progress, Hand.Work.Note);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var current = Hand.Work.Version;
        var outcome = ModelState.IsValid ? await verbs.ReportAsync(Hand, Version, new WorkReport(State!.Value, Progress!.Value, Note, Done), cancellation) : null;
        if (outcome?.Value is null)
        {
            Version = current;
            ModelState.Remove(nameof(Version));
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = "Đã báo cáo tiến độ.";
        return Redirect($"/ke-hoach/{Id}/hang-muc/{Work}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await verbs.FindAsync(Id, Work, cancellation) is not { MayReport: true } hand)
        {
            return false;
        }

        Hand = hand;
        var open = await db.Set<WorkMilestone>().AsNoTracking().Where(one => one.WorkId == Work && one.DoneOn == null).OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(200).ToListAsync(cancellation);
        Milestones = [.. open.Select(one => new SelectListItem($"{one.Name} ({Vn.Day(one.DueOn)})", one.Id.ToString()))];
        return true;
    }
}
