using CoSo.Contracts.Access;
using CoSo.Sealed.Matters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CoSo.Sealed.Pages.Sealed.File;

/// <summary>A file of a matter that this session has opened; decrypted for this answer. Every opening is on record.</summary>
[Requires(Capability.HandleSealed)]
internal sealed class IndexModel(MatterDesk desk, ReadMatter read) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid parcelId, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is not { } hand)
        {
            return NotFound();
        }

        if (await desk.OpenedAsync(hand, cancellation) is not { } keys)
        {
            return Redirect($"/to-cao/xu-ly/{id}");
        }

        if (await read.FileAsync(hand.Matter, keys, parcelId, cancellation) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.XContentTypeOptions = "nosniff";

        // Not as the result's download name: the framework would write that into its log.
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(file.Bytes, file.MediaType);
    }
}
