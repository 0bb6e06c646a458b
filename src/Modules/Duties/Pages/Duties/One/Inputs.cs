using System.ComponentModel.DataAnnotations;
using CoSo.Documents.Inspection;

namespace CoSo.Duties.Pages.Duties.One;

/// <summary>Ghi kết quả: one form, two endings (a note, or the report that it is done).</summary>
internal sealed class ResultInput
{
    [Display(Name = "Nội dung", Description = "Việc đã làm, số liệu, văn bản đã ban hành. Không ghi thông tin cá nhân của công dân.")]
    [StringLength(Deed.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [Display(Name = "Ngày hoàn thành", Description = "Chỉ cần khi báo cáo hoàn thành; để trống là hôm nay.")]
    public DateOnly? DoneOn { get; set; }

    [Display(Name = "Tài liệu minh chứng", Description = "PDF, Word, Excel, ảnh, ghi âm, ghi hình; mỗi tệp không quá 25 MB. Thông tin vị trí trong ảnh được xóa khi lưu.")]
    public List<IFormFile> Files { get; set; } = [];

    public static long LargestFile => FileInspector.SizeLimit;
}

/// <summary>A text that must be given: an explanation, a reason, an answer, a word to the unit.</summary>
internal sealed class TextInput
{
    [Display(Name = "Nội dung"), Required(ErrorMessage = "Nhập nội dung"), StringLength(Deed.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}

internal sealed class WaitInput
{
    [Display(Name = "Chờ đơn vị"), Required(ErrorMessage = "Chọn đơn vị")]
    public Guid? UnitId { get; set; }

    [Display(Name = "Chờ việc gì", Description = "Đơn vị đó nhận một việc phối hợp với nội dung này."), Required(ErrorMessage = "Nhập nội dung cần chờ"), StringLength(Duty.TitleMaxLength)]
    public string? What { get; set; }

    [Display(Name = "Đề nghị trả lời trước ngày"), Required(ErrorMessage = "Nhập ngày đề nghị trả lời")]
    public DateOnly? By { get; set; }
}

internal sealed class DueInput
{
    [Display(Name = "Hạn", Description = "Để trống là chưa ấn định hạn.")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Theo văn bản", Description = "Số, ký hiệu, ngày của văn bản ấn định hoặc đổi hạn."), Required(ErrorMessage = "Nhập văn bản làm căn cứ"), StringLength(300)]
    public string? Paper { get; set; }
}

internal sealed class ConfirmInput
{
    [Display(Name = "Ghi chú"), StringLength(Deed.TextMaxLength)]
    public string? Text { get; set; }

    [Display(Name = "Văn bản đã ban hành", Description = "Số, ký hiệu, ngày; bắt buộc với việc tham mưu."), StringLength(300)]
    public string? Paper { get; set; }
}
