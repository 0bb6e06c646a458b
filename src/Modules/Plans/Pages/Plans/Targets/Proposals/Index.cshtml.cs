using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Proposals;

/// <summary>Sentences of a plan that look like targets; a person makes a target of each, or passes it over.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, PassOver passOver) : PageModel
{
    private static readonly PageShape Shape = new(["place"], 25);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Label { get; private set; } = "";

    public bool InReview { get; private set; }

    public TablePage<Proposal> Proposals { get; private set; } = null!;

    public int Taken { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var plan = await db.Managed(officer).Where(p => p.Id == Id && p.State != PlanState.Abandoned).Select(p => new { p.Type, p.Number, p.IssuedOn, p.State }).SingleOrDefaultAsync(cancellation);
        if (plan is null)
        {
            return NotFound();
        }

        (Label, InReview) = (Plan.LabelOf(plan.Type, plan.Number, plan.IssuedOn), plan.State == PlanState.InReview);

        // At most a few hundred items, read once at review; nothing of it is kept.
        var settled = await db.Set<TargetProposal>().Where(proposal => proposal.PlanId == Id).Select(proposal => new { proposal.MeasureId, proposal.At, proposal.TargetId }).ToListAsync(cancellation);
        Taken = settled.Count(one => one.TargetId is not null);
        var measures = await db.Set<Measure>().Where(m => m.PlanId == Id && m.ReplacedIn == null).OrderBy(m => m.Start).ThenBy(m => m.Ordinal)
            .Select(m => new { m.Id, m.Ordinal, m.Section, m.Text }).ToListAsync(cancellation);
        var found = measures.SelectMany(measure => TargetSentence.Find(measure.Text).Select(one => new Proposal(measure.Id, measure.Ordinal, measure.Section, measure.Text, one)))
            .Where(proposal => !settled.Exists(one => one.MeasureId == proposal.MeasureId && one.At == proposal.Found.At)).ToList();
        var request = PageRequest.From(Request, Shape);
        Proposals = new TablePage<Proposal>(request, [.. found.Skip(request.Skip).Take(request.Size)], found.Count);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] Guid measure, [FromForm] int at, CancellationToken cancellation)
    {
        var outcome = await passOver.RunAsync(Id, measure, at, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return await OnGetAsync(cancellation) is NotFoundResult missing ? missing : this.PageWithErrors(refusal);
        }

        TempData["Saved"] = "Đã bỏ qua câu này.";
        return Redirect($"/ke-hoach/{Id}/de-xuat-chi-tieu");
    }

    public sealed record Proposal(Guid MeasureId, int Ordinal, string? Section, string Text, FoundTarget Found);
}
