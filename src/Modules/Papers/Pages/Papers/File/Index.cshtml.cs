using CoSo.Contracts.Access;
using CoSo.Data.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers.Pages.Papers.File;

/// <summary>Any version of a paper's text and its signed PDF, for whoever sees the paper.</summary>
[Requires(Capability.SeePapers)]
internal sealed class IndexModel(AppDbContext db, PaperAccess access, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid fileId, CancellationToken cancellation)
    {
        var isSeen = await access.Visible().AnyAsync(paper => paper.Id == id, cancellation);
        var file = isSeen ? await PaperFiles.Of(db, id).SingleOrDefaultAsync(f => f.Id == fileId, cancellation) : null;
        return file is null ? NotFound() : PaperFiles.Send(Response, file, files);
    }
}

/// <summary>Sends a paper's file to be saved, never to be guessed at.</summary>
internal static class PaperFiles
{
    /// <summary>Files of the paper itself; the file of a plan that was issued before CoSo knew of it belongs to the plan.</summary>
    public static IQueryable<StoredFile> Of(AppDbContext db, Guid paperId) => db.Set<StoredFile>().AsNoTracking().Where(file =>
        file.WithdrawnAt == null
        && ((file.OwnerId == paperId && (file.OwnerKind == PaperText.OwnerKind || file.OwnerKind == PaperText.SignedKind))
            || db.Set<Paper>().Any(paper => paper.Id == paperId && (paper.SignedFileId == file.Id || paper.FileId == file.Id))));

    public static FileStreamResult Send(HttpResponse response, StoredFile file, FileStore files)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        return new FileStreamResult(files.Open(file), file.MediaType) { FileDownloadName = file.Name, EnableRangeProcessing = true };
    }
}
