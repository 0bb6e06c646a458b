using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.List;

[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer) : PageModel
{
    private static readonly PageShape Shape = new(["-year", "title"], 20);

    public TablePage<Row> Plans { get; private set; } = null!;

    public bool MayManage => officer.Can(Capability.ManagePlans);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var seen = db.Seen(officer).Where(plan => plan.AmendsId == null);
        var total = await seen.CountAsync(cancellation);
        var ordered = request.Sort == "title"
            ? (request.Descending ? seen.OrderByDescending(plan => plan.Title) : seen.OrderBy(plan => plan.Title)).ThenBy(plan => plan.Id)
            : (request.Descending ? seen.OrderByDescending(plan => plan.Year) : seen.OrderBy(plan => plan.Year)).ThenByDescending(plan => plan.Id);
        var measures = db.Set<Measure>();
        var rows = await ordered.PageOf(request).Select(plan => new Row(
            plan.Id, plan.Type, plan.Number, plan.IssuedOn, plan.Title, plan.Year, plan.State,
            db.Set<UnitRow>().Where(unit => unit.Id == plan.IssuerUnitId).Select(unit => unit.ShortName).First(),
            measures.Count(m => m.PlanId == plan.Id && m.ReplacedIn == null),
            measures.Count(m => m.PlanId == plan.Id && m.ReplacedIn == null && m.Kind == MeasureKind.Duty),
            measures.Count(m => m.PlanId == plan.Id && m.ReplacedIn == null && m.SettledAt != null),
            plan.AdoptedAt)).ToListAsync(cancellation);
        Plans = new TablePage<Row>(request, rows, total);
    }

    public sealed record Row(
        Guid Id, string Type, string? Number, DateOnly? IssuedOn, string Title, int Year, PlanState State, string Issuer, int Measures, int Duties, int Settled, DateTime? AdoptedAt)
    {
        public string Label => Plan.LabelOf(Type, Number, IssuedOn);

        public string Url => State == PlanState.InReview ? $"/ke-hoach/{Id}/soat-lai" : $"/ke-hoach/{Id}";
    }
}
