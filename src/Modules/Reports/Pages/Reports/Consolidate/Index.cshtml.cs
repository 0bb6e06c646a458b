using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Reports.Pages.Reports.Consolidate;

/// <summary>The consolidated report: figures added up, words put together, edited, approved, issued.</summary>
[Requires(Capability.SeeReports)]
internal sealed class IndexModel(ConsolidatedDesk desk, AppDbContext db, FileStore files, ReportForm form, IPaperDesk papers, IStringLocalizer texts) : PageModel
{
    public ConsolidatedSheet Sheet { get; private set; } = null!;

    public ReportForm Form => form;

    /// <summary>Text of each part as shown: stored, compiled, or as typed.</summary>
    public IReadOnlyDictionary<string, string> Shown { get; private set; } = new Dictionary<string, string>();

    public bool HasClash { get; private set; }

    public bool MayEdit { get; private set; }

    public bool MayConsolidate { get; private set; }

    public bool MayApprove { get; private set; }

    public StoredFile? Paper { get; private set; }

    /// <summary>Where the report stands on its way to Văn thư.</summary>
    public PaperDoor Door { get; private set; } = null!;

    [BindProperty(Name = "pho-ky"), Display(Name = "Cấp phó ký thay (KT.)")]
    public bool ByDeputy { get; set; }

    [BindProperty(Name = "nguoi-ky"), Display(Name = "Họ tên người ký văn bản"), StringLength(200)]
    public string? SignerName { get; set; }

    [BindProperty(Name = "ly-do"), Display(Name = "Lý do mở lại")]
    public string? Reason { get; set; }

    [BindProperty(Name = "so"), Display(Name = "Số, ký hiệu văn bản", Description = "Ví dụ: 85/BC-UBND")]
    public string? PaperNumber { get; set; }

    [BindProperty(Name = "ngay"), Display(Name = "Ngày văn bản")]
    public DateOnly? PaperDate { get; set; }

    [BindProperty(Name = "van-ban"), Display(Name = "Bản PDF đã ký, đóng dấu")]
    public IFormFile? PaperFile { get; set; }

    public string Name => Period.Name(Sheet.Period.Kinds, Sheet.Period.Quarter, Sheet.Period.Year, texts);

    public async Task<IActionResult> OnGetAsync(DateOnly cutOff, CancellationToken cancellation)
    {
        if (!await LoadAsync(cutOff, cancellation))
        {
            return NotFound();
        }

        (ByDeputy, SignerName) = (Sheet.Report.SignedByDeputy, Sheet.Report.SignerName);
        return Page();
    }

    public async Task<IActionResult> OnGetDocxAsync(DateOnly cutOff, CancellationToken cancellation) =>
        await desk.FindAsync(cutOff, cancellation) is { } sheet
            ? File(await desk.Paper.DocxAsync(sheet, cancellation), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"bao-cao-tong-hop-{sheet.Period.Key}.docx")
            : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync(DateOnly cutOff, CancellationToken cancellation) =>
        await desk.FindAsync(cutOff, cancellation) is { } sheet
            ? File(await desk.Paper.XlsxAsync(sheet, cancellation), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"so-lieu-tong-hop-{sheet.Period.Key}.xlsx")
            : NotFound();

    public async Task<IActionResult> OnGetVanBanAsync(DateOnly cutOff, CancellationToken cancellation)
    {
        var sheet = await desk.FindAsync(cutOff, cancellation);
        var file = sheet is null ? null : await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == sheet.Report.PaperFileId, cancellation);
        return file is null ? NotFound() : File(files.Open(file), file.MediaType, file.Name);
    }

    public async Task<IActionResult> OnPostAsync(DateOnly cutOff, [FromForm(Name = "step")] string? step, [FromServices] HandInReport handIn, CancellationToken cancellation)
    {
        if (!await LoadAsync(cutOff, cancellation))
        {
            return NotFound();
        }

        if (step == "hand-in" && await handIn.RunAsync(Sheet, cancellation) is var handed)
        {
            return handed.Refusal is { } why ? this.PageWithErrors(why) : Redirect(PaperAddress.Of(handed.Value));
        }

        var (outcome, saved) = step switch
        {
            "save" => (await desk.Verbs.SaveAsync(Sheet, Draft(await Request.ReadFormAsync(cancellation)), cancellation), "Đã lưu báo cáo tổng hợp."),
            "approve" => (await desk.Verbs.ApproveAsync(Sheet, cancellation), "Đã duyệt báo cáo tổng hợp."),
            "reopen" => (await desk.Verbs.ReopenAsync(Sheet, Reason, cancellation), "Đã mở lại báo cáo tổng hợp."),
            "paper" => (await desk.Verbs.BringPaperAsync(Sheet, new SignedPaper(PaperNumber, PaperDate, PaperFile), cancellation), "Đã bổ sung văn bản đã ký."),
            _ => (new Refusal("unknown-step", "Không có thao tác này."), ""),
        };
        if (outcome.Refusal is not { } refusal)
        {
            TempData["Saved"] = saved;
            return Redirect($"/bao-cao/ky/{Period.KeyOf(cutOff)}/tong-hop");
        }

        await KeepTypedAsync(cutOff, step, refusal, cancellation);
        return this.PageWithErrors(refusal);
    }

    /// <summary>Units under whose name paragraphs of the text stand, with the return they come from.</summary>
    public IEnumerable<SourceText> SourcesIn(CompiledPart part) =>
        part.Written.Where(source => Shown[part.Field.Name].Contains($"- {source.Unit}:", StringComparison.Ordinal));

    private static ConsolidatedDraft DraftOf(ConsolidatedSheet sheet, IFormCollection form, bool byDeputy, string? signer) => new(
        int.TryParse(form["phien-ban"], out var version) ? version : -1,
        sheet.Parts.ToDictionary(part => part.Field.Name, part => VietnameseText.Clean(form[part.Field.Name].ToString()).Replace("\r\n", "\n", StringComparison.Ordinal)),
        byDeputy,
        signer);

    private ConsolidatedDraft Draft(IFormCollection form) => DraftOf(Sheet, form, ByDeputy, SignerName);

    private async Task KeepTypedAsync(DateOnly cutOff, string? step, Refusal refusal, CancellationToken cancellation)
    {
        var typed = step == "save" ? Draft(Request.Form).Texts : null;
        db.ChangeTracker.Clear();
        await LoadAsync(cutOff, cancellation);
        if (typed is not null)
        {
            Shown = typed;
            HasClash = refusal == ConsolidatedVerbs.ChangedMeanwhile;
        }
    }

    private async Task<bool> LoadAsync(DateOnly cutOff, CancellationToken cancellation)
    {
        if (await desk.FindAsync(cutOff, cancellation) is not { } sheet)
        {
            return false;
        }

        Sheet = sheet;
        Shown = sheet.Parts.ToDictionary(part => part.Field.Name, part => part.Text);
        MayConsolidate = desk.Access.MayConsolidate(sheet.Unit.Path);
        MayApprove = desk.Access.MayApprove(sheet.Unit.Path);
        var paper = await papers.FindAsync(ConsolidatedPaperOwner.OwnerKind, sheet.Report.Id, cancellation);
        Door = new PaperDoor(paper, MayConsolidate && papers.IsOn && sheet.Report is { SavedAt: not null, PaperNumber: null }) { Action = $"/bao-cao/ky/{sheet.Period.Key}/tong-hop" };
        MayEdit = MayConsolidate && sheet.Report.State == ConsolidatedState.Draft && paper is not { IsLocked: true };
        Paper = sheet.Report.PaperFileId is { } id ? await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellation) : null;
        return true;
    }
}
