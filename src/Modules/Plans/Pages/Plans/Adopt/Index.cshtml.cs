using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Plans.Pages.Plans.Adopt;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, PlanInReview review, AdoptPlan adoptPlan, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu", Description = "Như Văn thư đã cấp, ví dụ 142/KH-UBND")]
    [StringLength(Plan.NumberMaxLength, ErrorMessage = "Số, ký hiệu không quá {1} ký tự")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Ngày ban hành")]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty, Display(Name = "Chưa có số, ngày: bổ sung sau khi Văn thư cấp")]
    public bool NumberLater { get; set; }

    [BindProperty]
    public bool EvenUnsettled { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    public Plan Plan { get; private set; } = null!;

    public AdoptionDraft Draft { get; private set; } = null!;

    public int PastDay => Draft.Once.Count(duty => duty.Measure.DueOn < clock.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await LoadAsync(cancellation) ?? this.PageWithErrors();
        }

        var outcome = await adoptPlan.RunAsync(Id, new Adoption(Stamp, Number, IssuedOn, NumberLater, EvenUnsettled), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Remove(nameof(Stamp));
            return await LoadAsync(cancellation) ?? this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã đưa kế hoạch vào theo dõi.";
        return Redirect($"/ke-hoach/{Id}");
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellation)
    {
        if (await review.FindAsync(Id, cancellation) is not { State: not PlanState.Abandoned } plan)
        {
            return NotFound();
        }

        if (plan.AmendsId is not null)
        {
            // An amending text is compared with the plan it amends; it raises nothing by itself.
            return Redirect(plan.State == PlanState.Merged ? $"/ke-hoach/{plan.AmendsId}/lich-su" : $"/ke-hoach/{Id}/doi-chieu");
        }

        if (plan.State == PlanState.InForce)
        {
            return Redirect($"/ke-hoach/{Id}");
        }

        Plan = plan;
        Draft = await AdoptionDraft.LoadAsync(db, plan, clock.Today, cancellation);
        Stamp = Draft.Stamp;
        return null;
    }
}
