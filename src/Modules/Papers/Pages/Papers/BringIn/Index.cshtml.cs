using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Papers.Pages.Papers.BringIn;

/// <summary>The clerk enters a paper that was signed and numbered outside.</summary>
[Requires(Capability.NumberPapers)]
internal sealed class IndexModel(BringInPaper bringIn, Clock clock) : PageModel
{
    [BindProperty(Name = "don-vi"), Display(Name = "Đơn vị ban hành")]
    public Guid? UnitId { get; set; }

    [BindProperty(Name = "loai"), Display(Name = "Loại văn bản"), Required(ErrorMessage = "Chọn loại văn bản")]
    public string? Type { get; set; }

    [BindProperty(Name = "trich-yeu"), Display(Name = "Trích yếu nội dung"), Required(ErrorMessage = "Nhập trích yếu nội dung")]
    [StringLength(Paper.TitleMaxLength, ErrorMessage = "Trích yếu không quá {1} ký tự")]
    public string? Subject { get; set; }

    [BindProperty(Name = "so"), Display(Name = "Số", Description = "Chỉ phần chữ số, ví dụ 85"), Required(ErrorMessage = "Nhập số văn bản")]
    public int? Number { get; set; }

    [BindProperty(Name = "ky-hieu-van-ban"), Display(Name = "Ký hiệu", Description = "Để trống nếu theo loại và đơn vị, ví dụ BC-UBND"), StringLength(60)]
    public string? Sign { get; set; }

    [BindProperty(Name = "ngay"), Display(Name = "Ngày văn bản"), Required(ErrorMessage = "Nhập ngày văn bản")]
    public DateOnly? On { get; set; }

    [BindProperty(Name = "nguoi-ky"), Display(Name = "Chức vụ, họ tên người ký"), StringLength(Paper.NameMaxLength)]
    public string? Signer { get; set; }

    [BindProperty(Name = "ban-ky"), Display(Name = "Bản PDF đã ký, đóng dấu", Description = "Không đưa tài liệu có độ mật vào hệ thống; tệp có dấu độ mật bị từ chối và không được lưu")]
    public IFormFile? Signed { get; set; }

    [BindProperty(Name = "noi-nhan"), Display(Name = "Nơi nhận", Description = "Mỗi nơi nhận một dòng; dòng Lưu được thêm tự động")]
    [StringLength(8000), DataType(DataType.MultilineText)]
    public string? Recipients { get; set; }

    public List<SelectListItem> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        On = clock.Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var letters = Type == "-" ? "" : Type;
        if (Type is not null && !PaperTypes.IsKnown(letters))
        {
            ModelState.AddModelError("loai", "Chọn loại văn bản");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await bringIn.RunAsync(
            new BroughtIn(UnitId ?? Guid.Empty, letters!, VietnameseText.Clean(Subject), new Numbering(Number, On, Sign), Signer, Recipients), Signed, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã ghi văn bản vào sổ. Chọn nơi nhận để gửi.";
        return Redirect($"/van-ban/{outcome.Value!.Id}/noi-nhan");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Units = (await bringIn.UnitsAsync(cancellation)).ConvertAll(unit => new SelectListItem(unit.Name, unit.Id.ToString()));
        UnitId ??= Units.Count > 0 ? Guid.Parse(Units[0].Value) : null;
    }
}
