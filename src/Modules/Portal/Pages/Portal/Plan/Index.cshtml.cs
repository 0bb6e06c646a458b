using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Portal.Pages.Portal.Plan;

/// <summary>A plan as anybody may read it: what must be done, and how far it is. No persons, no units' names, no notes.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, PublicAccount current, ITargetAccount targets, Locality locality) : PageModel
{
    private const int MostMeasures = 600;

    [BindProperty(Name = "ke-hoach", SupportsGet = true)]
    public Guid? Asked { get; set; }

    public PlanAccount? Plan { get; private set; }

    public ILookup<Guid?, Measure> Measures { get; private set; } = Array.Empty<Measure>().ToLookup(_ => (Guid?)null);

    public IReadOnlyList<PublicTarget> Targets { get; private set; } = [];

    public IReadOnlyList<Other> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Plan = await current.CurrentAsync(cancellation);
        if (Asked is { } asked && Plan?.Id != asked)
        {
            Plan = await PlanAccounts.LoadAsync(HttpContext.RequestServices, asked, cancellation);
            if (Plan is null)
            {
                return NotFound();
            }
        }

        if (Plan is { } plan)
        {
            var rows = await db.Set<MeasureRow>().Where(m => m.PlanId == plan.Id && m.IsAdopted && m.Kind == "Duty")
                .OrderBy(m => m.Ordinal).ThenBy(m => m.Id).Take(MostMeasures).Select(m => new Measure(m.WorkstreamId, m.Ordinal, m.Text)).ToListAsync(cancellation);
            Measures = rows.ToLookup(measure => measure.WorkstreamId);
            Targets = await targets.OfPlanAsync(plan.Id, plan.Year, cancellation);
            Others = await PlanAccounts.Public(db, locality).Where(p => p.Id != plan.Id).Select(p => new Other(p.Id, p.Title, p.Year)).Take(20).ToListAsync(cancellation);
        }

        return Page();
    }

    public sealed record Measure(Guid? WorkstreamId, int Ordinal, string Text);

    public sealed record Other(Guid Id, string Title, int Year);
}
