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
[SignedIn, KeptWhileUnchanged]
internal sealed class IndexModel(AppDbContext db, Officer officer, global::CoSo.Duties.Reached reached, AllUnits units, IEnumerable<SearchKind> kinds) : PageModel
{
    private static readonly PageShape Shape = new(["-moi"]);

    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true, Name = "tim"), Display(Name = "Từ cần tìm", Description = "Không cần gõ dấu.")]
    public string? Search { get; set; }

    public TablePage<Found> Entries { get; private set; } = null!;

    public string? UnitOf(Found found) => found.UnitId is { } id ? names.GetValueOrDefault(id) : null;

    public string LabelOf(string kind) => kinds.FirstOrDefault(known => known.Kind == kind)?.Label ?? kind;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var parts = new List<Func<IQueryable<SearchEntry>, IQueryable<SearchEntry>>>();

        // One question for all kinds that reach the same units: nearly always one question.
        foreach (var group in kinds.Where(kind => officer.Can(kind.Capability)).GroupBy(kind => string.Join('|', officer.Reach(kind.Capability).Paths.Order())))
        {
            parts.Add(await PartAsync([.. group], cancellation));
        }

        var rows = parts.Count == 0 || string.IsNullOrWhiteSpace(Search) ? [] : await db.NewestAsync(
            Search,
            request.Size + 1,
            entries => parts.Select(part => part(entries)).Aggregate((all, part) => all.Concat(part)).OrderByDescending(entry => entry.Id)
                .PageAndOneMore(request).Select(entry => new Found(entry.Kind, entry.Title, entry.Url, entry.UnitId)),
            cancellation);
        names = await units.NamesAsync(cancellation);
        Entries = new TablePage<Found>(request, rows);
    }

    /// <summary>Of the entries found, those of these kinds within the reach that they all ask for.</summary>
    private async Task<Func<IQueryable<SearchEntry>, IQueryable<SearchEntry>>> PartAsync(SearchKind[] group, CancellationToken cancellation)
    {
        var named = group.Select(kind => kind.Kind).ToList();
        if (await reached.IsEverythingAsync(group[0].Capability, cancellation))
        {
            return entries => entries.Where(entry => named.Contains(entry.Kind));
        }

        var inReach = officer.Reach(group[0].Capability).Of(db.Set<UnitRow>());
        return entries => entries.Where(entry => named.Contains(entry.Kind)
            && (entry.UnitId == null || inReach.Any(unit => unit.Id == entry.UnitId) || inReach.Any(unit => unit.Id == entry.AlsoUnitId)));
    }

    public sealed record Found(string Kind, string Title, string Url, Guid? UnitId);
}
