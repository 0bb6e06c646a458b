using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Pages.Cases.Receipt;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.SendInternal;

/// <summary>
/// Kiến nghị của cán bộ, công chức, viên chức, người lao động: sent by whoever is signed in, to the appointed recipient whom it does not concern;
/// followed by code and secret like any other.
/// </summary>
[SignedIn]
internal sealed class IndexModel(AppDbContext db, CaseUnits units, CaseProcedures procedures, Officer officer, Clock clock, IStringLocalizer texts) : PageModel
{
    private const string ProcedureId = "internal.petition";

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = "Về đơn vị (hoặc đơn vị của người) nào", Description = "Đơn vị được chọn sẽ không đọc được kiến nghị này")]
    public Guid? About { get; set; }

    [BindProperty, Display(Name = "Việc gì", Description = "Tóm tắt, không nêu tên người"), Required(ErrorMessage = "Nhập việc cần kiến nghị"), StringLength(Case.TitleMaxLength)]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "Nội dung kiến nghị"), Required(ErrorMessage = "Nhập nội dung kiến nghị"), DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    [BindProperty, Display(Name = "Tài liệu kèm theo")]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty, Display(Name = "Điện thoại hoặc thư riêng", Description = "Để trống nếu bạn tự xem trả lời bằng mã"), StringLength(Case.ContactMaxLength)]
    public string? Contact { get; set; }

    public Procedure? Procedure { get; private set; }

    public string? WhyOff { get; private set; }

    public string SenderName => officer.Name;

    public string SenderUnit => officer.UnitName;

    public List<SelectListItem> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Key = OrderedId.New();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ReceiveCase receive, [FromServices] Recipients recipients, [FromServices] CasesFile file, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Body = VietnameseText.Clean(Body);
        if (Body.Length > Case.TextMaxLength)
        {
            ModelState.AddModelError(nameof(Body), texts["Nội dung không quá {0} ký tự", Vn.Number(Case.TextMaxLength)]);
        }

        var files = await this.InspectedAsync(Files, nameof(Files), texts, cancellation);
        if (!ModelState.IsValid || Procedure is null)
        {
            return this.PageWithErrors();
        }

        var aboutPath = About is { } about ? await db.Set<UnitRow>().Where(unit => unit.Id == about).Select(unit => unit.Path).SingleOrDefaultAsync(cancellation) : null;
        if (await recipients.ForAsync(aboutPath, cancellation) is not { } recipient)
        {
            return this.PageWithErrors(CaseRefusals.AboutReceiver with { Arguments = [file.Above] });
        }

        var wanted = new NewCase
        {
            Key = Key, ProcedureId = ProcedureId, Channel = IntakeChannel.Portal, ReceivedOn = clock.Today, Title = VietnameseText.Clean(Title), Content = Body, AboutUnitId = About,
            SenderName = officer.Name, SenderAddress = officer.UnitName, SenderContact = VietnameseText.Clean(Contact) is { Length: > 0 } contact ? contact : null, Files = files,
        };
        var outcome = await receive.Unsigned().RunAsync(recipient, wanted, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        var (one, secret) = outcome.Value!;
        ReceiptSecret.Hand(TempData, one.Id, secret);
        return Redirect($"/phan-anh/da-gui?ma={one.Code}");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var state = procedures.Of(ProcedureId, clock.Today);
        (Procedure, WhyOff) = (state.IsOn ? state.Procedure : null, state.WhyOff);
        Units = await units.AllAsync(cancellation);
    }
}
