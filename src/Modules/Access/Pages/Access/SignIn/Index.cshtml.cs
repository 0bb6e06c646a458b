using System.ComponentModel.DataAnnotations;
using CoSo.Contracts;
using CoSo.Contracts.Access;
using CoSo.Data.Settings;
using CoSo.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Access.Pages.Access.SignIn;

[Public]
internal sealed class IndexModel(AppDbContext db, EnterWithPassword enterWithPassword, EnterWithPasskey enterWithPasskey, SettingStore settings, Installation installation) : PageModel
{
    [BindProperty, Display(Name = "Tên đăng nhập"), Required(ErrorMessage = "Nhập tên đăng nhập"), StringLength(100)]
    public string? UserName { get; set; }

    [BindProperty, Display(Name = "Mật khẩu"), Required(ErrorMessage = "Nhập mật khẩu"), StringLength(200), DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>Fictional people of a demo that the first walk needs.</summary>
    public IReadOnlyList<DemoPerson> Featured { get; private set; } = [];

    /// <summary>All others, folded away below.</summary>
    public IReadOnlyList<DemoPerson> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await enterWithPassword.RunAsync(UserName!, Password!, HttpContext);
        return outcome.Refusal is { } refusal ? this.PageWithErrors(refusal) : Onward();
    }

    /// <summary>What the browser signs; asked for by the script just before it asks the person.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await enterWithPasskey.OptionsAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        ModelState.Clear();
        var outcome = await enterWithPasskey.RunAsync(credential ?? "", HttpContext);
        return outcome.Refusal is { } refusal ? this.PageWithErrors(refusal) : Onward();
    }

    private IActionResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/lam-viec");

    private async Task LoadAsync(CancellationToken cancellation)
    {
        if (installation.IsDemo)
        {
            var featured = await LoadDemoPeople.FeaturedAsync(settings, cancellation);
            var people = await db.Set<Account>().Where(account => account.ClosedAt == null).OrderBy(account => account.Id)
                .Select(account => new DemoPerson(account.UserName!, account.DisplayName, account.Title)).Take(100).ToListAsync(cancellation);
            Featured = [.. people.Where(person => featured.Contains(person.UserName))];
            Others = [.. people.Where(person => !featured.Contains(person.UserName))];
        }
    }

}

internal sealed record DemoPerson(string UserName, string DisplayName, string Title);
