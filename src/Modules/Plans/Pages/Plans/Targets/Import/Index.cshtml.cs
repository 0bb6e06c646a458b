using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Documents.Inspection;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Plans.Pages.Plans.Targets.Import;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(ImportTargets importTargets, TargetChoices choices, UploadInspector inspector, Clock clock) : PageModel
{
    [BindProperty, Display(Name = "Dán bảng", Description = "Sao chép cả dòng tiêu đề từ Excel hoặc Word rồi dán vào đây"), DataType(DataType.MultilineText)]
    public string? Pasted { get; set; }

    [BindProperty, Display(Name = "Tệp Excel")]
    public IFormFile? Sheet { get; set; }

    [BindProperty, Display(Name = "Năm"), Required(ErrorMessage = "Nhập năm"), Range(2000, 2100, ErrorMessage = "Năm từ {1} đến {2}")]
    public int? Year { get; set; }

    [BindProperty, Display(Name = "Thuộc kế hoạch")]
    public Guid? Plan { get; set; }

    public TablePreview? Preview { get; private set; }

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Year = clock.Today.Year;
        Plans = await choices.PlansAsync(cancellation);
    }

    public IActionResult OnGetTemplate() => File(TargetColumns.Template(), TargetSheet.MediaType, "mau-chi-tieu.xlsx");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Plans = await choices.PlansAsync(cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var text = await SentTable.TextAsync(inspector, Sheet, Pasted, cancellation);
        var outcome = text.Value is { } read ? await importTargets.PreviewAsync(read, Year!.Value, Plan, cancellation) : text.Refusal!;
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        Show(outcome.Value!);
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(string? print, CancellationToken cancellation)
    {
        Plans = await choices.PlansAsync(cancellation);
        var outcome = await importTargets.ApplyAsync(Pasted, Year ?? clock.Today.Year, Plan, print, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã nhập chỉ tiêu từ bảng.";
        return Redirect($"/chi-tieu?nam={Year}");
    }

    private void Show(TablePreview preview)
    {
        Preview = preview;
        Pasted = preview.Text;
        ModelState.Remove(nameof(Pasted));
        if (preview.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
