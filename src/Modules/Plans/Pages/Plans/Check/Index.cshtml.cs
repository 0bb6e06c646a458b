using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Check;

/// <summary>
/// What the checker says of a plan, for the one who looks: nothing of it is stored, counted or shown to anybody else, least of
/// all of a paper that a level above has signed.
/// </summary>
[Requires(Capability.CheckPapers)]
internal sealed class IndexModel(AppDbContext db, Officer officer, CheckedPapers checkedPapers, Dismissals dismissals) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Plan Plan { get; private set; } = null!;

    /// <summary>Null for who does not review the plan.</summary>
    public PlanHead? Head { get; private set; }

    public FindingsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) is { } paper ? await ShowAsync(paper, null, cancellation) : NotFound();

    public async Task<IActionResult> OnGetDocxAsync([FromServices] Locality locality, [FromServices] Clock clock, CancellationToken cancellation) =>
        await LoadAsync(cancellation) is { Value: { } paper }
            ? File(FindingsSheet.Docx(paper.Title, await dismissals.RowsAsync(paper, cancellation), officer, locality.Place, clock.UtcNow), FindingsSheet.MediaType, FindingsSheet.FileName)
            : NotFound();

    public async Task<IActionResult> OnPostDismissAsync([FromForm] string? key, [FromForm] string? reason, [FromServices] DismissFinding dismissFinding, CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } read)
        {
            return NotFound();
        }

        if (read.Value is not { } paper)
        {
            return await ShowAsync(read, null, cancellation);
        }

        var outcome = await dismissFinding.RunAsync(paper, key, reason, cancellation);
        return outcome.Refusal is { } refusal ? await ShowAsync(read, refusal, cancellation) : Saved("Đã bỏ qua, chỉ đối với anh chị.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromForm] string? key, [FromServices] TakeBackDismissal takeBackDismissal, CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { Value: { } paper })
        {
            return NotFound();
        }

        await takeBackDismissal.RunAsync(paper, key, cancellation);
        return Saved("Đã đưa trở lại danh sách.");
    }

    private RedirectResult Saved(string said)
    {
        TempData["Saved"] = said;
        return Redirect($"/ke-hoach/{Id}/soat-van-ban");
    }

    private async Task<Outcome<CheckedText>?> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Seen(officer).AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == Id, cancellation) is not { } plan)
        {
            return null;
        }

        Plan = plan;
        Head = plan.State == PlanState.InReview ? await PlanHead.LoadAsync(db, officer, Id, cancellation) : null;
        return await checkedPapers.OfPlanAsync(plan, cancellation);
    }

    private async Task<IActionResult> ShowAsync(Outcome<CheckedText> read, Refusal? refusal, CancellationToken cancellation)
    {
        var paper = read.Value ?? new CheckedText(Plan.Title, "", "", 1, []);
        View = new FindingsView(paper, await dismissals.RowsAsync(paper, cancellation), $"/ke-hoach/{Id}/soat-van-ban", null);
        return (read.Refusal ?? refusal) is { } why ? this.PageWithErrors(why) : Page();
    }
}

/// <summary>The findings beside the text.</summary>
/// <param name="Action">Where the forms of the page go.</param>
/// <param name="Sealed">The paper itself, carried by the page where nothing is stored; null for a stored plan.</param>
internal sealed record FindingsView(CheckedText Paper, IReadOnlyList<FindingRow> Rows, string Action, string? Sealed)
{
    public IReadOnlyList<SourceMark> Marks => [.. Rows.Select(row => new SourceMark(row.Ordinal, row.Finding.Place.Start, row.Finding.Place.End, $"#f-{row.Ordinal}", row.Finding.Severity == Checking.FindingSeverity.Error && !row.IsDismissed))];

    public int Errors => Rows.Count(row => !row.IsDismissed && row.Finding.Severity == Checking.FindingSeverity.Error);

    public int Looks => Rows.Count(row => !row.IsDismissed) - Errors;

    public int Dismissed => Rows.Count(row => row.IsDismissed);
}
