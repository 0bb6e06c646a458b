using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Cases.Pages.Cases.Receipt;

/// <summary>What the sender takes away: code, secret once, square code; as a page and as DOCX.</summary>
[Requires(Capability.ReceiveCases)]
internal sealed class IndexModel(CaseDesk desk, ReissueSecret reissue, CasePapers papers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "tai", SupportsGet = true)]
    public string? Download { get; set; }

    public Case Case { get; private set; } = null!;

    public string? Secret { get; private set; }

    public string Address => $"{Request.Scheme}://{Request.Host}/tra-cuu?ma={Case.Code}";

    public string Square => SquareCode.DataAddress(Address);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await desk.FindAsync(Id, cancellation) is not { MayReceive: true } hand)
        {
            return NotFound();
        }

        Case = hand.Case;
        Secret = ReceiptSecret.Peek(TempData, Id);
        Response.Headers.CacheControl = "no-store";
        return Download == "docx" && Secret is not null
            ? File(await papers.ReceiptAsync(Case, Secret, Address, cancellation), CasePapers.MediaType, $"bien-nhan-{Case.Code}.docx")
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await desk.FindAsync(Id, cancellation) is not { MayReceive: true } hand)
        {
            return NotFound();
        }

        ReceiptSecret.Hand(TempData, Id, await reissue.RunAsync(hand.Case, cancellation));
        TempData["Saved"] = "Đã cấp mã bí mật mới.";
        return Redirect($"/don-thu/{Id}/bien-nhan");
    }
}
