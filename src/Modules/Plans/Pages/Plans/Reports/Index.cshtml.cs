using CoSo.Contracts.Access;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Reports;

[Requires(Capability.ManagePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, ChangePlanReport changePlanReport, UnitSuggestions unitSuggestions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PlanHead Head { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<string> Suggestions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) ? Page() : Head is null ? NotFound() : Redirect($"/ke-hoach/{Id}");

    public async Task<IActionResult> OnPostAsync([FromForm] ReportEdit edit, CancellationToken cancellation)
    {
        var outcome = await changePlanReport.RunAsync(Id, edit, cancellation);
        if (outcome.Refusal is { } refusal)
        {
            return await LoadAsync(cancellation) ? this.PageWithErrors(refusal) : NotFound();
        }

        TempData["Saved"] = "Đã lưu chế độ báo cáo.";
        return Redirect($"/ke-hoach/{Id}/soat-lai/bao-cao");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Head = (await PlanHead.LoadAsync(db, officer, Id, cancellation))!;
        if (Head is not { State: PlanState.InReview })
        {
            return false;
        }

        var names = db.Set<PlanName>();
        var units = db.Set<PlanNameUnit>();
        Rows = await db.Set<PlanReport>().Where(report => report.PlanId == Id).OrderBy(report => report.Position)
            .Select(report => new Row(
                report.Id, report.Version, report.Section, names.Where(name => name.Id == report.FromNameId).Select(name => name.Written).First(),
                units.Count(unit => unit.NameId == report.FromNameId), names.Where(name => name.Id == report.ToNameId).Select(name => name.Written).FirstOrDefault(),
                report.Via, report.PeriodsWritten, report.Periods, report.IsLeftOut))
            .ToListAsync(cancellation);
        Suggestions = await unitSuggestions.AllAsync(cancellation);
        return true;
    }

    public sealed record Row(Guid Id, int Version, string? Section, string From, int Senders, string? To, string? Via, string PeriodsWritten, string Periods, bool IsLeftOut);
}
