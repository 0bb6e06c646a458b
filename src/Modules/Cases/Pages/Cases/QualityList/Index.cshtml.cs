using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Letters;
using CoSo.Cases.Quality;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CoSo.Cases.Pages.Cases.QualityList;

/// <summary>Answers drawn for review, what was found by unit, and the next draw.</summary>
[Requires(Capability.ReviewAnswers)]
internal sealed class IndexModel(AppDbContext db, ReviewDesk desk, DrawAnswers draw, Clock clock, IStringLocalizer texts) : PageModel
{
    private static readonly PageShape Shape = new(["-ky"]);

    [BindProperty, Display(Name = "Trả lời từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Đến ngày"), Required(ErrorMessage = "Nhập ngày kết thúc")]
    public DateOnly? To { get; set; }

    [BindProperty, Display(Name = "Số câu trả lời mỗi đơn vị"), Required(ErrorMessage = "Nhập số câu trả lời")]
    public int? OfUnit { get; set; } = 3;

    public List<UnitLine> Units { get; private set; } = [];

    public TablePage<Row> Reviews { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellation)
    {
        (From, To) = (clock.Today.AddMonths(-3), clock.Today);
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = ModelState.IsValid ? await draw.RunAsync(From!.Value, To!.Value, OfUnit!.Value, cancellation) : default;
        if (!ModelState.IsValid || outcome!.Refusal is not null)
        {
            await LoadAsync(cancellation);
            return this.PageWithErrors(outcome?.Refusal);
        }

        TempData["Saved"] = texts["Đã chọn {0} câu trả lời.", outcome.Value].Value;
        return Redirect("/don-thu/soat-tra-loi");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var (reviews, units, request) = (desk.Reviews().AsNoTracking(), db.Set<UnitRow>(), PageRequest.From(Request, Shape));
        Units = await reviews.Where(review => review.ReviewedOn != null).GroupBy(review => review.UnitId)
            .Select(group => new
            {
                group.Key, Reviewed = group.Count(), Reopened = group.Count(review => review.Reopened),
                Good = group.Count(review => review.ToThePoint == true && review.Grounded == true && review.Clear == true && review.Done == true),
            })
            .Join(units, row => row.Key, unit => unit.Id, (row, unit) => new { row, unit.ShortName, unit.Position })
            .OrderBy(one => one.Position).Select(one => new UnitLine(one.ShortName, one.row.Reviewed, one.row.Good, one.row.Reopened)).ToListAsync(cancellation);
        var ordered = request.Descending ? reviews.OrderByDescending(review => review.To).ThenByDescending(review => review.Id) : reviews.OrderBy(review => review.To).ThenBy(review => review.Id);
        var rows = await ordered.PageOf(request).Join(db.Set<Case>(), review => review.CaseId, one => one.Id, (review, one) => new { review, one })
            .Select(pair => new Row(
                pair.review.Id, pair.review.From, pair.review.To, pair.one.Title, pair.one.Code, units.Where(unit => unit.Id == pair.review.UnitId).Select(unit => unit.ShortName).First(), pair.review.ReviewedOn,
                pair.review.ToThePoint == true && pair.review.Grounded == true && pair.review.Clear == true && pair.review.Done == true)).ToListAsync(cancellation);
        Reviews = new TablePage<Row>(request, rows, await reviews.CountAsync(cancellation));
    }

    internal sealed record UnitLine(string Unit, int Reviewed, int Good, int Reopened);

    internal sealed record Row(Guid Id, DateOnly From, DateOnly To, string Title, string Code, string Unit, DateOnly? ReviewedOn, bool IsGood);
}
