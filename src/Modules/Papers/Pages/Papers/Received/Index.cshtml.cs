using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Papers.Pages.Papers.Received;

/// <summary>One paper that came to a unit: the signed text, and the unit's word that it has received and read it.</summary>
[Requires(Capability.ReceivePapers)]
internal sealed class IndexModel(AppDbContext db, PaperInbox inbox, ReceivePaper receive, IStringLocalizer texts) : PageModel
{
    public PaperDelivery Delivery { get; private set; } = null!;

    public Paper Paper { get; private set; } = null!;

    public string Issuer { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    /// <summary>Speaks for the unit it came to, rather than looking on from above.</summary>
    public bool IsOurs { get; private set; }

    public List<FileItem> Files { get; private set; } = [];

    public List<PaperStep> Corrections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, [FromForm(Name = "step")] string? step, CancellationToken cancellation)
    {
        if (!await inbox.Own().AnyAsync(d => d.Id == id, cancellation))
        {
            return NotFound();
        }

        var outcome = step == "receive" ? await receive.ReceiveAsync([id], cancellation) : await receive.ReadAsync(id, cancellation);
        if (outcome is null)
        {
            return NotFound();
        }

        if (outcome.Refusal is { } refusal)
        {
            return await LoadAsync(id, cancellation) ? this.PageWithErrors(refusal) : NotFound();
        }

        TempData["Saved"] = step == "receive" ? "Đã xác nhận đã nhận văn bản." : "Đã xác nhận đã đọc văn bản.";
        return Redirect($"/van-ban-den/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var found = await (
            from delivery in inbox.Seen().AsNoTracking()
            where delivery.Id == id
            join paper in db.Set<Paper>() on delivery.PaperId equals paper.Id
            join issuer in db.Set<UnitRow>() on paper.UnitId equals issuer.Id
            join unit in db.Set<UnitRow>() on delivery.UnitId equals unit.Id
            select new { delivery, paper, Issuer = issuer.Name, Unit = unit.Name }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return false;
        }

        (Delivery, Paper, Issuer, UnitName) = (found.delivery, found.paper, found.Issuer, found.Unit);
        IsOurs = await inbox.Own().AnyAsync(d => d.Id == id, cancellation);
        var file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == Paper.SignedFileId, cancellation);
        Files = file is null ? [] : [new FileItem(file.Name, $"/van-ban-den/{id}/tep", file.Size, texts["Bản đã ký, đóng dấu"])];
        Corrections = await db.Set<PaperStep>().AsNoTracking().Where(s => s.PaperId == Paper.Id && s.Kind == PaperStepKind.Corrected && s.At > Delivery.SentAt).OrderByDescending(s => s.Id).Take(20).ToListAsync(cancellation);
        return true;
    }
}
