using System.ComponentModel.DataAnnotations;
using System.IO.Compression;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Folders.HandOvers;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Folders.Pages.Folders.HandOvers.Show;

/// <summary>One hand-over: its lines as they stood, the minutes to sign, the signed paper. Both officers read it, wherever they work now.</summary>
[SignedIn]
internal sealed class IndexModel(AppDbContext db, HandOverDesk desk, HandOverPaper paper, Officer officer, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["stt"]);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Biên bản đã ký (PDF hoặc ảnh)")]
    public IFormFile? Paper { get; set; }

    public HandOver HandOver { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public TablePage<HandOverLine> Lines { get; private set; } = null!;

    public StoredFile? Signed { get; private set; }

    public bool MayKeep { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        Version = HandOver.Version;
        return await ShowAsync(cancellation);
    }

    public Task<IActionResult> OnGetDocxAsync(CancellationToken cancellation) => TakeAsync("docx", async (target, lines) =>
        await target.WriteAsync(await paper.DocxAsync(HandOver, lines, cancellation), cancellation), cancellation);

    public Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellation) => TakeAsync("xlsx", (target, lines) =>
    {
        HandOverPaper.WriteSheet(target, lines);
        return Task.CompletedTask;
    }, cancellation);

    public Task<IActionResult> OnGetZipAsync(CancellationToken cancellation) => TakeAsync("zip", async (target, lines) =>
    {
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        await using (var entry = await zip.CreateEntry("bien-ban-ban-giao.docx").OpenAsync(cancellation))
        {
            await entry.WriteAsync(await paper.DocxAsync(HandOver, lines, cancellation), cancellation);
        }

        await using var sheet = await zip.CreateEntry("danh-muc-cong-viec.xlsx").OpenAsync(cancellation);
        HandOverPaper.WriteSheet(sheet, lines);
    }, cancellation);

    public async Task<IActionResult> OnGetSignedAsync([FromServices] FileStore files, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || await SignedAsync(cancellation) is not { } signed)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return new FileStreamResult(files.Open(signed), signed.MediaType) { FileDownloadName = signed.Name, EnableRangeProcessing = true };
    }

    public async Task<IActionResult> OnPostAsync([FromServices] BringSignedMinutes bring, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!MayKeep)
        {
            return Forbid();
        }

        if (Paper is null)
        {
            ModelState.AddModelError(nameof(Paper), "Chọn tệp biên bản đã ký");
        }

        var refusal = !ModelState.IsValid ? null : HandOver.Version != Version ? BringSignedMinutes.Changed : (await bring.RunAsync(HandOver, Paper!, cancellation)).Refusal;
        if (!ModelState.IsValid || refusal is not null)
        {
            db.ChangeTracker.Clear();
            await LoadAsync(cancellation);
            Version = HandOver.Version;
            await ShowAsync(cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã đính biên bản đã ký.";
        return Redirect($"/ban-giao/{Id}");
    }

    private async Task<IActionResult> TakeAsync(string format, Func<Stream, IReadOnlyList<HandOverLine>, Task> write, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var lines = await db.Set<HandOverLine>().AsNoTracking().Where(line => line.HandOverId == Id).OrderBy(line => line.Position).ToListAsync(cancellation);
        var target = new MemoryStream();
        await write(target, lines);
        db.Record(new HandOverTaken(Id, HandOver.UnitId, format), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        target.Position = 0;
        Response.Headers.CacheControl = "private, no-store";
        return File(target, Media[format], $"ban-giao-{HandOver.On:yyyyMMdd}.{format}");
    }

    private static readonly Dictionary<string, string> Media = new()
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["zip"] = "application/zip",
    };

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await desk.Seen().SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } found)
        {
            return false;
        }

        (HandOver, MayKeep) = (found, await desk.KeepsAsync(found.UnitId, cancellation));
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        UnitName = await db.Set<UnitRow>().Where(unit => unit.Id == HandOver.UnitId).Select(unit => unit.Name).SingleAsync(cancellation);
        Signed = await SignedAsync(cancellation);
        var request = PageRequest.From(Request, Shape);
        var rows = await db.Set<HandOverLine>().AsNoTracking().Where(line => line.HandOverId == Id).OrderBy(line => line.Position).PageAndOneMore(request).ToListAsync(cancellation);
        Lines = new TablePage<HandOverLine>(request, rows);
        return Page();
    }

    private async Task<StoredFile?> SignedAsync(CancellationToken cancellation) =>
        HandOver.PaperFileId is { } id ? await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, cancellation) : null;
}
