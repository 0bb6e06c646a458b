using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CoSo.Plans.Pages.Plans.Kinds.Call;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(PlanKinds kinds, UnitsThatMust unitsThatMust, CallPlans callPlans, Clock clock, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty, Display(Name = "Văn bản hướng dẫn", Description = "Số, ngày của văn bản giao, hướng dẫn lập kế hoạch"), Required(ErrorMessage = "Nhập văn bản hướng dẫn")]
    [StringLength(300, ErrorMessage = "Văn bản không quá {1} ký tự")]
    public string? Guidance { get; set; }

    [BindProperty, Display(Name = "Hạn ban hành"), Required(ErrorMessage = "Nhập hạn")]
    public DateOnly? DueOn { get; set; }

    public PlanKind Kind { get; private set; } = null!;

    public int Lacking { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await LoadAsync(cancellation);
        ModelState.Clear();
        return shown ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var outcome = ModelState.IsValid ? await callPlans.RunAsync(Kind, Year!.Value, DueOn, Guidance!, cancellation) : null;
        if (outcome is null || outcome.Refusal is not null)
        {
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = texts["Đã giao việc lập kế hoạch cho {0} đơn vị.", outcome.Value].Value;
        return Redirect($"/ke-hoach/loai/{Code}/day-du?nam={Year}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Kind = kinds.Find(Code)!;
        Year ??= clock.Today.Year;
        Lacking = Kind is null ? 0 : (await unitsThatMust.LackingAsync(Kind, Year.Value, cancellation)).Count;
        return Kind is not null;
    }
}
