using System.ComponentModel.DataAnnotations;
using System.Text;
using CoSo.Contracts.Access;
using CoSo.Documents.Reading;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Plans.Pages.Plans.Upload;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(TakeInPlan takeInPlan, Officer officer) : PageModel
{
    [BindProperty, Display(Name = "Tệp kế hoạch", Description = "DOCX, PDF có lớp chữ hoặc TXT; không quá 25 MB")]
    public IFormFile? Paper { get; set; }

    [BindProperty, Display(Name = "Dán từ Word", Description = "Mở văn bản, chọn tất cả, sao chép rồi dán vào đây"), DataType(DataType.MultilineText)]
    public string? Pasted { get; set; }

    /// <summary>The plan that holds the same words already.</summary>
    public TakenIn? Known { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Paper is null && string.IsNullOrWhiteSpace(Pasted))
        {
            ModelState.AddModelError(nameof(Paper), "Chọn tệp kế hoạch, hoặc dán văn bản vào ô bên dưới");
            return this.PageWithErrors();
        }

        var given = await GivenAsync(cancellation);
        var outcome = given.Value is { } paper ? await takeInPlan.RunAsync(paper, officer, cancellation) : given.Refusal!;
        if (outcome.Refusal is { } refusal)
        {
            if (refusal.Code == ReadingRefusals.Secret.Code)
            {
                // Not even back to the browser.
                Pasted = null;
                ModelState.Remove(nameof(Pasted));
            }

            return this.PageWithErrors(refusal);
        }

        if (!outcome.Value!.IsNew)
        {
            Known = outcome.Value;
            return this.PageWithErrors(new Refusal("plan-known", "Văn bản này đã được đưa vào trước đây, nên không đọc lại."));
        }

        TempData["Saved"] = "Đã đọc xong văn bản. Soát lại từng mục, rồi đưa vào theo dõi.";
        return Redirect($"/ke-hoach/{outcome.Value.PlanId}/soat-lai");
    }

    private async Task<Outcome<GivenPaper>> GivenAsync(CancellationToken cancellation)
    {
        if (Paper is null)
        {
            return new GivenPaper("van-ban-dan.txt", Encoding.UTF8.GetBytes(Pasted!), Pasted);
        }

        if (Paper.Length > ReadingRefusals.MaxBytes)
        {
            return ReadingRefusals.TooLarge;
        }

        var bytes = new byte[Paper.Length];
        await using var stream = Paper.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return new GivenPaper(Path.GetFileName(Paper.FileName).Cut(255) ?? "ke-hoach", bytes, null);
    }
}
