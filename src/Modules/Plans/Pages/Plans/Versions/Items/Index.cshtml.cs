using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Versions.Items;

/// <summary>The items of a plan as one of its versions had them: what was asked of whom when a deed of that time was done.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, ItemsThen itemsThen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public Plan Plan { get; private set; } = null!;

    /// <summary>Null for the plan as issued.</summary>
    public PlanVersion? Version { get; private set; }

    /// <summary>Last instant this version was in force; null while it is.</summary>
    public DateTime? Until { get; private set; }

    public TablePage<ItemThen> Items { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await db.Seen(officer).AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == Id && plan.State == PlanState.InForce, cancellation) is not { } found
            || Number < 1 || Number > found.CurrentVersion)
        {
            return NotFound();
        }

        Plan = found;
        var around = await db.Set<PlanVersion>().AsNoTracking().Where(version => version.PlanId == Id && (version.Number == Number || version.Number == Number + 1)).ToListAsync(cancellation);
        Version = around.Find(version => version.Number == Number);
        Until = around.Find(version => version.Number == Number + 1)?.AppliedAt;
        Items = await itemsThen.PageAsync(Id, Number, PageRequest.From(Request, ItemsThen.Shape), cancellation);
        return Page();
    }
}
