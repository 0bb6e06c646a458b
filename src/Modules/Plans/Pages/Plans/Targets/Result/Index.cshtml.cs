using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Files;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Result;

/// <summary>A unit's result of a period, with evidence; entered again it is a correction and needs a reason.</summary>
[Requires(Capability.ReportTargets)]
internal sealed class IndexModel(AppDbContext db, EnterResult enterResult, TargetChoices choices, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky"), Display(Name = "Kỳ"), Required(ErrorMessage = "Chọn kỳ")]
    public TargetPeriod? Period { get; set; }

    [BindProperty, Display(Name = "Kết quả"), Required(ErrorMessage = "Nhập kết quả")]
    public string? Value { get; set; }

    [BindProperty, Display(Name = "Cách tính, ghi chú"), StringLength(TargetFigure.NoteMaxLength, ErrorMessage = "Ghi chú không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    [BindProperty, Display(Name = "Lý do đính chính", Description = "Bắt buộc khi kỳ này đã có kết quả"), StringLength(TargetFigure.NoteMaxLength, ErrorMessage = "Lý do không quá {1} ký tự")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Tài liệu minh chứng")]
    public List<IFormFile> Files { get; set; } = [];

    public ResultDesk Desk { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Periods => choices.Periods();

    public IReadOnlyList<Entered> Before { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await enterResult.RunAsync(Desk, Year!.Value, Period!.Value, new ResultTyped(Value!, Note, Reason, Files), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lưu kết quả.";
        return Redirect($"/chi-tieu/{Id}?nam={Year}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Desk = (await enterResult.OpenAsync(Id, UnitId, cancellation))!;
        if (Desk is null)
        {
            return false;
        }

        Year = Math.Clamp(Year ?? clock.Today.Year, Desk.Target.FromYear, Desk.Target.ToYear);
        var rows = await db.Set<TargetFigure>().AsNoTracking().Where(f => f.TargetId == Id && f.UnitId == Desk.Unit.Id && f.Year == Year).OrderBy(f => f.Period).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var files = (await db.Set<StoredFile>().Where(f => f.OwnerKind == EnterResult.OwnerKind && ids.Contains(f.OwnerId) && f.WithdrawnAt == null).OrderBy(f => f.Id).ToListAsync(cancellation))
            .ToLookup(f => f.OwnerId, f => new FileItem(f.Name, $"/tep/{f.Id}", f.Size, null));
        Before = [.. rows.OrderBy(row => row.Period).Select(row => new Entered(row, [.. files[row.Id]]))];
        return true;
    }

    public sealed record Entered(TargetFigure Figure, IReadOnlyList<FileItem> Files);
}
