using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Answers;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.PublicAnswers;

/// <summary>Answers and decisions made public, newest first.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db) : PageModel
{
    private static readonly PageShape Shape = new(["-ngay"]);

    [BindProperty(Name = "tim", SupportsGet = true), Display(Name = "Tìm"), StringLength(100)]
    public string? Search { get; set; }

    public TablePage<Row> Answers { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var (words, units) = (ModelState.IsValid ? VietnameseText.Fold(Search) : "", db.Set<UnitRow>());
        var found = db.Set<PublishedAnswer>().AsNoTracking().Where(answer => answer.TakenBackAt == null && (words == "" || answer.Folded.Contains(words)));
        var ordered = request.Descending ? found.OrderByDescending(answer => answer.PublishedOn).ThenByDescending(answer => answer.Id) : found.OrderBy(answer => answer.PublishedOn).ThenBy(answer => answer.Id);
        var rows = await ordered.PageOf(request).Select(answer => new Row(answer.Id, answer.PublishedOn, answer.Kind, answer.Title, units.Where(unit => unit.Id == answer.UnitId).Select(unit => unit.ShortName).First())).ToListAsync(cancellation);
        Answers = new TablePage<Row>(request, rows, await found.CountAsync(cancellation));
    }

    internal sealed record Row(Guid Id, DateOnly On, ProcedureKind Kind, string Title, string Unit);
}
