using CoSo.Contracts.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Works.Show;

/// <summary>One item: who leads it, what it costs, its milestones, how far it is.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, PlanKinds kinds, WorkVerbs verbs, Clock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Work { get; set; }

    public WorkInHand Hand { get; private set; } = null!;

    public PlanKind Kind { get; private set; } = null!;

    public IReadOnlyList<WorkMilestone> Milestones { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Extra { get; private set; } = new Dictionary<string, string>();

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await verbs.FindAsync(Id, Work, cancellation) is not { } hand)
        {
            return NotFound();
        }

        Hand = hand;
        Kind = kinds.Of(await verbs.KindAsync(Id, cancellation));
        Extra = ExtraFields.Read(hand.Work.Extra);
        Milestones = await db.Set<WorkMilestone>().AsNoTracking().Where(one => one.WorkId == Work).OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(200).ToListAsync(cancellation);
        return Page();
    }
}
