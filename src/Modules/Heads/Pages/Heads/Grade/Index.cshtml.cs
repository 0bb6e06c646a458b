using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoSo.Heads.Pages.Heads.Grade;

/// <summary>What the level above says of one head of a unit below, beside what the unit said.</summary>
[Requires(Capability.GradeHeads)]
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

    [BindProperty, Display(Name = "Nhận xét"), Required(ErrorMessage = "Nhập nhận xét")]
    [StringLength(HeadReview.RemarkMaxLength, ErrorMessage = "Không quá {1} ký tự"), DataType(DataType.MultilineText)]
    public string? Remark { get; set; }

    [BindProperty, Display(Name = "Mức xếp loại"), Required(ErrorMessage = "Chọn mức xếp loại")]
    public string? Grade { get; set; }

    [BindProperty, Display(Name = "Lý do sửa"), StringLength(HeadReview.ReasonMaxLength, ErrorMessage = "Không quá {1} ký tự")]
    public string? Reason { get; set; }

    public HeadInHand Hand { get; private set; } = null!;

    public HeadGradeTerm Levels => levels.On(Hand.Period.Round?.To ?? clock.Today);

    public List<SelectListItem> Grades => [.. Levels.Levels.Select(level => new SelectListItem(level, level))];

    public bool MayGrade => desk.MayGrade(Hand.Unit);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (Hand.Row?.Review is { } review)
        {
            (Version, Remark, Grade) = (review.Version, review.Remark, review.Grade);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] GradeReview grade, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await grade.RunAsync(Hand, new WordsAbove(Version, Clean(Remark)!, Grade!, Clean(Reason)), cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã ghi nhận xét, xếp loại.";
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
