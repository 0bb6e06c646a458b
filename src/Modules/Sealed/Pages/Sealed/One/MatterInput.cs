using System.ComponentModel.DataAnnotations;
using CoSo.Law;
using CoSo.Sealed.Matters;

namespace CoSo.Sealed.Pages.Sealed.One;

/// <summary>What the forms of an opened matter ask for; each asks for a few of these.</summary>
internal sealed class MatterInput
{
    [Display(Name = "Ngày")]
    public DateOnly? On { get; set; }

    [Display(Name = "Nội dung"), StringLength(WriteInMatter.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Display(Name = "Số văn bản, ghi chú", Description = "Được mã hóa; người giải quyết đọc được, không ghi tên người tố cáo"), StringLength(1000), DataType(DataType.MultilineText)]
    public string? Words { get; set; }

    [Display(Name = "Bước")]
    public string? Step { get; set; }

    [Display(Name = "Tính chất")]
    public CaseTrait? Trait { get; set; }

    /// <summary>Ending and reason in one choice: <c>not-accepted:form</c>.</summary>
    [Display(Name = "Cách kết thúc, lý do theo luật")]
    public string? Ending { get; set; }

    [Display(Name = "Tài liệu")]
    public List<IFormFile> Files { get; set; } = [];

    [Display(Name = "Người giải quyết cũng đọc được", Description = "Chỉ chọn khi tài liệu không làm lộ người tố cáo")]
    public bool DeciderToo { get; set; }

    [Display(Name = "Mã bí mật trên biên nhận của người tố cáo"), StringLength(40)]
    public string? Secret { get; set; }
}
