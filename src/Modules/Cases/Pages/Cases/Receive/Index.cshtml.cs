using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Pages.Cases.Receipt;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Documents.Inspection;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Receive;

/// <summary>Counter intake: first what it is, then one page. A denunciation turns off here, before anything is typed.</summary>
[Requires(Capability.ReceiveCases)]
internal sealed class IndexModel(CaseDesk desk, CaseUnits units, CasesFile file, CaseProcedures procedures, Clock clock, IStringLocalizer texts) : PageModel
{
    [BindProperty(Name = "thu-tuc", SupportsGet = true)]
    public string? ProcedureId { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = "Nơi tiếp nhận")]
    public Guid? Counter { get; set; }

    [BindProperty, Display(Name = "Hình thức gửi")]
    public IntakeChannel Channel { get; set; }

    [BindProperty, Display(Name = "Ngày nhận"), Required(ErrorMessage = "Nhập ngày nhận")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty, Display(Name = "Họ tên người gửi", Description = "Để trống nếu đơn không có họ tên"), StringLength(Case.NameMaxLength)]
    public string? SenderName { get; set; }

    [BindProperty, Display(Name = "Địa chỉ"), StringLength(Case.AddressMaxLength)]
    public string? SenderAddress { get; set; }

    [BindProperty, Display(Name = "Điện thoại hoặc thư điện tử"), StringLength(Case.ContactMaxLength)]
    public string? SenderContact { get; set; }

    [BindProperty, Display(Name = "Số người"), Range(1, 500, ErrorMessage = "Số người từ 1 đến 500")]
    public int? People { get; set; } = 1;

    [BindProperty, Display(Name = "Người đại diện", Description = "Mỗi dòng một người"), StringLength(500), DataType(DataType.MultilineText)]
    public string? Representatives { get; set; }

    [BindProperty, Display(Name = "Tóm tắt", Description = "Việc gì, ở đâu; không ghi tên người"), Required(ErrorMessage = "Nhập tóm tắt"), StringLength(Case.TitleMaxLength)]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "Nội dung, yêu cầu"), Required(ErrorMessage = "Nhập nội dung, yêu cầu"), DataType(DataType.MultilineText)]
    public string? Body { get; set; }

    [BindProperty, Display(Name = "Lĩnh vực")]
    public string? Category { get; set; }

    [BindProperty, Display(Name = "Về đơn vị nào", Description = "Đơn vị này và các đơn vị trực thuộc sẽ không thấy hồ sơ. Khiếu nại lần đầu do chính thủ trưởng đơn vị ra quyết định giải quyết (Điều 17 Luật Khiếu nại): để trống, giao đơn vị đó ở bước sau")]
    public Guid? About { get; set; }

    [BindProperty, Display(Name = "Nơi xảy ra")]
    public Guid? PlaceUnit { get; set; }

    [BindProperty, Display(Name = "Địa điểm cụ thể"), StringLength(Case.PlaceMaxLength)]
    public string? Place { get; set; }

    [BindProperty, Display(Name = "Tài liệu kèm theo", Description = "Ảnh, PDF, Word, ghi âm; mỗi tệp không quá 25 MB")]
    public List<IFormFile> Files { get; set; } = [];

    public Procedure? Chosen { get; private set; }

    public List<ProcedureInForce> Procedures { get; private set; } = [];

    public List<SelectListItem> Counters { get; private set; } = [];

    public List<SelectListItem> Units { get; private set; } = [];

    public List<SelectListItem> Places { get; private set; } = [];

    public List<SelectListItem> Categories { get; private set; } = [];

    public List<SelectListItem> Channels => [.. Chosen!.Channels.Select(channel => new SelectListItem(texts[CaseWords.Of(channel)], channel.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ReceivedOn ??= clock.Today;
        if (await LoadAsync(clock.Today, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Key = OrderedId.New();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] ReceiveCase receive, CancellationToken cancellation)
    {
        if (await LoadAsync(ReceivedOn ?? clock.Today, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        var counter = await desk.Counters().AsNoTracking().Where(unit => Counter == null || unit.Id == Counter).OrderBy(unit => unit.Position).FirstOrDefaultAsync(cancellation);
        if (Chosen is null || counter is null)
        {
            return NotFound();
        }

        // Composed first: a text typed in decomposed letters is not longer than it looks.
        Body = VietnameseText.Clean(Body);
        if (Body.Length > Case.TextMaxLength)
        {
            ModelState.AddModelError(nameof(Body), texts["Nội dung không quá {0} ký tự", Vn.Number(Case.TextMaxLength)]);
        }

        var files = await this.InspectedAsync(Files, nameof(Files), texts, cancellation);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await receive.RunAsync(counter, Wanted(files), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        var (one, secret) = outcome.Value!;
        ReceiptSecret.Hand(TempData, one.Id, secret);
        TempData["Saved"] = texts["Đã tiếp nhận, vào sổ số {0}.", $"{one.Number}/{one.Year}"].Value;
        return Redirect($"/don-thu/{one.Id}/bien-nhan");
    }

    private NewCase Wanted(IReadOnlyList<InspectedFile> files) => new()
    {
        Key = Key, ProcedureId = ProcedureId!, Channel = Channel, ReceivedOn = ReceivedOn!.Value, Title = VietnameseText.Clean(Title), Content = Body!,
        SenderName = Filled(SenderName), SenderAddress = Filled(SenderAddress), SenderContact = Filled(SenderContact),
        People = People ?? 1, Representatives = Filled(Representatives), AboutUnitId = About, PlaceUnitId = PlaceUnit, Place = Filled(Place), Category = Category, Files = files,
    };

    /// <returns>Where to go instead: a denunciation, a procedure that is not known or off.</returns>
    private async Task<IActionResult?> LoadAsync(DateOnly day, CancellationToken cancellation)
    {
        Procedures = [.. procedures.On(day).Where(one => one.Procedure?.Kind is not ProcedureKind.Reception)];
        var state = Procedures.Find(one => one.Id == ProcedureId);
        if (ProcedureId is not null && state is null)
        {
            return NotFound();
        }

        if (state?.Procedure?.Secrecy is ProcedureSecrecy.Sealed)
        {
            return Redirect("/don-thu/to-cao");
        }

        Chosen = state is { IsOn: true } or { WhyOff: not null, Procedure: not null } ? state.Procedure : null;
        Counters = await CaseUnits.ChoicesAsync(desk.Counters(), cancellation);
        Units = await units.AllAsync(cancellation);
        Places = await units.PlacesAsync(cancellation);
        Categories = Chosen?.Kind is ProcedureKind.Feedback ? file.Categories.ConvertAll(one => new SelectListItem(one.Name, one.Key)) : [];
        return null;
    }

    private static string? Filled(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
