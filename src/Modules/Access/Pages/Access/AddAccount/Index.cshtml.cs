using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access.Pages.Access.AddAccount;

[Requires(Capability.ManageAccess)]
internal sealed class IndexModel(AppDbContext db, Officer officer, CreateAccount createAccount, InviteOfficer inviteOfficer) : PageModel
{
    [BindProperty, Display(Name = "Họ và tên"), Required(ErrorMessage = "Nhập họ và tên"), StringLength(120, ErrorMessage = "Họ và tên không quá {1} ký tự")]
    public string? DisplayName { get; set; }

    [BindProperty, Display(Name = "Chức vụ"), Required(ErrorMessage = "Nhập chức vụ"), StringLength(200, ErrorMessage = "Chức vụ không quá {1} ký tự")]
    public string? PostTitle { get; set; }

    [BindProperty, Display(Name = "Tên đăng nhập"), Required(ErrorMessage = "Nhập tên đăng nhập"), StringLength(100, ErrorMessage = "Tên đăng nhập không quá {1} ký tự")]
    public string? UserName { get; set; }

    [BindProperty, Display(Name = "Đơn vị"), Required(ErrorMessage = "Chọn đơn vị")]
    public Guid? Unit { get; set; }

    [BindProperty, Display(Name = "Vai trò tại đơn vị")]
    public string? Role { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> RoleChoices { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!await officer.Reach(Capability.ManageAccess).Of(db.Set<UnitRow>()).AnyAsync(unit => unit.Id == Unit, cancellation)
            || (Role is not null && Roles.Find(Role) is null))
        {
            return this.PageWithErrors(new Refusal("unknown-unit", "Chọn một đơn vị trong danh sách."));
        }

        var outcome = await createAccount.RunAsync(new NewAccount(UserName!, DisplayName!, PostTitle!, Unit!.Value, Role: Role), officer.Id);
        if (outcome.Value is not { } account)
        {
            return this.PageWithErrors(outcome.Refusal);
        }

        var code = await inviteOfficer.RunAsync(account, officer.Id, cancellation);
        TempData[OneAccount.IndexModel.LinkKey] = code.Value;
        TempData["Saved"] = "Đã tạo tài khoản.";
        return Redirect($"/quan-tri/tai-khoan/{account.Id}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Units = await UnitChoices.OfAsync(officer.Reach(Capability.ManageAccess).Of(db.Set<UnitRow>()), cancellation);
        RoleChoices = [.. Roles.All.Select(role => new SelectListItem(role.Name, role.Key))];
    }
}
