using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Plans.Pages.Plans.Programmes.Review;

/// <summary>The signed paper of a review comes back; with it the duty is done.</summary>
[Requires(Capability.ReportTargets)]
internal sealed class IndexModel(ProgrammeVerbs verbs) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Review { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu"), Required(ErrorMessage = "Nhập số, ký hiệu")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Ngày ban hành"), Required(ErrorMessage = "Nhập ngày ban hành")]
    public DateOnly? Date { get; set; }

    [BindProperty, Display(Name = "Văn bản đã ký (PDF)"), Required(ErrorMessage = "Chọn tệp PDF đã ký")]
    public IFormFile? Paper { get; set; }

    public CoSo.Plans.Plan Programme { get; private set; } = null!;

    public ProgrammeReview Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await LoadAsync(cancellation);
        ModelState.Clear();
        return found ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var outcome = ModelState.IsValid ? await verbs.BringPaperAsync(Programme, Shown, new ReviewPaper(Number, Date, Paper), cancellation) : null;
        if (outcome?.Value is null)
        {
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = "Đã bổ sung văn bản; việc sơ kết, tổng kết hoàn thành.";
        return Redirect($"/ke-hoach/{Id}/chuong-trinh");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await verbs.ReviewAsync(Id, Review, cancellation) is not var (programme, review))
        {
            return false;
        }

        (Programme, Shown) = (programme, review);
        return true;
    }
}
