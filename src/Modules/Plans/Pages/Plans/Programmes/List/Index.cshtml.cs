using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Programmes.List;

/// <summary>Programmes over several years, of whatever kind.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, PlanKinds kinds, Officer officer) : PageModel
{
    private static readonly PageShape Shape = new(["-year", "title"]);

    public TablePage<Row> Programmes { get; private set; } = null!;

    public bool MayRecord => officer.Can(Capability.RecordPlans);

    public string FirstKind => kinds.All.FirstOrDefault(kind => kind.ManyYears)?.Code ?? "";

    public string KindName(string code) => kinds.Of(code).Name;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var request = PageRequest.From(Request, Shape);
        var query = db.Seen(officer).Where(plan => plan.State == PlanState.InForce).Join(db.Set<PlanProfile>().Where(profile => profile.UntilYear != null), plan => plan.Id, profile => profile.PlanId, (plan, profile) => new { plan, profile });
        var ordered = (request.Sort, request.Descending) switch
        {
            ("title", false) => query.OrderBy(one => one.plan.Title).ThenBy(one => one.plan.Id),
            ("title", true) => query.OrderByDescending(one => one.plan.Title).ThenBy(one => one.plan.Id),
            (_, false) => query.OrderBy(one => one.plan.Year).ThenBy(one => one.plan.Id),
            _ => query.OrderByDescending(one => one.plan.Year).ThenBy(one => one.plan.Id),
        };
        var rows = await ordered.PageOf(request).Select(one => new Row(
            one.plan.Id, one.plan.Title, one.profile.Kind, one.plan.Year, one.profile.UntilYear!.Value,
            db.Set<UnitRow>().Where(unit => unit.Id == one.plan.IssuerUnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "",
            db.Set<ProgrammeLink>().Count(link => link.ProgrammeId == one.plan.Id),
            db.Set<ProgrammeReview>().Where(review => review.ProgrammeId == one.plan.Id && review.PaperFileId == null).Min(review => (DateOnly?)review.DueOn))).ToListAsync(cancellation);
        Programmes = new TablePage<Row>(request, rows, await query.CountAsync(cancellation));
    }

    public sealed record Row(Guid Id, string Title, string Kind, int Year, int UntilYear, string Issuer, int Plans, DateOnly? NextReview);
}
