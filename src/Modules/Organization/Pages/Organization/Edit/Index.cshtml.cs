using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization.Pages.Organization.Edit;

[Requires(Capability.ManageOrganization)]
internal sealed class IndexModel(AppDbContext db, ChangeUnit changeUnit, Clock clock) : PageModel
{
    [BindProperty, Display(Name = "Loại"), Required(ErrorMessage = "Chọn loại đơn vị"), StringLength(40)]
    public string? Kind { get; set; }

    [BindProperty, Display(Name = "Hướng dẫn chuyên môn từ")]
    public Guid? ProfessionalParent { get; set; }

    [BindProperty, Display(Name = "Mã nhà nước"), StringLength(35)]
    public string? StateCode { get; set; }

    [BindProperty, Display(Name = "Ký hiệu văn bản"), StringLength(40)]
    public string? PaperSign { get; set; }

    [BindProperty, Display(Name = "Nơi ban hành"), StringLength(120)]
    public string? PaperPlace { get; set; }

    [BindProperty, Display(Name = "Số hộ"), Range(0, 1_000_000, ErrorMessage = "Số hộ từ 0 đến 1.000.000")]
    public int? Households { get; set; }

    [BindProperty, Display(Name = "Tên gọi khác"), StringLength(Unit.AliasesMaxLength)]
    public string? Aliases { get; set; }

    [BindProperty, Display(Name = "Ghi chú"), StringLength(Unit.NoteMaxLength)]
    public string? Note { get; set; }

    [BindProperty, Display(Name = "Thông tin đã được xác nhận")]
    public bool IsConfirmed { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Unit Unit { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        (Kind, ProfessionalParent, StateCode, PaperSign, PaperPlace) = (Unit.Kind, Unit.ProfessionalParentId, Unit.StateCode, Unit.PaperSign, Unit.PaperPlace);
        (Households, Note, IsConfirmed, Version) = (Unit.Households, Unit.Note, Unit.IsConfirmed, Unit.Version);
        Aliases = string.Join('\n', Unit.AliasList);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var facts = new UnitFacts(
            Kind!, ProfessionalParent, StateCode, PaperSign, PaperPlace, Households, Note, IsConfirmed,
            (Aliases ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var outcome = await changeUnit.EditAsync(Unit, facts, Version, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lưu đơn vị.";
        return Redirect($"/don-vi/{id}");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await changeUnit.FindAsync(id, cancellation) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        Units = await UnitChoices.OfAsync(db.Set<UnitRow>().Where(u => u.Id != id), clock.Today, cancellation);
        return true;
    }
}
