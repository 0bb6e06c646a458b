using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Sealed.Keys;
using CoSo.Sealed.Recovery;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed.Reseal;

/// <summary>A handler hands the keys of all matters to those appointed since, and takes them from those who left. Two hundred at one press.</summary>
[Requires(Capability.HandleSealed)]
internal sealed class IndexModel(MakeKey make, ResealMatters reseal, OpenKeys open, Officer officer, IStringLocalizer texts) : PageModel
{
    [BindProperty, Display(Name = "Cụm mật khẩu"), DataType(DataType.Password), StringLength(200)]
    public string? Passphrase { get; set; }

    /// <summary>Where the last press ended.</summary>
    [BindProperty(Name = "sau", SupportsGet = true)]
    public Guid? After { get; set; }

    public SealKey? Key { get; private set; }

    public int Count { get; private set; }

    public bool IsKeyOpen { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Key is null)
        {
            return NotFound();
        }

        if (!IsKeyOpen && string.IsNullOrEmpty(Passphrase))
        {
            ModelState.AddModelError(nameof(Passphrase), texts["Nhập cụm mật khẩu"]);
            return this.PageWithErrors();
        }

        var secret = open.Find(officer, Key.Id) is { } held ? held : await make.OpenAsync(Key, Passphrase, cancellation);
        if (secret.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        var (changed, next) = await reseal.RunAsync(Key, secret.Value!, After, cancellation);
        open.Keep(officer, Key.Id, secret.Value!);
        TempData["Saved"] = texts["Đã cập nhật khóa của {0} hồ sơ.", changed].Value;
        return Redirect(next is { } after ? $"/to-cao/xu-ly/cap-nhat-khoa?sau={after}" : "/to-cao/xu-ly");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Key = (await make.MineAsync(cancellation)).Find(key => key.IsReady && key.Kind is HolderKind.Handler);
        Count = Key is null ? 0 : await reseal.CountAsync(Key, cancellation);
        IsKeyOpen = Key is not null && open.Find(officer, Key.Id) is not null;
    }
}
