using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Pages.Cases.Receipt;
using CoSo.Contracts.Access;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.AskInformation;

/// <summary>
/// A request for information with what Article 24 of the law wants in it: who asks, what, in which form, what for. The paper's number
/// stands with the address of the sender, never in what is searched.
/// </summary>
[Public]
internal sealed class IndexModel(CaseProcedures procedures, Recipients recipients, FeedbackPace pace, Clock clock, IStringLocalizer texts) : PageModel
{
    private const string ProcedureId = "information.request";

    private static readonly string[] FormKeys = [Key0("Bản điện tử qua thư điện tử"), Key0("Đọc, xem, sao chép tại trụ sở"), Key0("Bản sao qua bưu chính")];

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = "Văn bản, hồ sơ, tài liệu cần", Description = "Ghi rõ tên; không ghi tên người"), Required(ErrorMessage = "Nhập tên văn bản, hồ sơ, tài liệu cần"), StringLength(Case.TitleMaxLength)]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "Nội dung thông tin cần"), Required(ErrorMessage = "Nhập nội dung thông tin cần"), StringLength(2000), DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    [BindProperty, Display(Name = "Hình thức nhận"), Required(ErrorMessage = "Chọn hình thức nhận"), Range(0, 2, ErrorMessage = "Chọn hình thức nhận")]
    public int? Form { get; set; }

    [BindProperty, Display(Name = "Lý do, mục đích yêu cầu"), Required(ErrorMessage = "Nhập lý do, mục đích yêu cầu"), StringLength(500), DataType(DataType.MultilineText)]
    public string? Purpose { get; set; }

    [BindProperty, Display(Name = "Họ tên"), Required(ErrorMessage = "Nhập họ tên"), StringLength(Case.NameMaxLength)]
    public string? SenderName { get; set; }

    [BindProperty, Display(Name = "Số căn cước hoặc hộ chiếu"), Required(ErrorMessage = "Nhập số căn cước hoặc hộ chiếu"), RegularExpression(@"\s*[A-Za-z]?\d{7,12}\s*", ErrorMessage = "Số căn cước có 12 chữ số; hộ chiếu có một chữ và 7 chữ số")]
    public string? SenderPaper { get; set; }

    [BindProperty, Display(Name = "Nơi cư trú"), Required(ErrorMessage = "Nhập nơi cư trú"), StringLength(240)]
    public string? SenderAddress { get; set; }

    [BindProperty, Display(Name = "Điện thoại hoặc thư điện tử"), Required(ErrorMessage = "Nhập điện thoại hoặc thư điện tử"), StringLength(Case.ContactMaxLength)]
    public string? SenderContact { get; set; }

    public Procedure? Procedure { get; private set; }

    public string? WhyOff { get; private set; }

    public List<SelectListItem> Forms => [.. FormKeys.Select((form, at) => new SelectListItem(texts[form], at.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    public void OnGet()
    {
        Load();
        Key = OrderedId.New();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ReceiveCase receive, CancellationToken cancellation)
    {
        Load();
        if (Procedure is null || !ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!pace.MaySend())
        {
            return this.PageWithErrors(FeedbackPace.TooMany);
        }

        if (await recipients.ForAsync(null, cancellation) is not { } recipient)
        {
            return NotFound();
        }

        var outcome = await receive.RunAsync(recipient, Wanted(), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        var (one, secret) = outcome.Value!;
        ReceiptSecret.Hand(TempData, one.Id, secret);
        return Redirect($"/phan-anh/da-gui?ma={one.Code}");
    }

    private NewCase Wanted() => new()
    {
        Key = Key, ProcedureId = ProcedureId, Channel = IntakeChannel.Portal, ReceivedOn = clock.Today, Title = VietnameseText.Clean(Title),
        Content = $"{VietnameseText.Clean(Body)}\n\nHình thức nhận: {FormKeys[Form!.Value]}.\nLý do, mục đích: {VietnameseText.Clean(Purpose)}",
        SenderName = VietnameseText.Clean(SenderName), SenderAddress = $"{VietnameseText.Clean(SenderAddress)}; căn cước, hộ chiếu {VietnameseText.Clean(SenderPaper)}", SenderContact = VietnameseText.Clean(SenderContact),
    };

    private void Load()
    {
        var state = procedures.Of(ProcedureId, clock.Today);
        (Procedure, WhyOff) = (state.IsOn ? state.Procedure : null, state.WhyOff);
    }

    private static string Key0(string text) => text;
}
