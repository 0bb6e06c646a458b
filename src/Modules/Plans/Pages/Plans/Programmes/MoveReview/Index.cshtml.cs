using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Plans.Pages.Plans.Programmes.MoveReview;

/// <summary>A review of a programme is moved or named anew, with the paper behind it; what was stays in its history.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(MoveDay move) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Review { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, Display(Name = "Tên"), StringLength(ProgrammeReview.NameMaxLength)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Phải xong ngày")]
    public DateOnly? DueOn { get; set; }

    [BindProperty, Display(Name = "Văn bản hoặc lý do", Description = "Ví dụ: Thông báo số 96/TB-UBND ngày 04/9/2024"), StringLength(DayMove.PaperMaxLength)]
    public string? Paper { get; set; }

    public string About { get; private set; } = "";

    public string Back => $"/ke-hoach/{Id}/chuong-trinh";

    public IReadOnlyList<TimelineItem> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not var (programme, review))
        {
            return NotFound();
        }

        (Version, Name, DueOn) = (review.Version, review.Name, review.DueOn);
        return await ShowAsync(review.Id, programme.Title, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not var (programme, review))
        {
            return NotFound();
        }

        var version = review.Version;
        var refusal = ModelState.IsValid ? (await move.RunAsync(programme, review, new MoveTyped(Name, DueOn, Paper, Version), cancellation)).Refusal : null;
        if (!ModelState.IsValid || refusal is not null)
        {
            // What was typed stays; saving once more is meant.
            ModelState.Remove(nameof(Version));
            Version = version;
            await ShowAsync(review.Id, programme.Title, cancellation);
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã lưu thay đổi; việc theo dõi đã đổi theo.";
        return Redirect(Back);
    }

    private Task<(CoSo.Plans.Plan, ProgrammeReview)?> LoadAsync(CancellationToken cancellation) => move.ReviewAsync(Id, Review, cancellation);

    private async Task<IActionResult> ShowAsync(Guid subjectId, string about, CancellationToken cancellation)
    {
        About = about;
        History = (await move.HistoryAsync(subjectId, cancellation)).ConvertAll(one => new TimelineItem(Vn.Instant(one.At), one.By, null, one.Text));
        return Page();
    }
}
