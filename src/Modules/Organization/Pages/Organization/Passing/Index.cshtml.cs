using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Organization.Pages.Organization.Passing;

/// <summary>What is open at a unit and would pass, and what has passed: numbers for who sees the unit, contents for who may see each kind.</summary>
[Requires(Capability.SeeOrganization)]
internal sealed class IndexModel(AppDbContext db, PassOn passOn, Officer officer) : PageModel
{
    private static readonly PageShape Shape = new(["due"]);

    [BindProperty(SupportsGet = true, Name = "phan")]
    public string? Key { get; set; }

    public UnitRow Unit { get; private set; } = null!;

    public UnitEnding? Ending { get; private set; }

    public IReadOnlyList<OpenPart> Open { get; private set; } = [];

    public OpenPart? Chosen { get; private set; }

    /// <summary>Null where the officer may not see what they are.</summary>
    public TablePage<OpenThing>? Things { get; private set; }

    public IReadOnlyList<PassedPart> Passed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var unit = await officer.Reach(Capability.SeeOrganization).Of(db.Set<UnitRow>()).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (unit is null)
        {
            return NotFound();
        }

        Unit = unit;
        Ending = await db.Set<UnitEnding>().AsNoTracking().FirstOrDefaultAsync(one => one.UnitId == id && one.WithdrawnAt == null, cancellation);
        Open = await passOn.CountAsync(id, cancellation);
        Chosen = Open.FirstOrDefault(part => part.Part.Key == Key) ?? (Open.Count > 0 ? Open[0] : null);
        if (Chosen is { } chosen && chosen.IsSeenBy(officer, unit.Path))
        {
            var request = PageRequest.From(Request, Shape);
            var rows = await chosen.Part.OpenAsync(id, request.Skip, request.Size, cancellation);
            Things = new TablePage<OpenThing>(request, [.. rows], chosen.Count);
        }

        Passed = Ending is { } ending ? await PassedAsync(ending, cancellation) : [];
        return Page();
    }

    private async Task<List<PassedPart>> PassedAsync(UnitEnding ending, CancellationToken cancellation)
    {
        var rows = await (
            from thing in db.Set<EndingThing>()
            where thing.EndingId == ending.Id
            join unit in db.Set<UnitRow>() on thing.SuccessorId equals unit.Id
            group thing by new { thing.Part, unit.Name } into g
            select new { g.Key.Part, g.Key.Name, Passed = g.Sum(thing => thing.Fate == PassedFate.Passed ? 1 : 0), All = g.Count() }).ToListAsync(cancellation);
        return [.. passOn.Parts.SelectMany(part => rows.Where(row => row.Part == part.Key).OrderBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => new PassedPart(part.Heading, row.Name, row.Passed, row.All - row.Passed)))];
    }

    public sealed record PassedPart(string Heading, string Successor, int Passed, int Closed);
}
