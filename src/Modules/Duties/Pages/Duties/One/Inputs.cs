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

    [Display(Name = "Tờ trình", Description = "Số, ký hiệu, ngày của Tờ trình kèm dự thảo. Không bắt buộc khi đã đính kèm tệp."), StringLength(300)]
    public string? Paper { get; set; }

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
}

/// <summary>Nothing is typed by those of whom no content is kept; of others the verb asks for words.</summary>
internal sealed class AnswerInput
{
    [Display(Name = "Nội dung đã phối hợp"), StringLength(Deed.TextMaxLength), DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}

internal sealed class IssueInput
{
    [Display(Name = "Số, ký hiệu", Description = "Ví dụ 142/KH-UBND"), Required(ErrorMessage = "Nhập số, ký hiệu văn bản"), StringLength(IssuedPaper.NumberMaxLength)]
    public string? Number { get; set; }

    [Display(Name = "Ngày văn bản"), Required(ErrorMessage = "Nhập ngày văn bản")]
    public DateOnly? On { get; set; }

    [Display(Name = "Ghi chú"), StringLength(1000)]
    public string? Text { get; set; }
}

internal sealed class ConsentInput
{
    [Display(Name = "Đơn vị đồng ý"), Required(ErrorMessage = "Chọn đơn vị")]
    public Guid? UnitId { get; set; }

    [Display(Name = "Hình thức"), Required(ErrorMessage = "Chọn hình thức")]
    public ConsentHow? How { get; set; }

    [Display(Name = "Người đồng ý", Description = "Chức vụ của người trả lời thay mặt đơn vị."), Required(ErrorMessage = "Nhập chức vụ người đồng ý"), StringLength(Consent.WhoMaxLength)]
    public string? GivenBy { get; set; }

    [Display(Name = "Ngày đồng ý"), Required(ErrorMessage = "Nhập ngày đồng ý")]
    public DateOnly? On { get; set; }

    [Display(Name = "Văn bản", Description = "Số, ký hiệu, ngày của công văn; với cuộc họp là biên bản hoặc thông báo kết luận, nếu có."), StringLength(300)]
    public string? Paper { get; set; }

    [Display(Name = "Ghi chú"), StringLength(Consent.NoteMaxLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }
}
