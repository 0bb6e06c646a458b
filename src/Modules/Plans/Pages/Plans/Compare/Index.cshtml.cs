using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoSo.Plans.Pages.Plans.Compare;

/// <summary>Đối chiếu: what the amending text would change, settled by a person where the machine doubts, then put into force.</summary>
[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, AmendPlan amendPlan, PlanDifference difference) : PageModel
{
    private static readonly PageShape Shape = new(["text"], 50);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    public Plan Plan { get; private set; } = null!;

    public Plan Source { get; private set; } = null!;

    public TablePage<Difference> Changes { get; private set; } = null!;

    public IReadOnlyList<Difference> Doubtful { get; private set; } = [];

    public IReadOnlyList<Figure> Figures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSettleAsync([FromForm] Guid newId, [FromForm] Guid? oldId, CancellationToken cancellation)
    {
        var outcome = await amendPlan.SettleAsync(Id, newId, oldId, cancellation);
        return outcome.Value is not null ? Redirect($"/ke-hoach/{Id}/doi-chieu") : await AgainAsync(outcome.Refusal, cancellation);
    }

    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken cancellation)
    {
        var outcome = await amendPlan.AdoptAsync(Id, Stamp, cancellation);
        if (outcome.Value is not { } plan)
        {
            return await AgainAsync(outcome.Refusal, cancellation);
        }

        TempData["Saved"] = "Đã đưa bản sửa đổi vào theo dõi; việc của các đơn vị đã đổi theo.";
        return Redirect($"/ke-hoach/{plan.Id}/lich-su");
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        ModelState.Remove(nameof(Stamp));
        return await LoadAsync(cancellation) ? this.PageWithErrors(refusal) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await amendPlan.SourceAsync(Id, cancellation) is not { } found)
        {
            return false;
        }

        (Source, Plan) = found;
        var all = await difference.OfAsync(Plan, Source, cancellation);
        Stamp = AmendPlan.StampOf(Plan, Source, all);
        Doubtful = [.. all.Where(one => one.IsDoubtful)];
        var changed = all.Where(one => one is { Kind: not null, IsDoubtful: false }).ToList();
        var request = PageRequest.From(Request, Shape);
        Changes = new TablePage<Difference>(request, [.. changed.Skip(request.Skip).Take(request.Size)], changed.Count);
        Figures =
        [
            new(Doubtful.Count, "chưa rõ", null, Tone.Warning), new(changed.Count(one => one.Kind == ChangeKind.Added), "mục mới"), new(changed.Count(one => one.Kind == ChangeKind.Changed), "mục sửa"),
            new(changed.Count(one => one.Kind == ChangeKind.Moved), "mục chuyển chỗ"), new(changed.Count(one => one.Kind == ChangeKind.Removed), "mục bỏ", null, Tone.Danger), new(all.Count(one => one.Kind is null), "mục giữ nguyên"),
        ];
        return true;
    }
}
