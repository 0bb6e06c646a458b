using CoSo.Contracts.Access;
using CoSo.Data.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Download;

/// <summary>The plan's own file, or its signed PDF, for everybody whom the plan concerns: further than the reach of the issuer's other files.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "ban")] string? which, CancellationToken cancellation)
    {
        var isSigned = which == "da-ky";
        var file = await db.Seen(officer).Where(plan => plan.Id == id)
            .Join(db.Set<StoredFile>(), plan => isSigned ? plan.SignedFileId : plan.FileId, file => (Guid?)file.Id, (plan, file) => file).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return file is null ? NotFound() : File(files.Open(file), file.MediaType, file.Name);
    }
}
