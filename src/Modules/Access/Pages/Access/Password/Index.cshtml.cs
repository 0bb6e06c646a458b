using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Access.Pages.Access.Password;

[SignedIn]
internal sealed class IndexModel(ChangePassword changePassword, Officer officer) : PageModel
{
    [BindProperty, Display(Name = "Mật khẩu hiện tại"), Required(ErrorMessage = "Nhập mật khẩu hiện tại"), DataType(DataType.Password), StringLength(200)]
    public string? Present { get; set; }

    [BindProperty, Display(Name = "Mật khẩu mới"), Required(ErrorMessage = "Nhập mật khẩu mới"), DataType(DataType.Password), StringLength(200)]
    public string? Wanted { get; set; }

    public void OnGet()
    {
        // Nothing to load: the form is empty.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await changePassword.RunAsync(Present!, Wanted!, officer, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.";
        return Redirect("/tai-khoan");
    }
}
