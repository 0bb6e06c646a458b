using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Access.Pages.Access.Activate;

/// <summary>Where the link leads by which an officer chooses the password.</summary>
[Public]
internal sealed class IndexModel(AcceptInvitation acceptInvitation, Sessions sessions) : PageModel
{
    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "Mật khẩu mới"), Required(ErrorMessage = "Nhập mật khẩu mới"), DataType(DataType.Password), StringLength(200)]
    public string? Password { get; set; }

    public string? UserName { get; private set; }

    public string? Name { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await acceptInvitation.RunAsync(Code, Password!, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        await sessions.BeginAsync(outcome.Value!, HttpContext);
        return Redirect("/lam-viec");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var account = await acceptInvitation.AccountOfAsync(Code, cancellation);
        (UserName, Name) = (account?.UserName, account?.DisplayName);
    }
}
