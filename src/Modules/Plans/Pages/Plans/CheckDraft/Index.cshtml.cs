using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Reading;
using CoSo.Plans.Pages.Plans.Check;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Plans.Pages.Plans.CheckDraft;

/// <summary>
/// Checks any draft, plan or not. Nothing is stored, so the answer to the form is the page itself and not a redirect: sending
/// it again only checks again. What is dismissed is kept as hash, rule and reason.
/// </summary>
[Requires(Capability.CheckPapers)]
internal sealed class IndexModel(CheckedPapers checkedPapers, Dismissals dismissals, PaperInHand paperInHand, Officer officer) : PageModel
{
    public static readonly Refusal Expired = new("draft-expired", "Trang này đã quá hạn, hoặc văn bản không còn. Hãy đưa văn bản vào lại.");

    [BindProperty, Display(Name = "Tệp văn bản", Description = "DOCX, PDF có lớp chữ hoặc TXT; không quá 25 MB")]
    public IFormFile? Paper { get; set; }

    [BindProperty, Display(Name = "Dán từ Word", Description = "Mở văn bản, chọn tất cả, sao chép rồi dán vào đây"), DataType(DataType.MultilineText)]
    public string? Pasted { get; set; }

    [BindProperty, Display(Name = "Ngày của văn bản", Description = "Khi bản thảo chưa ghi ngày: để đối chiếu hiệu lực của căn cứ")]
    public DateOnly? On { get; set; }

    public FindingsView? View { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Paper is null && string.IsNullOrWhiteSpace(Pasted))
        {
            ModelState.AddModelError(nameof(Paper), "Chọn tệp văn bản, hoặc dán văn bản vào ô bên dưới");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var read = ReadPaper();
        if (read.Value is { } paper)
        {
            return await ShowAsync(await checkedPapers.OfPaperAsync(paper, On, cancellation), null, cancellation);
        }

        if (read.Refusal!.Code == ReadingRefusals.Secret.Code)
        {
            // Not even back to the browser.
            Pasted = null;
            ModelState.Remove(nameof(Pasted));
        }

        return this.PageWithErrors(read.Refusal);
    }

    public async Task<IActionResult> OnPostDismissAsync([FromForm] string? @sealed, [FromForm] string? key, [FromForm] string? reason, [FromServices] DismissFinding dismissFinding, CancellationToken cancellation)
    {
        if (paperInHand.Open(@sealed) is not { } paper)
        {
            return this.PageWithErrors(Expired);
        }

        var outcome = await dismissFinding.RunAsync(paper, key, reason, cancellation);
        return await ShowAsync(paper, outcome.Refusal, cancellation);
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromForm] string? @sealed, [FromForm] string? key, [FromServices] TakeBackDismissal takeBackDismissal, CancellationToken cancellation)
    {
        if (paperInHand.Open(@sealed) is not { } paper)
        {
            return this.PageWithErrors(Expired);
        }

        await takeBackDismissal.RunAsync(paper, key, cancellation);
        return await ShowAsync(paper, null, cancellation);
    }

    public async Task<IActionResult> OnPostDocxAsync([FromForm] string? @sealed, [FromServices] Locality locality, [FromServices] Clock clock, CancellationToken cancellation) =>
        paperInHand.Open(@sealed) is { } paper
            ? File(FindingsSheet.Docx(paper.Title, await dismissals.RowsAsync(paper, cancellation), officer, locality.Place, clock.UtcNow), FindingsSheet.MediaType, FindingsSheet.FileName)
            : this.PageWithErrors(Expired);

    private Outcome<Documents.Reading.Paper> ReadPaper()
    {
        if (Paper is null)
        {
            return PaperReader.ReadText(Pasted!);
        }

        using var stream = Paper.OpenReadStream();
        return PaperReader.Read(stream, Path.GetFileName(Paper.FileName));
    }

    private async Task<IActionResult> ShowAsync(CheckedText paper, Refusal? refusal, CancellationToken cancellation)
    {
        View = new FindingsView(paper, await dismissals.RowsAsync(paper, cancellation), "/soat-van-ban", paperInHand.Seal(paper));
        return refusal is null ? Page() : this.PageWithErrors(refusal);
    }
}
