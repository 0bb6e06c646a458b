using System.ComponentModel.DataAnnotations;
using CoSo.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Hosting;

namespace CoSo.Ui.Pages.Ui.StyleGuide;

/// <summary>Every part of the kit on one page, to look at and to test. Only in a demo or in development.</summary>
[AllowAnonymous]
internal sealed class IndexModel(IPageChrome chrome, IHostEnvironment environment) : PageModel
{
    private static readonly PageShape Shape = new(["due", "title"], Size: 4);

    private static readonly Row[] All =
    [
        new("17/9/2024", "chốt số liệu 14/9; gửi trong 2 ngày làm việc", "Gửi báo cáo 9 tháng về Phòng Nội vụ", "Kế hoạch, mục III.9", "Quá hạn 1 ngày", Tone.Danger),
        new("20/9/2024", null, "Niêm yết phương án bồi thường, tái định cư dự án mở rộng hẻm 285", "Điều 11, Điều 13 Luật Thực hiện dân chủ ở cơ sở", "Đang thực hiện", Tone.Info),
        new("23/9/2024", "thay ngày 21/9, thứ Bảy", "Trả lời phản ánh về rác tại chân cầu vượt", "Quy chế Cổng thông tin 1022", "Sắp đến hạn", Tone.Warning),
        new("30/9/2024", null, "Đối thoại trực tiếp với Nhân dân khu phố 3", "Điều 32 Luật Thực hiện dân chủ ở cơ sở", "Đã hoàn thành", Tone.Success),
    ];

    public enum Channel
    {
        [Display(Name = "Tại bộ phận tiếp nhận")] Counter,
        [Display(Name = "Qua cổng thông tin")] Portal,
        [Display(Name = "Qua bưu chính")] Post,
    }

    [BindProperty, Display(Name = "Nội dung nhiệm vụ"), Required(ErrorMessage = "Nhập nội dung nhiệm vụ"), StringLength(200)]
    public string? Subject { get; set; }

    [BindProperty, Display(Name = "Kết quả thực hiện", Description = "Nêu việc đã làm, số liệu và nơi lưu tài liệu minh chứng."), DataType(DataType.MultilineText), StringLength(300)]
    public string? Result { get; set; }

    [BindProperty, Display(Name = "Hạn hoàn thành"), Required(ErrorMessage = "Nhập hạn hoàn thành")]
    public DateOnly? Due { get; set; }

    [BindProperty, Display(Name = "Số hộ tham gia"), Range(0, 10_000)]
    public int? Households { get; set; }

    [BindProperty, Display(Name = "Kinh phí"), DataType(DataType.Currency)]
    public long? Cost { get; set; } = 12_500_000;

    [BindProperty, Display(Name = "Thư điện tử"), EmailAddress]
    public string? Email { get; set; }

    [BindProperty, Display(Name = "Mật khẩu"), DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty, Display(Name = "Đơn vị chủ trì"), Required(ErrorMessage = "Chọn đơn vị chủ trì")]
    public string? Unit { get; set; }

    [BindProperty, Display(Name = "Kênh tiếp nhận")]
    public Channel? Received { get; set; }

    [BindProperty, Display(Name = "Đơn vị phối hợp")]
    public List<string> With { get; set; } = [];

    [BindProperty, Display(Name = "Công khai kết quả trên cổng thông tin")]
    public bool Public { get; set; }

    [BindProperty, Display(Name = "Tài liệu minh chứng", Description = "PDF, DOCX, JPG hoặc PNG; mỗi tệp không quá 25 MB.")]
    public List<IFormFile> Files { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "don-vi"), Display(Name = "Đơn vị")]
    public string? FilterUnit { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Tìm trong nội dung")]
    public string? Search { get; set; }

    public List<SelectListItem> Units { get; } =
    [
        new("Phường 1", "p1"), new("Phường 4", "p4"), new("Phòng Nội vụ", "pnv"), new("Ủy ban MTTQ Việt Nam Quận 10", "mttq"),
    ];

    public TablePage<Row> Duties { get; private set; } = null!;

    public TablePage<Row> None { get; } = new(new PageRequest(1, "due", false, 4), [], 0);

    public IActionResult OnGet() => chrome.DemoDay is null && !environment.IsDevelopment() ? NotFound() : Shown();

    public IActionResult OnPost()
    {
        Shown();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (Due < new DateOnly(2024, 9, 11))
        {
            return this.PageWithErrors(new Refusal(
                "due-past", "Hạn hoàn thành không được trước ngày {0}.", new LegalSource("10/2022/QH15", "11", "Luật Thực hiện dân chủ ở cơ sở"))
            {
                Arguments = ["11/9/2024"],
            });
        }

        TempData["Saved"] = "Đã lưu nhiệm vụ.";
        return Redirect("/lam-viec/bo-giao-dien");
    }

    private PageResult Shown()
    {
        Duties = new TablePage<Row>(PageRequest.From(Request, Shape), All, 1_234);
        return Page();
    }

    public sealed record Row(string Due, string? DueNote, string Title, string Basis, string Status, Tone Tone);
}
