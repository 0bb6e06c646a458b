using CoSo.Cases.Letters;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.VisitPaper;

/// <summary>A paper of one visit as DOCX: notice of a refusal, receipt for papers.</summary>
[Requires(Capability.KeepReception)]
internal sealed class IndexModel(AppDbContext db, ReceptionDesk desk, ReceptionPapers papers) : PageModel
{
    /// <summary>Which matter of the visit a refusal is about.</summary>
    [BindProperty(Name = "noi-dung", SupportsGet = true)]
    public int Ordinal { get; set; } = 1;

    public async Task<IActionResult> OnGetAsync(Guid id, string kind, CancellationToken cancellation)
    {
        if (await desk.VisitAsync(id, cancellation) is not { } visit)
        {
            return NotFound();
        }

        var docx = kind switch
        {
            ReceptionPapers.Receipt => await papers.ReceiptAsync(visit, cancellation),
            ReceptionPapers.Refusal when await db.Set<VisitMatter>().AsNoTracking().SingleOrDefaultAsync(one => one.VisitId == id && one.Ordinal == Ordinal, cancellation) is { } matter =>
                await papers.RefusalAsync(visit, matter, cancellation),
            _ => null,
        };
        return docx is null ? NotFound() : File(docx, CasePapers.MediaType, $"{kind}-{visit.Number}-{visit.Year}.docx");
    }
}
