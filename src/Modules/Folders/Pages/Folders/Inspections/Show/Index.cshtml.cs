using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using CoSo.Data.Files;
using CoSo.Folders.Inspections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.Pages.Folders.Inspections.Show;

/// <summary>One file: how far it is, and the ZIP, written straight into the answer where it is small.</summary>
[Requires(Capability.MakeInspectionFiles)]
internal sealed class IndexModel(AppDbContext db, InspectionDesk desk, Officer officer, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public InspectionFile InspectionFile { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public string PlanTitle { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await desk.Seen().AsNoTracking().SingleOrDefaultAsync(file => file.Id == Id, cancellation) is not { } found)
        {
            return NotFound();
        }

        InspectionFile = found;
        UnitName = await db.Set<UnitRow>().Where(unit => unit.Id == found.UnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        PlanTitle = await db.Set<PlanRow>().Where(plan => plan.Id == found.PlanId).Select(plan => plan.Title).SingleOrDefaultAsync(cancellation) ?? "";
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync([FromServices] FileStore store, [FromServices] WriteArchive archive, CancellationToken cancellation)
    {
        if (await desk.Seen().AsNoTracking().SingleOrDefaultAsync(file => file.Id == Id, cancellation) is not { State: InspectionState.Ready or InspectionState.Made } found)
        {
            return NotFound();
        }

        db.Record(new InspectionFileTaken(found.Id, found.UnitId), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        Response.Headers.CacheControl = "private, no-store";
        Response.Headers.XContentTypeOptions = "nosniff";
        if (found.FileId is { } fileId)
        {
            var stored = await db.Set<StoredFile>().AsNoTracking().SingleAsync(file => file.Id == fileId, cancellation);
            return new FileStreamResult(store.Open(stored), stored.MediaType) { FileDownloadName = stored.Name, EnableRangeProcessing = true };
        }

        return new WrittenResult(found.FileName, target => archive.RunAsync(found, target, cancellation));
    }

    /// <summary>Writes the answer as it is made, without holding it.</summary>
    private sealed class WrittenResult(string name, Func<Stream, Task> write) : ActionResult
    {
        public override async Task ExecuteResultAsync(ActionContext context)
        {
            // The packer writes the end of each entry without awaiting; a few bytes, into the answer's own buffer.
            context.HttpContext.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
            var response = context.HttpContext.Response;
            response.ContentType = "application/zip";
            response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            await write(response.Body);
        }
    }
}
