using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Folders.Inspections;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Folders.Pages.Folders.Inspections.Make;

/// <summary>Which plan, unit and period; how complete the file would be, and what is missing, before it is made.</summary>
[Requires(Capability.MakeInspectionFiles)]
internal sealed class IndexModel(InspectionDesk desk, Evidence evidence, MakeInspectionFile make, Officer officer, Clock clock) : PageModel
{
    public const int MissingShown = 100;

    [BindProperty(SupportsGet = true, Name = "ke-hoach"), Display(Name = "Kế hoạch")]
    public Guid? PlanId { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "cap-duoi"), Display(Name = "Kể cả đơn vị trực thuộc")]
    public bool WithBelow { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu"), Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den"), Display(Name = "Đến ngày")]
    public DateOnly? To { get; set; }

    public List<SelectListItem> Plans { get; private set; } = [];

    public List<SelectListItem> Units { get; private set; } = [];

    public Collected? Found { get; private set; }

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public bool IsTooMuch => Found is { } found && (found.IsCut || found.Bytes > MakeInspectionFile.LargestBytes);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var refusal = await ShowAsync(cancellation);
        return refusal is not null || !ModelState.IsValid ? this.PageWithErrors(refusal) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || PlanId is null || UnitId is null || From is null || To is null)
        {
            await ShowAsync(cancellation);
            return this.PageWithErrors();
        }

        var outcome = await make.RunAsync(new InspectionWish(UnitId.Value, WithBelow, PlanId.Value, From.Value, To.Value), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            await ShowAsync(cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = outcome.Value!.State is InspectionState.Ready ? "Đã lập hồ sơ." : "Hồ sơ lớn, đang được lập; trở lại trang này sau ít phút.";
        return Redirect($"/ho-so-kiem-tra/{outcome.Value.Id}");
    }

    private async Task<Refusal?> ShowAsync(CancellationToken cancellation)
    {
        var (plans, units) = (await desk.PlansAsync(cancellation), await desk.UnitsAsync(cancellation));
        Plans = plans.ConvertAll(plan => new SelectListItem(plan.Number is null ? plan.Title : $"{plan.Number}, {plan.Title}", plan.Id.ToString()));
        Units = units.ConvertAll(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));
        PlanId ??= plans.FirstOrDefault()?.Id;
        UnitId ??= (units.Find(unit => unit.Id == officer.UnitId) ?? units.FirstOrDefault())?.Id;
        To ??= clock.Today;
        From ??= new DateOnly(To.Value.Year, 1, 1);
        if (!ModelState.IsValid || PlanId is null || UnitId is null)
        {
            return null;
        }

        var wish = new InspectionWish(UnitId.Value, WithBelow, PlanId.Value, From.Value, To.Value);
        if (await make.CheckAsync(wish, cancellation) is { } refusal)
        {
            return refusal;
        }

        var found = Found = await evidence.CollectAsync(wish, cancellation);
        Figures =
        [
            new(found.Missing, "Nội dung còn thiếu minh chứng", null, Tone.Danger), new(found.Items, "Nội dung"), new(found.Files, "Tệp"),
        ];
        return null;
    }
}
