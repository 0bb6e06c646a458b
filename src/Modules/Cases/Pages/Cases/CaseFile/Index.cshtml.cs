using CoSo.Cases.Letters;
using CoSo.Contracts.Access;
using CoSo.Data.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.CaseFile;

/// <summary>A file of a case, for whoever may open the case: its kind is registered nowhere else, so that the general address does not answer.</summary>
[Requires(Capability.SeeCases)]
internal sealed class IndexModel(AppDbContext db, CaseDesk desk, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid fileId, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is null
            || await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId && file.OwnerId == id && file.OwnerKind == ReceiveCase.FileOwner && file.WithdrawnAt == null, cancellation) is not { } stored)
        {
            return NotFound();
        }

        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        return File(files.Open(stored), stored.MediaType, stored.Name);
    }
}
