using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Agreements;
using CoSo.Cases.Letters.Work;
using CoSo.Contracts.Access;
using CoSo.Data.Files;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Follow;

/// <summary>
/// A case by its receipt. The secret travels once, in the body of a form, and never in an address; that it fitted is kept in the
/// visitor's own encrypted cookie until closed, until the browser ends, or until the secret is issued anew.
/// </summary>
[Public]
internal sealed class IndexModel(FollowedCases cases, IStringLocalizer texts) : PageModel
{
    private const int BestRating = 5;
    private const string Ticket = "CoSo.Follow";

    [BindProperty, Display(Name = "Mã hồ sơ"), StringLength(20)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "Mã bí mật"), StringLength(40)]
    public string? Secret { get; set; }

    [BindProperty, Display(Name = "Tin nhắn"), StringLength(CaseMessage.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Message { get; set; }

    [BindProperty, Display(Name = "Vì sao chưa đồng ý"), StringLength(CaseMessage.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "Mức hài lòng"), Range(1, BestRating, ErrorMessage = "Chọn từ 1 đến 5")]
    public int? Rating { get; set; }

    public FollowedCase? Followed { get; private set; }

    public bool MayReopen { get; private set; }

    public bool MayRate { get; private set; }

    public bool MayWithdraw { get; private set; }

    public List<SelectListItem> Ratings =>
        [new(texts["1. Rất không hài lòng"], "1"), new(texts["2. Không hài lòng"], "2"), new(texts["3. Bình thường"], "3"), new(texts["4. Hài lòng"], "4"), new(texts["5. Rất hài lòng"], "5")];

    public async Task OnGetAsync([FromQuery(Name = "ma")] string? code, CancellationToken cancellation)
    {
        ModelState.Clear();
        Code = code is null ? null : Secrets.CodeOf(code);
        if (await OpenedAsync(cancellation) is { } one)
        {
            await ShowAsync(one, cancellation);
        }
    }

    /// <summary>The minutes as a paper, for whoever opened the case with its receipt.</summary>
    public async Task<IActionResult> OnGetMinutesAsync([FromServices] Agreements agreements, [FromQuery(Name = "bien-ban")] Guid made, CancellationToken cancellation) =>
        await OpenedAsync(cancellation) is { } one && (await agreements.OfAsync(one.Id, cancellation)).Find(line => line.Made.Id == made) is { } found
            ? File(await agreements.WriteAsync(one, found, cancellation), CasePapers.MediaType, $"bien-ban-{one.Code}.docx")
            : NotFound();

    /// <summary>The copy that both sides signed.</summary>
    public async Task<IActionResult> OnGetSignedAsync([FromServices] Agreements agreements, [FromServices] AppDbContext db, [FromServices] FileStore files, [FromQuery(Name = "bien-ban")] Guid made, CancellationToken cancellation)
    {
        if (await OpenedAsync(cancellation) is not { } one || (await agreements.OfAsync(one.Id, cancellation)).Find(line => line.Made.Id == made)?.Made.SignedFileId is not { } fileId
            || await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId && file.OwnerId == one.Id && file.WithdrawnAt == null, cancellation) is not { } stored)
        {
            return NotFound();
        }

        Response.Headers.XContentTypeOptions = "nosniff";
        return File(files.Open(stored), stored.MediaType, stored.Name);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), texts["Nhập mã hồ sơ"]);
        }

        if (string.IsNullOrWhiteSpace(Secret))
        {
            ModelState.AddModelError(nameof(Secret), texts["Nhập mã bí mật"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var opened = await cases.OpenAsync(Code, Secret, cancellation);
        if (opened.Refusal is { } closed)
        {
            return this.PageWithErrors(closed);
        }

        TempData[Ticket] = FollowedCases.TicketOf(opened.Value!);
        return Redirect("/tra-cuu");
    }

    public IActionResult OnPostClose()
    {
        TempData.Remove(Ticket);
        return Redirect("/tra-cuu");
    }

    public Task<IActionResult> OnPostMessageAsync([FromServices] WriteMessage write, CancellationToken cancellation) =>
        ActAsync(nameof(Message), Message, "Nhập tin nhắn", "Đã gửi tin.", (one, text) => write.RunAsync(one, text, null, cancellation), cancellation);

    public Task<IActionResult> OnPostReopenAsync([FromServices] ReopenCase reopen, CancellationToken cancellation) =>
        ActAsync(nameof(Why), Why, "Nhập lý do chưa đồng ý", "Đã yêu cầu xem lại.", (one, text) => reopen.RunAsync(one, text, cancellation), cancellation);

    public Task<IActionResult> OnPostRateAsync([FromServices] RateAnswer rate, CancellationToken cancellation) =>
        ActAsync(nameof(Rating), Rating?.ToString(System.Globalization.CultureInfo.InvariantCulture), "Chọn từ 1 đến 5", "Đã ghi đánh giá.", (one, _) => rate.RunAsync(one, Rating!.Value, cancellation), cancellation);

    public Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawCase withdraw, [FromServices] Clock clock, CancellationToken cancellation) =>
        ActAsync(nameof(Secret), Secret, "Nhập mã bí mật", "Đã rút hồ sơ.", (one, text) => withdraw.RunAsync(one, text, clock.Today, cancellation), cancellation);

    private async Task<IActionResult> ActAsync(string field, string? typed, string missing, string done, Func<Case, string, Task<Outcome<Case>>> act, CancellationToken cancellation)
    {
        if (await OpenedAsync(cancellation) is not { } one)
        {
            return Redirect("/tra-cuu");
        }

        var text = VietnameseText.Clean(typed);
        if (text.Length == 0)
        {
            ModelState.AddModelError(field, texts[missing]);
        }

        var refusal = ModelState.IsValid ? (await act(one, text)).Refusal : null;
        if (ModelState.IsValid && refusal is null)
        {
            TempData["Saved"] = done;
            return Redirect("/tra-cuu");
        }

        await ShowAsync(one, cancellation);
        return this.PageWithErrors(refusal);
    }

    private async Task<Case?> OpenedAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        return await cases.OfTicketAsync(TempData.Peek(Ticket) as string, cancellation);
    }

    private async Task ShowAsync(Case one, CancellationToken cancellation)
    {
        Followed = await cases.ReadAsync(one, cancellation);
        (MayReopen, MayRate, MayWithdraw) = (FollowedCases.MayReopen(one), cases.MayRate(one), FollowedCases.MayWithdraw(one));
    }
}
