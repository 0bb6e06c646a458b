using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Papers.Pages.Papers.Draft;

/// <summary>What is typed of a draft, the same when it is begun and when it is changed.</summary>
internal abstract class PaperForm : PageModel
{
    [BindProperty(Name = "loai"), Display(Name = "Loại văn bản")]
    public string? Type { get; set; }

    [BindProperty(Name = "trich-yeu"), Display(Name = "Trích yếu nội dung"), Required(ErrorMessage = "Nhập trích yếu nội dung")]
    [StringLength(Paper.TitleMaxLength, ErrorMessage = "Trích yếu không quá {1} ký tự")]
    public string? Subject { get; set; }

    [BindProperty(Name = "nguoi-ky"), Display(Name = "Người sẽ ký", Description = "Theo chức danh đang giữ hôm nay; văn bản được ký trên bản in hoặc bằng chữ ký số ngoài hệ thống")]
    public string? SignatureKey { get; set; }

    [BindProperty(Name = "noi-nhan"), Display(Name = "Nơi nhận", Description = "Mỗi nơi nhận một dòng; dòng Lưu được thêm tự động")]
    [StringLength(8000), DataType(DataType.MultilineText)]
    public string? Recipients { get; set; }

    [BindProperty(Name = "ky-hieu"), Display(Name = "Ký hiệu người soạn thảo", Description = "Chữ viết tắt sau dòng Lưu"), StringLength(20)]
    public string? Initials { get; set; }

    [BindProperty(Name = "so-ban"), Display(Name = "Số bản phát hành"), Range(1, 9999, ErrorMessage = "Số bản từ 1 đến 9.999")]
    public int? Copies { get; set; } = 1;

    [BindProperty(Name = "ho-so"), Display(Name = "Ký hiệu hồ sơ lưu"), StringLength(60)]
    public string? ArchiveMark { get; set; }

    [BindProperty(Name = "tep"), Display(Name = "Tệp dự thảo (DOCX hoặc PDF)", Description = "Không đưa tài liệu có độ mật vào hệ thống; tệp có dấu độ mật bị từ chối và không được lưu")]
    public IFormFile? Upload { get; set; }

    public List<SelectListItem> Signers { get; protected set; } = [];

    public static IEnumerable<SelectListItem> Types => PaperTypes.All.Select(type => new SelectListItem(type.Name, type.Letters.Length == 0 ? "-" : type.Letters));

    /// <summary>A công văn has no letters, and a choice without a value would be "nothing chosen".</summary>
    protected string? Letters => Type == "-" ? "" : PaperTypes.IsKnown(Type) ? Type : null;

    protected PaperTyped Typed => new(
        Letters ?? "", VietnameseText.Clean(Subject), string.IsNullOrEmpty(SignatureKey) ? null : SignatureKey, Recipients,
        string.IsNullOrWhiteSpace(Initials) ? null : VietnameseText.Clean(Initials), Copies, string.IsNullOrWhiteSpace(ArchiveMark) ? null : VietnameseText.Clean(ArchiveMark));

    protected void OfferSigners(IEnumerable<SignatureBlock> blocks) => Signers = [.. blocks.Select(block => new SelectListItem(block.Label, block.Key))];
}
