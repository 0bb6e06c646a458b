using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Inspection;
using CoSo.Documents.Spreadsheets;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.ImportResults;

[Requires(Capability.ReportTargets)]
internal sealed class IndexModel(AppDbContext db, Officer officer, ImportResults importResults, UploadInspector inspector, Clock clock) : PageModel
{
    [BindProperty, Display(Name = "Dán bảng", Description = "Các cột: Mã, Đơn vị, Quý I … Năm, Ghi chú"), DataType(DataType.MultilineText)]
    public string? Pasted { get; set; }

    [BindProperty, Display(Name = "Tệp Excel")]
    public IFormFile? Sheet { get; set; }

    [BindProperty, Display(Name = "Năm"), Required(ErrorMessage = "Nhập năm"), Range(2000, 2100, ErrorMessage = "Năm từ {1} đến {2}")]
    public int? Year { get; set; }

    [BindProperty, Display(Name = "Lý do đính chính", Description = "Chỉ cần khi có kết quả đã nhập trước đó"), StringLength(TargetFigure.NoteMaxLength, ErrorMessage = "Lý do không quá {1} ký tự")]
    public string? Reason { get; set; }

    public TablePreview? Preview { get; private set; }

    public void OnGet() => Year = clock.Today.Year;

    /// <summary>The form to fill in: the targets that the officer's unit has, one a line.</summary>
    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellation)
    {
        var year = clock.Today.Year;
        var unitId = officer.UnitId;
        var rows = await db.SeenTargets(officer)
            .Where(target => target.WithdrawnAt == null && target.IndicatorCode == null && target.FromYear <= year && target.ToYear >= year
                && db.Set<TargetUnit>().Any(unit => unit.TargetId == target.Id && unit.UnitId == unitId))
            .OrderBy(target => target.Code).Take(PastedTable.MostRows).Select(target => new { target.Code, target.Name }).ToListAsync(cancellation);
        var unit = await db.Set<UnitRow>().Where(row => row.Id == unitId).Select(row => row.Name).SingleAsync(cancellation);
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream))
        {
            writer.BeginSheet("Kết quả", [new("Mã", 10), new("Chỉ tiêu", 50), new("Đơn vị", 28), .. TargetPeriods.All.Select(one => new SheetColumn(one.Words, 12)), new("Ghi chú", 40)]);
            rows.ForEach(row => writer.WriteRow(row.Code, row.Name, unit));
        }

        return File(stream.ToArray(), TargetSheet.MediaType, "mau-ket-qua-chi-tieu.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var text = await SentTable.TextAsync(inspector, Sheet, Pasted, cancellation);
        var outcome = text.Value is { } read ? await importResults.PreviewAsync(read, Year!.Value, Reason, cancellation) : text.Refusal!;
        if (outcome.Value is not { } preview)
        {
            return this.PageWithErrors(outcome.Refusal);
        }

        Preview = preview;
        Pasted = preview.Text;
        ModelState.Remove(nameof(Pasted));
        Response.StatusCode = preview.Faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(string? print, CancellationToken cancellation)
    {
        var outcome = await importResults.ApplyAsync(Pasted, Year ?? clock.Today.Year, Reason, print, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã nhập kết quả từ bảng.";
        return Redirect($"/chi-tieu?nam={Year}");
    }
}
