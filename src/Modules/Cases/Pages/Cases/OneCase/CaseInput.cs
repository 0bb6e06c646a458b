using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Law;

namespace CoSo.Cases.Pages.Cases.OneCase;

/// <summary>What the forms of a case ask for; each asks for a few of these.</summary>
internal sealed class CaseInput
{
    [Display(Name = "Ngày")]
    public DateOnly? On { get; set; }

    [Display(Name = "Số, ký hiệu văn bản"), StringLength(Case.PaperMaxLength)]
    public string? Paper { get; set; }

    [Display(Name = "Nội dung"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Display(Name = "Nêu rõ thêm"), StringLength(1000), DataType(DataType.MultilineText)]
    public string? Optionally { get; set; }

    [Display(Name = "Đơn vị giải quyết")]
    public Guid? Unit { get; set; }

    [Display(Name = "Người được giao xác minh")]
    public Guid? Verifier { get; set; }

    [Display(Name = "Bước")]
    public Guid? Step { get; set; }

    [Display(Name = "Bước")]
    public string? Optional { get; set; }

    [Display(Name = "Hạn cam kết", Description = "Khi luật không ấn định số ngày")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "Tính chất")]
    public CaseTrait? Trait { get; set; }

    [Display(Name = "Lý do tạm đình chỉ")]
    public string? PauseReason { get; set; }

    /// <summary>Ending and reason in one choice: <c>refused:time-barred</c>.</summary>
    [Display(Name = "Kết thúc, lý do theo luật")]
    public string? Ending { get; set; }

    [Display(Name = "Cơ quan có thẩm quyền"), StringLength(Case.PlaceMaxLength)]
    public string? Authority { get; set; }

    [Display(Name = "Mã bí mật trên biên nhận"), StringLength(40)]
    public string? Secret { get; set; }

    [Display(Name = "Hủy, sửa toàn bộ hoặc một phần quyết định lần đầu")]
    public bool Overturns { get; set; }

    [Display(Name = "Theo dõi thi hành quyết định")]
    public bool FollowsExecution { get; set; }

    [Display(Name = "Mã hồ sơ kia"), StringLength(20)]
    public string? OtherCode { get; set; }

    [Display(Name = "Quan hệ")]
    public LinkKind? Link { get; set; }
}
