using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Details;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, ChangePlanDetails changePlanDetails, ChangeWorkstream changeWorkstream, AbandonPlan abandonPlan, HandInPlan handIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlanHead Head { get; private set; } = null!;

    public PlanDetails Details { get; private set; } = new();

    public IReadOnlyList<Stream> Workstreams { get; private set; } = [];

    public PaperDoor Door { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(null, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Details")] PlanDetails details, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(details, null, cancellation);
        }

        var outcome = await changePlanDetails.RunAsync(Id, details, cancellation);
        return outcome.Refusal is { } refusal ? await AgainAsync(details, refusal, cancellation) : Saved("Đã lưu thông tin kế hoạch.");
    }

    public async Task<IActionResult> OnPostWorkstreamAsync([FromForm] Guid? workstreamId, [FromForm] string? number, [FromForm] string? title, [FromForm] string? step, CancellationToken cancellation)
    {
        var outcome = await changeWorkstream.RunAsync(Id, workstreamId, number, step == "remove" ? null : title ?? "", cancellation);
        return outcome.Refusal is { } refusal ? await AgainAsync(null, refusal, cancellation) : Saved("Đã lưu nhóm việc.");
    }

    public async Task<IActionResult> OnPostAbandonAsync([FromForm] string? reason, CancellationToken cancellation)
    {
        var outcome = await abandonPlan.RunAsync(Id, reason, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return await AgainAsync(null, refusal, cancellation);
        }

        TempData["Saved"] = "Đã bỏ bản kế hoạch này.";
        return Redirect("/ke-hoach");
    }

    public async Task<IActionResult> OnPostHandInAsync(CancellationToken cancellation) => await handIn.RunAsync(Id, cancellation) switch
    {
        null => NotFound(),
        { Refusal: { } refusal } => await AgainAsync(null, refusal, cancellation),
        var handed => Redirect(PaperAddress.Of(handed.Value)),
    };

    private RedirectResult Saved(string said)
    {
        TempData["Saved"] = said;
        return Redirect(Head is { State: PlanState.InForce } ? $"/ke-hoach/{Id}" : $"/ke-hoach/{Id}/soat-lai/thong-tin");
    }

    private async Task<IActionResult> AgainAsync(PlanDetails? details, Refusal? refusal, CancellationToken cancellation)
    {
        if (!await LoadAsync(details, cancellation))
        {
            return NotFound();
        }

        if (refusal?.Code == ChangePlanDetails.ChangedMeanwhile.Code)
        {
            // What was typed stays; saving once more is meant.
            Details.Version = await db.Set<Plan>().Where(plan => plan.Id == Id).Select(plan => plan.Version).SingleAsync(cancellation);
            ModelState.Remove("Details.Version");
        }

        return this.PageWithErrors(refusal);
    }

    private async Task<bool> LoadAsync(PlanDetails? details, CancellationToken cancellation)
    {
        Head = (await PlanHead.LoadAsync(db, officer, Id, cancellation))!;
        if (Head is null or { State: PlanState.Abandoned })
        {
            return false;
        }

        Details = details ?? await db.Set<Plan>().Where(plan => plan.Id == Id)
            .Select(plan => new PlanDetails { Version = plan.Version, Number = plan.Number ?? (plan.Sign == null ? null : "/" + plan.Sign), IssuedOn = plan.IssuedOn, Type = plan.Type, Title = plan.Title, Year = plan.Year })
            .SingleAsync(cancellation);
        Door = await handIn.DoorAsync(Id, cancellation);
        Workstreams = await db.Set<Workstream>().Where(w => w.PlanId == Id).OrderBy(w => w.Position)
            .Select(w => new Stream(w.Id, w.Number, w.Title, db.Set<Measure>().Count(m => m.WorkstreamId == w.Id && m.ReplacedIn == null))).ToListAsync(cancellation);
        return true;
    }

    public sealed record Stream(Guid Id, string Number, string Title, int Measures);
}
