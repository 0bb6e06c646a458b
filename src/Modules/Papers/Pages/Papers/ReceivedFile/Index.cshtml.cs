using CoSo.Contracts.Access;
using CoSo.Data.Files;
using CoSo.Papers.Pages.Papers.File;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers.Pages.Papers.ReceivedFile;

/// <summary>The signed PDF of a paper that came to the unit. Its drafts stay with those who made it.</summary>
[Requires(Capability.ReceivePapers)]
internal sealed class IndexModel(AppDbContext db, PaperInbox inbox, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var file = await (
            from delivery in inbox.Seen()
            where delivery.Id == id
            join paper in db.Set<Paper>() on delivery.PaperId equals paper.Id
            join stored in db.Set<StoredFile>() on paper.SignedFileId equals stored.Id
            select stored).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return file is null ? NotFound() : PaperFiles.Send(Response, file, files);
    }
}
