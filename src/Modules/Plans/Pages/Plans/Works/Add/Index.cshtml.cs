using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Works.Add;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, PlanKinds kinds, WorkVerbs verbs, TargetChoices choices, Officer officer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public WorkForm Form { get; private set; } = new();

    public PlanKind Kind { get; private set; } = null!;

    public string Label { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Form")] WorkForm form, CancellationToken cancellation)
    {
        Form = form;
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var outcome = ModelState.IsValid ? await verbs.SaveAsync(Id, null, 0, form.Read(), cancellation) : null;
        if (outcome?.Value is not { } work)
        {
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = "Đã lưu.";
        return Redirect($"/ke-hoach/{Id}/hang-muc/{work.Id}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Label = await db.Managed(officer).Where(plan => plan.Id == Id && plan.State == PlanState.InForce).Select(plan => plan.Title).SingleOrDefaultAsync(cancellation) ?? "";
        Kind = kinds.Of(await verbs.KindAsync(Id, cancellation));
        Units = await choices.AllUnitsAsync(cancellation);
        return Label.Length > 0 && Kind.Items is not null;
    }
}
