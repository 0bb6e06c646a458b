using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Letters.Work;
using CoSo.Cases.Quality;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.QualityReview;

/// <summary>What was asked and what was answered, side by side; four questions, and whether it is worked on again.</summary>
[Requires(Capability.ReviewAnswers)]
internal sealed class IndexModel(AppDbContext db, ReviewDesk desk, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Trả lời đúng điều được hỏi")]
    public bool ToThePoint { get; set; }

    [BindProperty, Display(Name = "Nêu căn cứ, sự việc cụ thể")]
    public bool Grounded { get; set; }

    [BindProperty, Display(Name = "Lời lẽ dễ hiểu, đúng mực")]
    public bool Clear { get; set; }

    [BindProperty, Display(Name = "Việc đã hứa đã làm")]
    public bool Done { get; set; }

    [BindProperty, Display(Name = "Nhận xét", Description = "Nêu rõ khi có mục chưa đạt"), StringLength(AnswerReview.NoteMaxLength), DataType(DataType.MultilineText)]
    public string? Note { get; set; }

    [BindProperty, Display(Name = "Giải quyết lại: câu trả lời không đạt")]
    public bool Reopens { get; set; }

    public AnswerReview Review { get; private set; } = null!;

    public Case Case { get; private set; } = null!;

    public bool MayReopen => ReopenCase.May(Case);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromServices] ReviewAnswer review, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
        {
            return NotFound();
        }

        var note = VietnameseText.Clean(Note);
        var found = new Findings(ToThePoint, Grounded, Clear, Done, note.Length == 0 ? null : note);
        if (note.Length == 0 && (!found.IsGood || Reopens))
        {
            ModelState.AddModelError(nameof(Note), texts["Nêu rõ điểm chưa đạt"]);
        }

        var refusal = ModelState.IsValid ? (await review.RunAsync(Review, Case, found, Reopens, cancellation)).Refusal : null;
        if (!ModelState.IsValid || refusal is not null)
        {
            return this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã ghi kết quả soát.";
        return Redirect("/don-thu/soat-tra-loi");
    }

    public IEnumerable<(string Label, bool IsMet)> Found() =>
        [(Key("Trả lời đúng điều được hỏi"), Review.ToThePoint == true), (Key("Nêu căn cứ, sự việc cụ thể"), Review.Grounded == true), (Key("Lời lẽ dễ hiểu, đúng mực"), Review.Clear == true), (Key("Việc đã hứa đã làm"), Review.Done == true)];

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await desk.Reviews().SingleOrDefaultAsync(review => review.Id == Id, cancellation) is not { } found)
        {
            return false;
        }

        Review = found;
        Case = await db.Set<Case>().SingleAsync(one => one.Id == found.CaseId, cancellation);
        return true;
    }

    private static string Key(string text) => text;
}
