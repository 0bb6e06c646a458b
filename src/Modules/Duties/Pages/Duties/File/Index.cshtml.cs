using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using FileKind = CoSo.Data.Files.FileKind;

namespace CoSo.Duties.Pages.Duties.File;

/// <summary>
/// Download of any attached file, for whoever has the capability of its kind at its unit, or at the unit that assigned it. The
/// browser is told to save it and never to guess what it is.
/// </summary>
[SignedIn]
internal sealed class IndexModel(AppDbContext db, FileStore files, Officer officer, DutyAccess access, IEnumerable<FileKind> kinds) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == id && stored.WithdrawnAt == null, cancellation);
        if (file is null || !await MayOpenAsync(file, cancellation))
        {
            return NotFound();
        }

        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        return new FileStreamResult(files.Open(file), file.MediaType) { FileDownloadName = file.Name, EnableRangeProcessing = true };
    }

    private async Task<bool> MayOpenAsync(StoredFile file, CancellationToken cancellation)
    {
        if (kinds.FirstOrDefault(kind => kind.OwnerKind == file.OwnerKind) is not { } kind)
        {
            return false;
        }

        var reached = officer.Reach(kind.Capability).Of(db.Set<UnitRow>());
        return await reached.AnyAsync(unit => unit.Id == file.UnitId || unit.Id == file.AlsoUnitId, cancellation)
            || (file.OwnerKind == Evidence.OwnerKind && await access.FindAsync(file.OwnerId, cancellation) is not null);
    }
}
