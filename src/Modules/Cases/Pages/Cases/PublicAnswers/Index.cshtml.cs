using System.ComponentModel.DataAnnotations;
using CoSo.Cases.Answers;
using CoSo.Cases.Areas;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Pages.Cases.PublicAnswers;

/// <summary>Answers and decisions made public, newest first.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, CaseAreas areas, Clock clock) : PageModel
{
    private static readonly PageShape Shape = new(["-ngay"]);

    [BindProperty(Name = "tim", SupportsGet = true), Display(Name = "Tìm"), StringLength(100)]
    public string? Search { get; set; }

    [BindProperty(Name = "noi", SupportsGet = true), Display(Name = "Nơi")]
    public Guid? Place { get; set; }

    public List<SelectListItem> Places { get; private set; } = [];

    public TablePage<Row> Answers { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var (words, units) = (ModelState.IsValid ? VietnameseText.Fold(Search) : "", db.Set<UnitRow>());
        Places = (await areas.AllAsync(clock.Today, cancellation)).ConvertAll(area => new SelectListItem(area.Name, area.UnitId.ToString()));
        var places = Place is { } place ? await areas.UnitsOfAsync(place, cancellation) : null;
        var found = db.Set<PublishedAnswer>().AsNoTracking().Where(answer => answer.TakenBackAt == null && (words == "" || answer.Folded.Contains(words)));
        if (places is not null)
        {
            found = found.Where(answer => answer.PlaceUnitId != null && places.Contains(answer.PlaceUnitId.Value));
        }

        var ordered = request.Descending ? found.OrderByDescending(answer => answer.PublishedOn).ThenByDescending(answer => answer.Id) : found.OrderBy(answer => answer.PublishedOn).ThenBy(answer => answer.Id);
        var rows = await ordered.PageOf(request).Select(answer => new Row(answer.Id, answer.PublishedOn, answer.Kind, answer.Title, units.Where(unit => unit.Id == answer.UnitId).Select(unit => unit.ShortName).First())).ToListAsync(cancellation);
        Answers = new TablePage<Row>(request, rows, await found.CountAsync(cancellation));
    }

    internal sealed record Row(Guid Id, DateOnly On, ProcedureKind Kind, string Title, string Unit);
}
