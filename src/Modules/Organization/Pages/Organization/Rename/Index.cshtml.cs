using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Organization.Pages.Organization.Rename;

[Requires(Capability.ManageOrganization)]
internal sealed class IndexModel(ChangeUnit changeUnit) : PageModel
{
    [BindProperty, Display(Name = "Tên đầy đủ mới"), Required(ErrorMessage = "Nhập tên đầy đủ"), StringLength(Unit.NameMaxLength)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Tên ngắn mới"), Required(ErrorMessage = "Nhập tên ngắn"), StringLength(Unit.ShortNameMaxLength)]
    public string? ShortName { get; set; }

    [BindProperty, Display(Name = "Mang tên mới từ ngày"), Required(ErrorMessage = "Nhập ngày mang tên mới")]
    public DateOnly? From { get; set; }

    public Unit Unit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await changeUnit.FindAsync(id, cancellation) is not { } unit)
        {
            return NotFound();
        }

        Unit = unit;
        (Name, ShortName) = (unit.Name, unit.ShortName);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await changeUnit.FindAsync(id, cancellation) is not { } unit)
        {
            return NotFound();
        }

        Unit = unit;
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await changeUnit.RenameAsync(unit, Name!, ShortName!, From!.Value, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã đổi tên đơn vị. Tên cũ còn trong lịch sử.";
        return Redirect($"/don-vi/{id}");
    }
}
