using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Reception;

namespace CoSo.Cases.Pages.Cases.KeepVisit;

internal sealed class MatterInput
{
    [Display(Name = "Loại")]
    public MatterKind Kind { get; set; }

    [Display(Name = "Nội dung, yêu cầu", Description = "Tóm tắt sự việc, đã được nơi nào giải quyết, yêu cầu gì"), StringLength(VisitMatter.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Facts { get; set; }

    [Display(Name = "Xử lý")]
    public MatterHandling Handling { get; set; }

    [Display(Name = "Đơn vị trả lời", Description = "Khi nhận, chuyển đơn vị xử lý")]
    public Guid? Handler { get; set; }

    [Display(Name = "Lý do từ chối", Description = "Khi từ chối tiếp")]
    public string? Refusal { get; set; }

    public bool IsFilled => Kind is MatterKind.Denunciation || !string.IsNullOrWhiteSpace(Facts);
}
