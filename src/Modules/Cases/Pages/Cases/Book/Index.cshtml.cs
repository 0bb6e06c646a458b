using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Reception;
using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.Book;

/// <summary>The visit book of the units the officer keeps it for; names masked.</summary>
[Requires(Capability.KeepReception)]
internal sealed class IndexModel(AppDbContext db, ReceptionDesk desk, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["-number"]);

    [BindProperty(Name = "nam", SupportsGet = true), Display(Name = "Năm"), Range(2000, 2100)]
    public int? Year { get; set; }

    [BindProperty(Name = "cho-tra-loi", SupportsGet = true), Display(Name = "Chỉ lượt chờ trả lời")]
    public bool Waiting { get; set; }

    public DateOnly Today => clock.Today;

    public TablePage<Line> Visits { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Year ??= clock.Today.Year;
        var request = PageRequest.From(Request, Shape);
        var matters = db.Set<VisitMatter>();
        var visits = desk.Visits().Where(visit => visit.Year == Year);
        if (Waiting)
        {
            visits = visits.Where(visit => matters.Any(matter => matter.VisitId == visit.Id && matter.AnswerBy != null && matter.AnsweredOn == null));
        }

        var rows = await visits.OrderByDescending(visit => visit.Number).ThenBy(visit => visit.Id).PageOf(request)
            .Select(visit => new Line(
                visit.Id, visit.Number, visit.Year, visit.On, visit.Name, visit.People, visit.IsSealed,
                matters.Where(matter => matter.VisitId == visit.Id && matter.Ordinal == 1).Select(matter => matter.Facts).First(),
                matters.Count(matter => matter.VisitId == visit.Id),
                matters.Where(matter => matter.VisitId == visit.Id && matter.AnsweredOn == null).Min(matter => matter.AnswerBy)))
            .ToListAsync(cancellation);
        Visits = new TablePage<Line>(request, rows, await visits.CountAsync(cancellation));
    }

    internal sealed record Line(Guid Id, int Number, int Year, DateOnly On, string? Name, int People, bool IsSealed, string Facts, int Matters, DateOnly? AnswerBy);
}
