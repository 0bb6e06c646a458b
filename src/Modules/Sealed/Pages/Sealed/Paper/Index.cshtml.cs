using CoSo.Contracts.Access;
using CoSo.Sealed.Matters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Sealed.Pages.Sealed.Paper;

/// <summary>A notice of a matter that this session has opened, as DOCX; each one made is on record. Its name tells a number, not what it is.</summary>
[Requires(Capability.HandleSealed)]
internal sealed class IndexModel(MatterDesk desk, MatterPapers papers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string kind, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is not { IsHandler: true } hand)
        {
            return NotFound();
        }

        if (await desk.OpenedAsync(hand, cancellation) is null)
        {
            return Redirect($"/to-cao/xu-ly/{id}");
        }

        return await papers.WriteAsync(hand.Matter, kind, cancellation) is { } docx
            ? File(docx, MatterPapers.MediaType, $"ho-so-{hand.Matter.Number}-{hand.Matter.Year}.docx")
            : NotFound();
    }
}
