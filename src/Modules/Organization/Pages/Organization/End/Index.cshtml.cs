using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization.Pages.Organization.End;

[Requires(Capability.ManageOrganization)]
internal sealed class IndexModel(AppDbContext db, ChangeUnit changeUnit, EndUnit endUnit, Clock clock) : PageModel
{
    [BindProperty, Display(Name = "Ngày cuối cùng hoạt động"), Required(ErrorMessage = "Nhập ngày cuối cùng hoạt động")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Đơn vị kế tục")]
    public Guid? Successor { get; set; }

    public Unit Unit { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }

        LastDay = Unit.To;
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

        var outcome = await endUnit.RunAsync(Unit, LastDay!.Value, Successor, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã ghi ngày kết thúc của đơn vị.";
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
