using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Cases.Pages.Cases.CasePaper;

/// <summary>A notice of the case as DOCX.</summary>
[Requires(Capability.SeeCases)]
internal sealed class IndexModel(CaseDesk desk, CaseNotices notices) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string kind, CancellationToken cancellation) =>
        await desk.FindAsync(id, cancellation) is { MayWork: true } hand && await notices.WriteAsync(hand.Case, kind, cancellation) is { } docx
            ? File(docx, CasePapers.MediaType, $"{kind}-{hand.Case.Code}.docx")
            : NotFound();
}
