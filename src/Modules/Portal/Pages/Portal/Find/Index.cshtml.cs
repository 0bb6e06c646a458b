using System.ComponentModel.DataAnnotations;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Contracts.Plans;
using CoSo.Data.Search;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Portal.Pages.Portal.Find;

/// <summary>Search over what is public: plans in force and what they order.</summary>
[Public]
internal sealed class IndexModel(AppDbContext db, Locality locality) : PageModel
{
    private static readonly PageShape Shape = new(["position"], Size: 20);

    [BindProperty(Name = "q", SupportsGet = true), StringLength(200)]
    public string? Question { get; set; }

    public bool HasAsked => !string.IsNullOrWhiteSpace(Question);

    public IReadOnlyList<Found> Plans { get; private set; } = [];

    public TablePage<Found> Measures { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        Measures = new TablePage<Found>(request, []);
        if (!HasAsked || !ModelState.IsValid)
        {
            return;
        }

        var plans = PlanAccounts.Public(db, locality);
        Plans = await db.Search(Question).Where(entry => entry.Kind == "plan")
            .Join(plans, entry => entry.SubjectId, plan => plan.Id, (_, plan) => plan).OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Id)
            .Select(plan => new Found(plan.Id, null, plan.Title, plan.Year)).Take(10).ToListAsync(cancellation);
        var rows = await db.Search(Question).Where(entry => entry.Kind == "measure")
            .Join(db.Set<MeasureRow>().Where(m => m.IsAdopted && m.Kind == "Duty"), entry => entry.SubjectId, m => m.Id, (_, measure) => measure)
            .Join(plans, measure => measure.PlanId, plan => plan.Id, (measure, plan) => new { measure, plan.Year })
            .OrderByDescending(row => row.Year).ThenBy(row => row.measure.Ordinal).ThenBy(row => row.measure.Id)
            .PageAndOneMore(request).Select(row => new Found(row.measure.PlanId, row.measure.Ordinal, row.measure.Text, row.Year)).ToListAsync(cancellation);
        Measures = new TablePage<Found>(request, rows);
    }

    public sealed record Found(Guid PlanId, int? Ordinal, string Text, int Year)
    {
        public string Href => $"/ke-hoach-nam?ke-hoach={PlanId}" + (Ordinal is { } ordinal ? "#" + PlanAnchors.Measure(ordinal) : "");
    }
}
