using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Access.Pages.Access.Setup;

[Public]
internal sealed class IndexModel(FirstAdministrator firstAdministrator, Sessions sessions, Locality locality) : PageModel
{
    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "Họ và tên"), Required(ErrorMessage = "Nhập họ và tên"), StringLength(120, ErrorMessage = "Họ và tên không quá {1} ký tự")]
    public string? DisplayName { get; set; }

    [BindProperty, Display(Name = "Tên đăng nhập"), Required(ErrorMessage = "Nhập tên đăng nhập"), StringLength(100, ErrorMessage = "Tên đăng nhập không quá {1} ký tự")]
    public string? UserName { get; set; }

    [BindProperty, Display(Name = "Mật khẩu"), Required(ErrorMessage = "Nhập mật khẩu"), DataType(DataType.Password), StringLength(200, ErrorMessage = "Mật khẩu không quá {1} ký tự")]
    public string? Password { get; set; }

    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => IsOpen = await firstAdministrator.IsValidAsync(Code, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        IsOpen = await firstAdministrator.IsValidAsync(Code, cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var wanted = new NewAccount(UserName!, DisplayName!, "Quản trị hệ thống", Guid.Empty, Password!);
        var outcome = await firstAdministrator.CreateAsync(Code ?? "", wanted, locality, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        await sessions.BeginAsync(outcome.Value!, HttpContext);
        return Redirect("/lam-viec");
    }
}
