using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Plans.Pages.Plans.Kinds.Record;

/// <summary>A plan that was issued on paper: its kind, number, day and the paper.</summary>
[Requires(Capability.RecordPlans)]
internal sealed class IndexModel(PlanKinds kinds, RecordPlan recordPlan, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "loai"), Display(Name = "Loại kế hoạch"), Required(ErrorMessage = "Chọn loại kế hoạch")]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "Đơn vị ban hành"), Required(ErrorMessage = "Chọn đơn vị")]
    public Guid? UnitId { get; set; }

    [BindProperty, Display(Name = "Trích yếu"), Required(ErrorMessage = "Nhập trích yếu"), StringLength(Plan.TitleMaxLength, ErrorMessage = "Trích yếu không quá {1} ký tự")]
    public string? PlanTitle { get; set; }

    [BindProperty, Display(Name = "Số, ký hiệu"), Required(ErrorMessage = "Nhập số, ký hiệu"), StringLength(Plan.NumberMaxLength, ErrorMessage = "Số, ký hiệu không quá {1} ký tự")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "Ngày ban hành"), Required(ErrorMessage = "Nhập ngày ban hành")]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty, Display(Name = "Năm", Description = "Chương trình nhiều năm: năm đầu"), Required(ErrorMessage = "Nhập năm"), Range(2000, 2100, ErrorMessage = "Năm từ {1} đến {2}")]
    public int? Year { get; set; }

    [BindProperty, Display(Name = "Đến năm", Description = "Chỉ dùng cho chương trình nhiều năm"), Range(2000, 2100, ErrorMessage = "Năm từ {1} đến {2}")]
    public int? UntilYear { get; set; }

    [BindProperty, Display(Name = "Văn bản kế hoạch", Description = "PDF đã ký hoặc DOCX; không quá 25 MB"), Required(ErrorMessage = "Chọn tệp văn bản")]
    public IFormFile? Paper { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Extra { get; set; } = [];

    public PlanKind? Kind => kinds.Find(Code);

    public IReadOnlyList<SelectListItem> Kinds => [.. kinds.All.Select(kind => new SelectListItem(kind.Name, kind.Code))];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        ModelState.Clear();
        Year = clock.Today.Year;
        UnitId = Units.Count == 1 ? Guid.Parse(Units[0].Value) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var outcome = !ModelState.IsValid ? null : await recordPlan.RunAsync(
            new PlanTyped(Code!, UnitId!.Value, PlanTitle!, Number!, IssuedOn!.Value, Year!.Value, UntilYear, Extra), Paper!, cancellation);
        if (outcome?.Value is not { } plan)
        {
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = "Đã ghi nhận kế hoạch.";
        return Redirect($"/ke-hoach/{plan.Id}");
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        Units = (await recordPlan.UnitsAsync(cancellation)).ConvertAll(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));
}
