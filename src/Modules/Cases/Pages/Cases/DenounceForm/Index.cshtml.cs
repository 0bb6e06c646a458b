using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Cases.Pages.Cases.DenounceForm;

/// <summary>An empty form to be filled in by hand; the same file for everybody, so that asking for it tells nothing.</summary>
[Public]
internal sealed class IndexModel(CasePapers papers) : PageModel
{
    public IActionResult OnGet() => File(papers.DenunciationForm(), CasePapers.MediaType, "mau-don-to-cao.docx");
}
