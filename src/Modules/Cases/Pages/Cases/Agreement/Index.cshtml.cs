using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Agreements;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.Agreement;

/// <summary>Minutes of what mobilisation or dialogue came to: written, printed, signed, followed, taken back.</summary>
[Requires(Capability.SeeCases)]
internal sealed class IndexModel(CaseDesk desk, CaseUnits units, Agreements agreements, FollowAgreement follow, Clock clock, IStringLocalizer texts) : PageModel
{
    private const int MostPromises = 3;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty, Display(Name = "Ngày làm việc")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty, Display(Name = "Thành phần", Description = "Mỗi người một dòng: họ tên, chức danh hoặc bên"), StringLength(CaseAgreement.PresentMaxLength), DataType(DataType.MultilineText)]
    public string? Present { get; set; }

    [BindProperty, Display(Name = "Nội dung thống nhất"), DataType(DataType.MultilineText)]
    public string? Agreed { get; set; }

    [BindProperty]
    public List<PromiseInput> Promises { get; set; } = [];

    [BindProperty, Display(Name = "Biên bản được ký")]
    public Guid? Minutes { get; set; }

    [BindProperty, Display(Name = "Bản đã ký (ảnh chụp, PDF)")]
    public List<IFormFile> Signed { get; set; } = [];

    [BindProperty, Display(Name = "Việc đã hứa")]
    public Guid? Promise { get; set; }

    [BindProperty, Display(Name = "Ngày thực hiện")]
    public DateOnly? DoneOn { get; set; }

    [BindProperty, Display(Name = "Đã làm gì"), StringLength(AgreedPromise.WhatMaxLength), DataType(DataType.MultilineText)]
    public string? How { get; set; }

    [BindProperty, Display(Name = "Biên bản thu hồi")]
    public Guid? Wrong { get; set; }

    [BindProperty, Display(Name = "Vì sao thu hồi"), StringLength(CaseAgreement.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string? Why { get; set; }

    public Case Case { get; private set; } = null!;

    public List<AgreementLine> Lines { get; private set; } = [];

    public List<SelectListItem> Units { get; private set; } = [];

    public List<SelectListItem> OpenPromises => [.. Lines.Where(line => line.Made.TakenBackWhy is null).SelectMany(line => line.Promises).Where(line => line.Promise.DoneOn is null)
        .Select(line => new SelectListItem($"{line.Promise.What} ({line.Unit})", line.Promise.Id.ToString()))];

    /// <summary>Minutes that hold.</summary>
    public List<SelectListItem> Live => [.. Lines.Where(line => line.Made.TakenBackWhy is null).Select(line => new SelectListItem(texts["Biên bản ngày {0}", Vn.Day(line.Made.HeldOn)], line.Made.Id.ToString()))];

    public bool MayWrite => CaseAgreement.May(Case);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Key, HeldOn) = (OrderedId.New(), clock.Today);
        return Page();
    }

    /// <summary>The minutes as DOCX, to be signed.</summary>
    public async Task<IActionResult> OnGetPaperAsync([FromQuery(Name = "bien-ban")] Guid made, CancellationToken cancellation) =>
        await LoadAsync(cancellation) && Lines.Find(line => line.Made.Id == made) is { } line
            ? File(await agreements.WriteAsync(Case, line, cancellation), CasePapers.MediaType, $"bien-ban-{Case.Code}.docx")
            : NotFound();

    public async Task<IActionResult> OnPostAsync([FromServices] KeepAgreement keep, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        (Present, Agreed) = (VietnameseText.Clean(Present), VietnameseText.Clean(Agreed));
        Need(nameof(HeldOn), HeldOn is not null, "Nhập ngày làm việc");
        Need(nameof(Present), Present.Length > 0, "Nhập thành phần dự");
        Need(nameof(Agreed), Agreed.Length > 0, "Nhập nội dung thống nhất");
        Need(nameof(Agreed), Agreed.Length <= CaseAgreement.TextMaxLength, texts["Nội dung không quá {0} ký tự", Vn.Number(CaseAgreement.TextMaxLength)].Value);
        CheckPromises();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var promises = Promises.Where(promise => promise.IsFilled).Select(promise => new NewPromise(promise.Unit!.Value, VietnameseText.Clean(promise.What), promise.DueOn!.Value)).ToList();
        return Told((await keep.RunAsync(Case, new NewAgreement(Key, HeldOn!.Value, Present, Agreed, promises), cancellation)).Refusal, "Đã lập biên bản. In, cùng ký rồi đính kèm bản đã ký.");
    }

    public async Task<IActionResult> OnPostSignedAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Lines.Find(line => line.Made.Id == Minutes) is not { Made: { TakenBackWhy: null } made })
        {
            return NotFound();
        }

        Need(nameof(Signed), Signed.Count == 1, "Chọn một tệp là bản đã ký");
        var files = ModelState.IsValid ? await this.InspectedAsync(Signed, nameof(Signed), texts, cancellation) : [];
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        return await ToldAsync(async () =>
        {
            await follow.SignAsync(Case, made, files[0], cancellation);
            return null;
        }, "Đã đính kèm bản đã ký.");
    }

    public async Task<IActionResult> OnPostDoneAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Lines.Find(known => known.Promises.Any(promise => promise.Promise.Id == Promise)) is not { } line)
        {
            ModelState.AddModelError(nameof(Promise), texts["Chọn việc đã hứa"]);
            return this.PageWithErrors();
        }

        How = VietnameseText.Clean(How);
        Need(nameof(How), How.Length > 0, "Nhập việc đã làm");
        return ModelState.IsValid
            ? await ToldAsync(() => follow.KeptAsync(Case, line.Made, line.Promises.Single(promise => promise.Promise.Id == Promise).Promise, DoneOn ?? clock.Today, How, cancellation), "Đã ghi việc đã thực hiện.")
            : this.PageWithErrors();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || Lines.Find(line => line.Made.Id == Wrong) is not { } line)
        {
            return NotFound();
        }

        Why = VietnameseText.Clean(Why);
        Need(nameof(Why), Why.Length > 0, "Nhập lý do thu hồi");
        return ModelState.IsValid ? await ToldAsync(() => follow.TakeBackAsync(Case, line.Made, Why, cancellation), "Đã thu hồi biên bản; biên bản cũ vẫn xem được.") : this.PageWithErrors();
    }

    private async Task<IActionResult> ToldAsync(Func<Task<Refusal?>> act, string done)
    {
        try
        {
            return Told(await act(), done);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Told(CaseRefusals.Changed, done);
        }
    }

    private IActionResult Told(Refusal? refusal, string done)
    {
        if (refusal is not null)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = texts[done].Value;
        return Redirect($"/don-thu/{Id}/thong-nhat");
    }

    private void CheckPromises()
    {
        for (var at = 0; at < Promises.Count; at++)
        {
            var promise = Promises[at];
            if (promise.IsFilled)
            {
                Need($"Promises[{at}].What", !string.IsNullOrWhiteSpace(promise.What), "Nhập việc đơn vị sẽ làm");
                Need($"Promises[{at}].Unit", promise.Unit is { } unit && Units.Exists(known => known.Value == unit.ToString()), "Chọn đơn vị làm");
                Need($"Promises[{at}].DueOn", promise.DueOn >= clock.Today, "Nhập ngày từ hôm nay");
            }
        }
    }

    private void Need(string field, bool isMet, string message)
    {
        if (!isMet)
        {
            ModelState.AddModelError(field, texts[message]);
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await desk.FindAsync(Id, cancellation) is not { MayWork: true } hand)
        {
            return false;
        }

        Case = hand.Case;
        Lines = await agreements.OfAsync(Id, cancellation);
        Units = await units.HandlersAsync(Case.AboutPath, cancellation);
        while (Promises.Count < MostPromises)
        {
            Promises.Add(new PromiseInput());
        }

        return Lines.Count > 0 || MayWrite;
    }
}
