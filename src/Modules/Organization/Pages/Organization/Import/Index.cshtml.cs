using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Organization.Pages.Organization.Import;

[Requires(Capability.ManageOrganization)]
internal sealed class IndexModel(ImportUnits importUnits) : PageModel
{
    [BindProperty, Display(Name = "Tệp Excel"), Required(ErrorMessage = "Chọn tệp Excel")]
    public IFormFile? Sheet { get; set; }

    public ImportPreview? Preview { get; private set; }

    public void OnGet()
    {
        // Nothing to load: the form is empty.
    }

    public IActionResult OnGetTemplate() =>
        File(UnitSheet.Write([]), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "mau-don-vi.xlsx");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await using var stream = Sheet!.OpenReadStream();
        var outcome = await importUnits.PreviewAsync(stream, Sheet.FileName, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        Preview = outcome.Value;
        if (Preview!.Difference.Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(Guid file, string? print, CancellationToken cancellation)
    {
        ModelState.Clear();
        var outcome = await importUnits.ApplyAsync(file, print ?? "", cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã nhập cây đơn vị.";
        return Redirect("/don-vi");
    }
}
