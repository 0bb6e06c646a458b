using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access.Pages.Access.EditAccount;

[Requires(Capability.ManageAccess)]
internal sealed class IndexModel(AppDbContext db, Officer officer, CoSo.Access.EditAccount editAccount) : PageModel
{
    [BindProperty, Display(Name = "Họ và tên"), Required(ErrorMessage = "Nhập họ và tên"), StringLength(120, ErrorMessage = "Họ và tên không quá {1} ký tự")]
    public string? DisplayName { get; set; }

    [BindProperty, Display(Name = "Chức vụ"), Required(ErrorMessage = "Nhập chức vụ"), StringLength(200, ErrorMessage = "Chức vụ không quá {1} ký tự")]
    public string? PostTitle { get; set; }

    [BindProperty, Display(Name = "Đơn vị"), Required(ErrorMessage = "Chọn đơn vị")]
    public Guid? Unit { get; set; }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } account)
        {
            return NotFound();
        }

        (DisplayName, PostTitle, Unit) = (account.DisplayName, account.Title, account.UnitId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } account)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await editAccount.RunAsync(account, DisplayName!, PostTitle!, Unit!.Value, officer, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lưu tài khoản.";
        return Redirect($"/quan-tri/tai-khoan/{id}");
    }

    private async Task<Account?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var reach = officer.Reach(Capability.ManageAccess);
        var account = await reach.Of(db.Set<Account>(), a => a.UnitId, db.Set<UnitRow>()).SingleOrDefaultAsync(a => a.Id == id, cancellation);
        (Id, Name) = (id, account?.DisplayName ?? "");
        Units = account is null ? [] : await UnitChoices.OfAsync(reach.Of(db.Set<UnitRow>()), cancellation);
        return account;
    }
}
