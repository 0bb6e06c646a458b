using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Pages.Cases.Receipt;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Residents;
using CoSo.Documents.Inspection;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Feedback;

/// <summary>Feedback from anybody, without an account. It goes to the appointed recipient whom it does not concern, before anybody reads it.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, CaseUnits units, CasesFile file, FeedbackProcedure feedback, IResidents residents, Clock clock, IStringLocalizer texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = "Lĩnh vực"), Required(ErrorMessage = "Chọn lĩnh vực")]
    public string? Category { get; set; }

    [BindProperty, Display(Name = "Việc gì", Description = "Ví dụ: nắp cống vỡ trước chợ"), Required(ErrorMessage = "Nhập việc cần phản ánh"), StringLength(Case.TitleMaxLength)]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "Mô tả"), Required(ErrorMessage = "Nhập mô tả"), DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    [BindProperty, Display(Name = "Phường, khu phố")]
    public Guid? PlaceUnit { get; set; }

    [BindProperty, Display(Name = "Địa điểm", Description = "Số nhà, tên đường, điểm dễ nhận"), StringLength(Case.PlaceMaxLength)]
    public string? Place { get; set; }

    [BindProperty, Display(Name = "Phản ánh về đơn vị nào", Description = "Đơn vị được chọn sẽ không đọc được phản ánh này")]
    public Guid? About { get; set; }

    [BindProperty, Display(Name = "Ảnh, video", Description = "Thông tin vị trí, thiết bị trong ảnh được xóa trước khi lưu")]
    public List<IFormFile> Photos { get; set; } = [];

    [BindProperty, Display(Name = "Họ tên"), StringLength(Case.NameMaxLength)]
    public string? SenderName { get; set; }

    [BindProperty, Display(Name = "Điện thoại hoặc thư điện tử"), StringLength(Case.ContactMaxLength)]
    public string? SenderContact { get; set; }

    [BindProperty, Display(Name = "Ghi là “Đã xác minh cư trú”", Description = "Người giải quyết chỉ thấy dấu này, không biết bạn là ai, ở đâu")]
    public bool AsResident { get; set; }

    /// <summary>The visitor, where verified on this browser.</summary>
    public VerifiedResident? Resident { get; private set; }

    public Procedure? Procedure { get; private set; }

    public string? WhyOff { get; private set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public List<SelectListItem> Places { get; private set; } = [];

    public List<SelectListItem> Categories => file.Categories.ConvertAll(one => new SelectListItem(one.Name, one.Key));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Key = OrderedId.New();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ReceiveCase receive, [FromServices] Recipients recipients, [FromServices] FeedbackPace pace, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Procedure is null)
        {
            return this.PageWithErrors();
        }

        Check();
        var files = await this.InspectedAsync(Photos, nameof(Photos), texts, cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!pace.MaySend())
        {
            return this.PageWithErrors(FeedbackPace.TooMany);
        }

        var aboutPath = About is { } about ? await db.Set<UnitRow>().Where(unit => unit.Id == about).Select(unit => unit.Path).SingleOrDefaultAsync(cancellation) : null;
        if (await recipients.ForAsync(aboutPath, cancellation) is not { } recipient)
        {
            return this.PageWithErrors(CaseRefusals.AboutReceiver with { Arguments = [file.Above] });
        }

        var outcome = await receive.RunAsync(recipient, Wanted(files), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        var (one, secret) = outcome.Value!;
        ReceiptSecret.Hand(TempData, one.Id, secret);
        return Redirect($"/phan-anh/da-gui?ma={one.Code}");
    }

    private void Check()
    {
        if (Categories.TrueForAll(one => one.Value != Category))
        {
            ModelState.AddModelError(nameof(Category), texts["Chọn lĩnh vực"]);
        }

        if (AsResident && Resident is null)
        {
            ModelState.AddModelError(nameof(AsResident), texts["Thời gian xác minh trên trình duyệt này đã hết: bỏ dấu này, hoặc xác minh lại ở một thẻ khác rồi gửi"]);
        }

        Body = VietnameseText.Clean(Body);
        if (Body.Length > Case.TextMaxLength)
        {
            ModelState.AddModelError(nameof(Body), texts["Nội dung không quá {0} ký tự", Vn.Number(Case.TextMaxLength)]);
        }
    }

    private NewCase Wanted(IReadOnlyList<InspectedFile> files) => new()
    {
        Key = Key, ProcedureId = Procedure!.Id, Channel = IntakeChannel.Portal, ReceivedOn = clock.Today, Title = VietnameseText.Clean(Title), Content = Body!, Category = Category,
        PlaceUnitId = PlaceUnit, Place = Filled(Place), AboutUnitId = About, SenderName = Filled(SenderName), SenderContact = Filled(SenderContact), IsFromResident = AsResident, Files = files,
    };

    private async Task LoadAsync(CancellationToken cancellation)
    {
        (Procedure, WhyOff) = feedback.Today();
        Resident = await residents.VisitorAsync("feedback", cancellation);
        Units = await units.AllAsync(cancellation);
        Places = await units.PlacesAsync(cancellation);
    }

    private static string? Filled(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
