using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Sealed.Keys;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed.MyKey;

/// <summary>An appointed person makes the key under a passphrase that nobody else knows.</summary>
[Requires(Capability.HandleSealed)]
internal sealed class IndexModel(MakeKey make, OpenKeys open, Officer officer, IStringLocalizer texts) : PageModel
{
    [BindProperty, Display(Name = "Cụm mật khẩu", Description = "Từ 20 ký tự; năm, sáu từ không liên quan nhau. Khác mật khẩu đăng nhập"), DataType(DataType.Password), StringLength(200)]
    public string? Passphrase { get; set; }

    [BindProperty, Display(Name = "Nhập lại cụm mật khẩu"), DataType(DataType.Password), StringLength(200)]
    public string? Again { get; set; }

    [BindProperty, Display(Name = "Tôi đã mất cụm mật khẩu cũ; hồ sơ cũ chỉ mở lại được sau khi khôi phục")]
    public bool IsLost { get; set; }

    public List<SealKey> Keys { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Keys = await make.MineAsync(cancellation);

    public async Task<IActionResult> OnPostAsync([FromForm] Guid key, CancellationToken cancellation)
    {
        Keys = await make.MineAsync(cancellation);
        if (Keys.Find(one => one.Id == key) is not { } mine)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Passphrase))
        {
            ModelState.AddModelError(nameof(Passphrase), texts["Nhập cụm mật khẩu"]);
        }
        else if (Passphrase != Again)
        {
            ModelState.AddModelError(nameof(Again), texts["Hai lần nhập không giống nhau"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await make.RunAsync(mine, Passphrase!, IsLost, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        open.Close(officer);
        TempData["Saved"] = "Đã tạo khóa. Không ai cấp lại được cụm mật khẩu này.";
        return Redirect("/to-cao/khoa");
    }
}
