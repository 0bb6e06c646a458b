using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Heads.Pages.Heads.Self;

/// <summary>The self-assessment of one head of the unit. Who stands above may read the page, not send it.</summary>
[Requires(Capability.WriteHeadReviews)]
internal sealed class IndexModel(HeadDesk desk, FindHead find, GradeLevels levels, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? Wanted { get; set; }

    /// <summary>First day of the head's part of the period; the last part where none is given.</summary>
    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Tự nhận xét", Description = "Việc đã làm, kết quả, hạn chế; không ghi thông tin của công dân."), Required(ErrorMessage = "Nhập nội dung tự nhận xét")]
    [StringLength(HeadReview.TextMaxLength, ErrorMessage = "Không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Giải trình", Description = "Nguyên nhân việc chậm, việc chưa xong, báo cáo bị trả lại, nếu có")]
    [StringLength(HeadReview.RemarkMaxLength, ErrorMessage = "Không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Explanation { get; set; }

    [BindProperty, Display(Name = "Mức tự xếp"), Required(ErrorMessage = "Chọn mức tự xếp")]
    public string? Grade { get; set; }

    [BindProperty, Display(Name = "Lý do bổ sung, sửa"), StringLength(HeadReview.ReasonMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? Reason { get; set; }

    public HeadInHand Hand { get; private set; } = null!;

    public HeadGradeTerm Levels => levels.On(Hand.Period.Round?.To ?? clock.Today);

    public List<SelectListItem> Grades => [.. Levels.Levels.Select(level => new SelectListItem(level, level))];

    public bool MayWrite => desk.MayWrite(Hand.Unit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Hand.Row?.Review is { } review)
        {
            (Version, Text, Explanation, Grade) = (review.Version, review.Text, review.Explanation, review.OwnGrade);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] WriteReview write, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await write.RunAsync(Hand, new OwnWords(Version, Clean(Text)!, Clean(Explanation), Grade!, Clean(Reason)), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã gửi tự nhận xét.";
        return Redirect($"/nguoi-dung-dau/{Id}?ky={Hand.Period.Key}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await find.RunAsync(Id, Wanted, From, cancellation) is not { } hand)
        {
            return false;
        }

        Hand = hand;
        return true;
    }

    private static string? Clean(string? text) => VietnameseText.Clean(text) is { Length: > 0 } clean ? clean : null;
}
