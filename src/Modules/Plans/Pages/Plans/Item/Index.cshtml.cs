using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Item;

[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, MeasureBases bases, Officer officer, Clock clock) : PageModel
{
    // Sentences around the source, so that it is read in its place.
    private const int Around = 400;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Ordinal { get; set; }

    public Measure Measure { get; private set; } = null!;

    public Plan Plan { get; private set; } = null!;

    public string? Workstream { get; private set; }

    public string Before { get; private set; } = "";

    public string Source { get; private set; } = "";

    public string After { get; private set; } = "";

    public bool MayManage { get; private set; }

    public bool MaySeeDuties => officer.Can(Capability.SeeDuties);

    public IReadOnlyList<Party> Parties { get; private set; } = [];

    public IReadOnlyList<BasisShown> Bases { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await db.Seen(officer).Where(plan => plan.Id == Id).AsNoTracking()
            .Join(db.Set<Measure>().Where(m => m.Ordinal == Ordinal && m.ReplacedIn == null), plan => plan.Id, m => m.PlanId, (plan, measure) => new { plan, measure })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return NotFound();
        }

        (Plan, Measure) = (found.plan, found.measure);
        MayManage = await db.Managed(officer).AnyAsync(plan => plan.Id == Id, cancellation);
        Workstream = await db.Set<Workstream>().Where(w => w.Id == Measure.WorkstreamId).Select(w => w.Number + ". " + w.Title).SingleOrDefaultAsync(cancellation);
        await LoadSourceAsync(cancellation);
        var names = await NamesInPlan.LoadAsync(db, Id, clock.Today, cancellation);
        Parties = [.. names.Of(Measure.Id).Select(party => new Party(names.Written(party.NameId), party.IsPartner, [.. names.Units(party.NameId).Select(unit => unit.ShortName)]))];
        Bases = [.. (await bases.OfAsync([Measure.Id], cancellation))[Measure.Id]];
        return Page();
    }

    private async Task LoadSourceAsync(CancellationToken cancellation)
    {
        if (!Measure.HasSpan)
        {
            return;
        }

        // Only the stretch around the sentence leaves the database.
        var from = Math.Max(0, Measure.Start - Around);
        var length = Measure.End + Around - from;
        var piece = await db.Set<PlanText>().Where(text => text.PlanId == Id).Select(text => text.Text.Substring(from, length)).SingleAsync(cancellation);
        var (start, end) = (Math.Min(Measure.Start - from, piece.Length), Math.Min(Measure.End - from, piece.Length));
        Source = piece[start..end];
        Before = AfterLineBreak(piece[..start]);
        After = BeforeLineBreak(piece[end..]);
    }

    private static string AfterLineBreak(string text) => text.LastIndexOf('\n') is >= 0 and var at ? text[(at + 1)..] : text;

    private static string BeforeLineBreak(string text) => text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;

    public sealed record Party(string Written, bool IsPartner, IReadOnlyList<string> Units);
}
