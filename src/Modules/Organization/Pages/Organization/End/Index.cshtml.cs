using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization.Pages.Organization.End;

/// <summary>Ends a unit, with what passes and to whom; afterwards says so and takes a mistake back.</summary>
[Requires(Capability.ManageOrganization)]
internal sealed class IndexModel(AppDbContext db, ChangeUnit changeUnit, EndUnit endUnit, WithdrawEnding withdrawEnding, PassOn passOn, IUnitOfficers officers, Clock clock) : PageModel
{
    /// <summary>Names of the places a kind of things may go to; the selects stand in this order.</summary>
    public IReadOnlyList<string> Ordinals { get; } =
        [Key("Đơn vị kế tục chính"), Key("Đơn vị kế tục thứ hai"), Key("Đơn vị kế tục thứ ba"), Key("Đơn vị kế tục thứ tư")];

    [BindProperty, Display(Name = "Ngày cuối cùng hoạt động"), Required(ErrorMessage = "Nhập ngày cuối cùng hoạt động")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Hình thức"), Required(ErrorMessage = "Chọn hình thức")]
    public EndingWay? Way { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu văn bản", Description = "Nghị quyết hoặc quyết định, ví dụ 1278/NQ-UBTVQH15")]
    [Required(ErrorMessage = "Nhập số, ký hiệu văn bản"), StringLength(UnitEnding.NumberMaxLength)]
    public string? PaperNumber { get; set; }

    [BindProperty, Display(Name = "Ngày văn bản"), Required(ErrorMessage = "Nhập ngày văn bản")]
    public DateOnly? PaperOn { get; set; }

    [BindProperty, Display(Name = "Đơn vị kế tục", Description = "Nhận phần đang mở, trừ nội dung giao cho đơn vị khác ở dưới")]
    public Guid? Successor { get; set; }

    [BindProperty, Display(Name = "Đơn vị kế tục thứ hai")]
    public Guid? Second { get; set; }

    [BindProperty, Display(Name = "Đơn vị kế tục thứ ba")]
    public Guid? Third { get; set; }

    [BindProperty, Display(Name = "Đơn vị kế tục thứ tư")]
    public Guid? Fourth { get; set; }

    /// <summary>Kind of things, and which of the successors takes it. Named, or the binder takes the whole form where none is sent.</summary>
    [BindProperty(Name = nameof(Choices))]
    public Dictionary<string, int> Choices { get; set; } = [];

    [BindProperty, Display(Name = "Lý do hủy")]
    public string? Reason { get; set; }

    public Unit Unit { get; private set; } = null!;

    /// <summary>Set once the end is entered.</summary>
    public UnitEnding? Ending { get; private set; }

    public IReadOnlyList<string> Successors { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<OpenPart> Open { get; private set; } = [];

    public IReadOnlyList<UnitOfficer> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await changeUnit.FindAsync(id, cancellation) is not { } unit)
        {
            return NotFound();
        }

        await LoadAsync(unit, cancellation);
        LastDay = unit.To;
        Successor = await db.Set<Succession>().Where(one => one.UnitId == id).OrderBy(one => one.Position).Select(one => (Guid?)one.SuccessorId).FirstOrDefaultAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await changeUnit.FindAsync(id, cancellation) is not { } unit)
        {
            return NotFound();
        }

        ModelState.Remove(nameof(Reason));
        if (ModelState.IsValid)
        {
            List<Guid> successors = [.. new[] { Successor, Second, Third, Fourth }.OfType<Guid>()];
            var outcome = await endUnit.RunAsync(unit, new EndForm(LastDay!.Value, Way!.Value, successors, PaperNumber!.Trim(), PaperOn!.Value, Choices), cancellation);
            if (outcome.Refusal is not { } refusal)
            {
                TempData["Saved"] = "Đã ghi kết thúc đơn vị.";
                return Redirect($"/don-vi/{id}");
            }

            await LoadAsync(unit, cancellation);
            return this.PageWithErrors(refusal);
        }

        await LoadAsync(unit, cancellation);
        return this.PageWithErrors();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellation)
    {
        if (await changeUnit.FindAsync(id, cancellation) is not { } unit)
        {
            return NotFound();
        }

        ModelState.Clear();
        var reason = Reason?.Trim() ?? "";
        if (reason.Length is 0 or > UnitEnding.ReasonMaxLength)
        {
            ModelState.AddModelError(nameof(Reason), "Ghi lý do hủy, không quá 1.000 ký tự");
            await LoadAsync(unit, cancellation);
            return this.PageWithErrors();
        }

        var outcome = await withdrawEnding.RunAsync(unit, reason, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            await LoadAsync(unit, cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã hủy việc ghi kết thúc đơn vị.";
        return Redirect($"/don-vi/{id}");
    }

    private async Task LoadAsync(Unit unit, CancellationToken cancellation)
    {
        Unit = unit;
        Ending = await db.Set<UnitEnding>().AsNoTracking().FirstOrDefaultAsync(one => one.UnitId == unit.Id && one.WithdrawnAt == null, cancellation);
        if (Ending is not null)
        {
            Successors = [.. (await passOn.PartiesAsync(Ending, cancellation)).Successors.Select(one => one.Name)];
            return;
        }

        Units = await UnitChoices.OfAsync(db.Set<UnitRow>().Where(u => u.Id != unit.Id), clock.Today, cancellation);
        Open = await passOn.CountAsync(unit.Id, cancellation);
        People = await officers.AtAsync(unit.Id, cancellation);
    }

    private static string Key(string text) => text;
}
