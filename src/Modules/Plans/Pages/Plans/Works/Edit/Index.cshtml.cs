using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Plans.Pages.Plans.Works.Edit;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(PlanKinds kinds, WorkVerbs verbs, TargetChoices choices) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Work { get; set; }

    public WorkForm Form { get; private set; } = new();

    public WorkInHand Hand { get; private set; } = null!;

    public PlanKind Kind { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var work = Hand.Work;
        Form = new WorkForm
        {
            Version = work.Version, Name = work.Name, LeadUnitId = work.LeadUnitId, Budget = work.Budget, StartOn = work.StartOn, EndOn = work.EndOn,
            Extra = ExtraFields.Read(work.Extra).ToDictionary(one => one.Key, one => (string?)one.Value),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Form")] WorkForm form, CancellationToken cancellation)
    {
        Form = form;
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var current = Hand.Work.Version;
        var outcome = ModelState.IsValid ? await verbs.SaveAsync(Id, Work, form.Version, form.Read(), cancellation) : null;
        if (outcome?.Value is null)
        {
            // What was typed stays; saving once more is meant.
            form.Version = current;
            ModelState.Remove("Form.Version");
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = "Đã lưu.";
        return Redirect($"/ke-hoach/{Id}/hang-muc/{Work}");
    }

    public async Task<IActionResult> OnPostMilestoneAsync([FromForm] string? name, [FromForm] DateOnly? dueOn, CancellationToken cancellation)
    {
        ModelState.Clear();
        var outcome = await verbs.SetMilestoneAsync(Id, Work, name, dueOn, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return await OnGetAsync(cancellation) is NotFoundResult missing ? missing : this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã đặt mốc; đơn vị chủ trì có một việc theo mốc này.";
        return Redirect($"/ke-hoach/{Id}/hang-muc/{Work}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await verbs.FindAsync(Id, Work, cancellation) is not { MayManage: true } hand)
        {
            return false;
        }

        Hand = hand;
        Kind = kinds.Of(await verbs.KindAsync(Id, cancellation));
        Units = await choices.AllUnitsAsync(cancellation);
        return true;
    }
}
