using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Heads.Pages.Heads.OpenRound;

/// <summary>The coordinator asks the units for the self-assessment of their heads.</summary>
[Requires(Capability.OpenHeadRounds)]
internal sealed class IndexModel(CoSo.Heads.OpenRound open, Clock clock) : PageModel
{
    [BindProperty, Display(Name = "Tên đợt", Description = "Ví dụ: Năm 2024"), Required(ErrorMessage = "Nhập tên đợt"), StringLength(HeadRound.NameMaxLength, ErrorMessage = "Tên không quá {1} ký tự")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Nhập ngày đầu kỳ")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Đến ngày"), Required(ErrorMessage = "Nhập ngày cuối kỳ")]
    public DateOnly? To { get; set; }

    [BindProperty, Display(Name = "Hạn gửi tự nhận xét"), Required(ErrorMessage = "Nhập hạn gửi tự nhận xét")]
    public DateOnly? DueOn { get; set; }

    [BindProperty, Display(Name = "Văn bản làm căn cứ", Description = "Ví dụ: Công văn số 25/PNV ngày 02/12/2024"), Required(ErrorMessage = "Nhập văn bản làm căn cứ")]
    [StringLength(HeadRound.PaperMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? Paper { get; set; }

    public void OnGet()
    {
        From = new DateOnly(clock.Today.Year, 1, 1);
        To = new DateOnly(clock.Today.Year, 12, 31);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await open.RunAsync(new RoundForm(VietnameseText.Clean(Name), From!.Value, To!.Value, DueOn!.Value, VietnameseText.Clean(Paper)), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã mở đợt; mỗi đơn vị có một việc có hạn trong danh sách việc.";
        return Redirect($"/nguoi-dung-dau?ky={outcome.Value!.Id}");
    }
}
