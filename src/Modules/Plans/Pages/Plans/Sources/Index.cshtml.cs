using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Sources;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, CitedDocuments citedDocuments) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlanHead Head { get; private set; } = null!;

    public TablePage<CitedDocument> Citations { get; private set; } = null!;

    public IReadOnlyList<string> Recipients { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Head = (await PlanHead.LoadAsync(db, officer, Id, cancellation))!;
        if (Head is not { State: PlanState.InReview })
        {
            return Head is null ? NotFound() : Redirect($"/ke-hoach/{Id}");
        }

        Citations = await citedDocuments.PageAsync(Id, PageRequest.From(Request, CitedDocuments.Shape), cancellation);
        Recipients = await db.Set<PlanRecipient>().Where(one => one.PlanId == Id).OrderBy(one => one.Position).Select(one => one.Written).ToListAsync(cancellation);
        return Page();
    }
}
