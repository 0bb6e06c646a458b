using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Sealed.Matters;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CoSo.Sealed.Pages.Sealed.Follow;

/// <summary>
/// The channel of whoever holds a receipt. Code and secret travel in the body of each form and stay in the page alone: no cookie
/// remembers that somebody followed something here. Answers to a POST are therefore pages, not redirects.
/// </summary>
[Public]
internal sealed class IndexModel(FollowMatter follow, IStringLocalizer texts) : PageModel
{
    [BindProperty, Display(Name = "Mã hồ sơ"), StringLength(20)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "Mã bí mật"), StringLength(40)]
    public string? Secret { get; set; }

    [BindProperty, Display(Name = "Nhắn người xử lý"), StringLength(FollowMatter.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Message { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = "Tài liệu kèm theo")]
    public List<IFormFile> Files { get; set; } = [];

    public FollowedMatter? Followed { get; private set; }

    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) => await ShowAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostMessageAsync(CancellationToken cancellation)
    {
        if (await ShowAsync(cancellation) is { } refused)
        {
            return refused;
        }

        var text = VietnameseText.Clean(Message);
        if (text.Length == 0)
        {
            ModelState.AddModelError(nameof(Message), texts["Nhập tin nhắn"]);
        }

        var files = await this.InspectedAsync(Files, nameof(Files), texts, cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if ((await follow.WriteAsync(Followed!.Matter, Key, text, files, cancellation)).Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        // The form begins anew: what was sent is not shown again.
        ModelState.Remove(nameof(Message));
        ModelState.Remove(nameof(Key));
        (Message, IsSent) = (null, true);
        return await ShowAsync(cancellation) ?? Page();
    }

    private async Task<IActionResult?> ShowAsync(CancellationToken cancellation)
    {
        var outcome = await follow.OpenAsync(Code, Secret, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        Code = outcome.Value!.Code;
        Followed = await follow.ReadAsync(outcome.Value, Secret, cancellation);
        return null;
    }
}
