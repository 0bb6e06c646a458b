using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Data.Search;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Pages.Duties.Find;

/// <summary>Tìm kiếm: everything that modules let be found, within the officer's reach, newest first.</summary>
[SignedIn]
internal sealed class IndexModel(AppDbContext db, Officer officer, IEnumerable<SearchKind> kinds) : PageModel
{
    private static readonly PageShape Shape = new(["-moi"]);

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Từ cần tìm", Description = "Không cần gõ dấu.")]
    public string? Search { get; set; }

    public TablePage<Found> Entries { get; private set; } = null!;

    public string LabelOf(string kind) => kinds.FirstOrDefault(known => known.Kind == kind)?.Label ?? kind;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        IQueryable<SearchEntry>? found = null;

        // One question for all kinds that reach the same units: nearly always one question.
        foreach (var group in kinds.Where(kind => officer.Can(kind.Capability)).GroupBy(kind => string.Join('|', officer.Reach(kind.Capability).Paths.Order())))
        {
            var part = In(group.Select(kind => kind.Kind).ToList(), officer.Reach(group.First().Capability));
            found = found is null ? part : found.Concat(part);
        }

        // Named outside the query: the framework compiles a call inside it anew at every request.
        var units = db.Set<UnitRow>();
        var rows = found is null || string.IsNullOrWhiteSpace(Search) ? [] : await found.OrderByDescending(entry => entry.Id)
            .PageAndOneMore(request)
            .Select(entry => new Found(entry.Kind, entry.Title, entry.Url, units.Where(unit => unit.Id == entry.UnitId).Select(unit => unit.ShortName).FirstOrDefault()))
            .ToListAsync(cancellation);
        Entries = new TablePage<Found>(request, rows);
    }

    private IQueryable<SearchEntry> In(List<string> named, Reach reach)
    {
        var reached = reach.Of(db.Set<UnitRow>());
        return db.Search(Search).Where(entry => named.Contains(entry.Kind)
            && (entry.UnitId == null || reached.Any(unit => unit.Id == entry.UnitId) || reached.Any(unit => unit.Id == entry.AlsoUnitId)));
    }

    public sealed record Found(string Kind, string Title, string Url, string? UnitName);
}
