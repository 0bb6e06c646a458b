using System.ComponentModel.DataAnnotations;

namespace CoSo.Plans;

/// <summary>An item of a plan as typed into its form.</summary>
internal sealed class WorkForm
{
    public int Version { get; set; }

    [Display(Name = "Tên"), Required(ErrorMessage = "Nhập tên"), StringLength(PlanWork.NameMaxLength, ErrorMessage = "Tên không quá {1} ký tự")]
    public string? Name { get; set; }

    [Display(Name = "Đơn vị chủ trì"), Required(ErrorMessage = "Chọn đơn vị chủ trì")]
    public Guid? LeadUnitId { get; set; }

    [Display(Name = "Kinh phí (đồng)"), Range(0, 1_000_000_000_000_000, ErrorMessage = "Kinh phí không đúng")]
    public long? Budget { get; set; }

    [Display(Name = "Bắt đầu")]
    public DateOnly? StartOn { get; set; }

    [Display(Name = "Kết thúc")]
    public DateOnly? EndOn { get; set; }

    public Dictionary<string, string?> Extra { get; set; } = [];

    public WorkTyped Read() => new(Name!, LeadUnitId!.Value, Budget, StartOn, EndOn, Extra);
}

internal sealed record WorkFormView(WorkForm Form, IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Units);
