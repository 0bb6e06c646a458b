using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Folders;
using CoSo.Folders.HandOvers;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Folders.Pages.Folders.HandOvers.Make;

/// <summary>Who leaves, what is open in their name, who goes on; then the minutes, in one step.</summary>
[Requires(Capability.HandOverWork)]
internal sealed class IndexModel(HandOverDesk desk, HandOverContent content, IUnitOfficers officers, Officer officer, Clock clock) : PageModel
{
    /// <summary>Lines of a part shown before the minutes are made.</summary>
    public const int Shown = 50;

    [BindProperty(SupportsGet = true, Name = "UnitId"), Display(Name = "Đơn vị")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "nguoi-giao"), Display(Name = "Người bàn giao")]
    public Guid? FromId { get; set; }

    [BindProperty(SupportsGet = true, Name = "chung"), Display(Name = "Kể cả việc của đơn vị chưa phân công cho ai")]
    public bool WithUnassigned { get; set; }

    [BindProperty, Display(Name = "Người nhận bàn giao"), Required(ErrorMessage = "Chọn người nhận")]
    public Guid? ToId { get; set; }

    [BindProperty, Display(Name = "Ngày bàn giao"), Required(ErrorMessage = "Nhập ngày bàn giao")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Căn cứ", Description = "Ví dụ: Quyết định số 215/QĐ-UBND ngày 02/9/2024 về điều động công chức"), StringLength(HandOver.BasisMaxLength)]
    public string? Basis { get; set; }

    [BindProperty, Display(Name = "Hồ sơ, tài liệu, nội dung khác", Description = "Hồ sơ giấy, con dấu, tài sản, việc chưa có trong hệ thống. Mỗi dòng một nội dung; không ghi thông tin của công dân."), StringLength(HandOver.NoteMaxLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public List<SelectListItem> People { get; private set; } = [];

    public List<SelectListItem> Successors => People.FindAll(one => one.Value != FromId?.ToString());

    /// <summary>Null until somebody is chosen.</summary>
    public List<HandOverPart>? Parts { get; private set; }

    public bool TooMuch => Parts?.Exists(part => part.Works.Count > HandOverContent.Most) == true;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        On = clock.Today;
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync([FromServices] MakeHandOver make, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || UnitId is null || FromId is null)
        {
            await ShowAsync(cancellation);
            return this.PageWithErrors();
        }

        var form = new HandOverForm(UnitId.Value, FromId.Value, ToId!.Value, WithUnassigned, On!.Value, Clean(Basis), Clean(Note));
        var outcome = await make.RunAsync(form, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            await ShowAsync(cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lập biên bản và chuyển việc cho người nhận.";
        return Redirect($"/ban-giao/{outcome.Value!.Id}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        var units = await desk.UnitsAsync(cancellation);
        Units = HandOverDesk.Choices(units);
        if (units.Find(one => one.Id == (UnitId ?? officer.UnitId)) is not { } unit)
        {
            UnitId = units.FirstOrDefault()?.Id;
            unit = units.FirstOrDefault();
        }

        UnitId = unit?.Id;
        var people = unit is null ? [] : await officers.AtAsync(unit.Id, cancellation);
        People = [.. people.Select(one => new SelectListItem($"{one.Name}, {one.Title}", one.AccountId.ToString()))];
        if (people.FirstOrDefault(one => one.AccountId == FromId) is { } from)
        {
            var side = new HandOverSide(from.AccountId, from.Name, from.Title);
            Parts = await content.OpenAsync(new HandingOver(unit!.Id, side, side, WithUnassigned, officer.Id), cancellation);
        }

        return Page();
    }

    private static string? Clean(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
