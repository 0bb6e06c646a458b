using CoSo.Contracts.Access;
using CoSo.Data.Files;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Versions;

/// <summary>All versions of a plan: who put them into force, when, by which paper, and what each changed.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, FileStore files) : PageModel
{
    private static readonly PageShape Shape = new(["text"], 40);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [FromQuery(Name = "ban")]
    public int? Number { get; set; }

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<PlanVersion> Versions { get; private set; } = [];

    public PlanVersion? Shown { get; private set; }

    public TablePage<PlanChange>? Changes { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await db.Seen(officer).AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == Id && plan.State == PlanState.InForce, cancellation) is not { } found)
        {
            return NotFound();
        }

        Plan = found;
        Versions = await db.Set<PlanVersion>().AsNoTracking().Where(version => version.PlanId == Id).OrderByDescending(version => version.Number).Take(100).ToListAsync(cancellation);
        Shown = Versions.FirstOrDefault(version => Number is null || version.Number == Number);
        if (Shown is { } version)
        {
            var request = PageRequest.From(Request, Shape);
            var changes = db.Set<PlanChange>().AsNoTracking().Where(change => change.VersionId == version.Id);
            Changes = new TablePage<PlanChange>(request, await changes.OrderBy(change => change.Ordinal).ThenBy(change => change.Id).PageOf(request).ToListAsync(cancellation), await changes.CountAsync(cancellation));
        }

        return Page();
    }

    /// <summary>The amending paper, for everybody whom the plan concerns.</summary>
    public async Task<IActionResult> OnGetPaperAsync(CancellationToken cancellation)
    {
        var file = await db.Seen(officer).Where(plan => plan.Id == Id)
            .Join(db.Set<PlanVersion>().Where(version => version.Number == Number), plan => plan.Id, version => version.PlanId, (plan, version) => version.SourcePlanId)
            .Join(db.Set<Plan>(), sourceId => sourceId, source => source.Id, (sourceId, source) => source.FileId)
            .Join(db.Set<StoredFile>(), fileId => fileId, one => one.Id, (fileId, one) => one).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return file is null ? NotFound() : File(files.Open(file), file.MediaType, file.Name);
    }
}
