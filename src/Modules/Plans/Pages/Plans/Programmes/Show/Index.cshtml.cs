using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Programmes.Show;

/// <summary>A programme with its years side by side: which yearly plan carried it out, how its duties stand, what its targets reached.</summary>
[Requires(Capability.SeePlans)]
internal sealed class IndexModel(AppDbContext db, Officer officer, TargetBoard board, IDutyFigures dutyFigures, Clock clock) : PageModel
{
    private const int MostYears = 12;
    private const int MostTargets = 50;
    private const int MostPlans = 100;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CoSo.Plans.Plan Plan { get; private set; } = null!;

    public PlanProfile Profile { get; private set; } = null!;

    public string Issuer { get; private set; } = "";

    public IReadOnlyList<int> Years { get; private set; } = [];

    public ILookup<int, YearPlan> Plans { get; private set; } = Array.Empty<YearPlan>().ToLookup(plan => plan.Year);

    public IReadOnlyList<TargetLine> Targets { get; private set; } = [];

    public IReadOnlyList<(string Name, bool IsLead)> Parties { get; private set; } = [];

    public IReadOnlyList<ReviewLine> Reviews { get; private set; } = [];

    public bool MayManage { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await db.Seen(officer).AsNoTracking().Where(plan => plan.Id == Id && plan.State == PlanState.InForce)
            .Join(db.Set<PlanProfile>().Where(profile => profile.UntilYear != null), plan => plan.Id, profile => profile.PlanId, (plan, profile) => new { plan, profile })
            .Join(db.Set<UnitRow>(), one => one.plan.IssuerUnitId, unit => unit.Id, (one, unit) => new { one.plan, one.profile, unit.Name, unit.Path }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return NotFound();
        }

        (Plan, Profile, Issuer, MayManage) = (found.plan, found.profile, found.Name, officer.Can(Capability.ManagePlans, found.Path));
        Years = [.. Enumerable.Range(Plan.Year, Math.Min(MostYears, Profile.UntilYear!.Value - Plan.Year + 1))];
        await LoadPlansAsync(cancellation);
        await LoadTargetsAsync(cancellation);
        await LoadPartiesAsync(cancellation);
        return Page();
    }

    private async Task LoadPlansAsync(CancellationToken cancellation)
    {
        var linked = await db.Seen(officer).Where(plan => db.Set<ProgrammeLink>().Any(link => link.ProgrammeId == Id && link.PlanId == plan.Id))
            .OrderBy(plan => plan.Year).ThenBy(plan => plan.Id).Take(MostPlans).Select(plan => new { plan.Id, plan.Title, plan.Year }).ToListAsync(cancellation);
        var lines = new List<YearPlan>();
        foreach (var plan in linked)
        {
            var states = await dutyFigures.ByWorkstreamAsync(plan.Id, cancellation);
            lines.Add(new YearPlan(plan.Id, plan.Title, plan.Year, states.Sum(state => state.Total), states.Sum(state => state.Closed + state.Reported), states.Sum(state => state.Late)));
        }

        Plans = lines.ToLookup(plan => plan.Year);
    }

    private async Task LoadTargetsAsync(CancellationToken cancellation)
    {
        var targets = await db.Set<Target>().AsNoTracking().Where(target => target.PlanId == Id && target.WithdrawnAt == null).OrderBy(target => target.Code).ThenBy(target => target.Id).Take(MostTargets).ToListAsync(cancellation);
        var cells = targets.ToDictionary(target => target.Id, _ => new List<TargetCell>());
        foreach (var year in targets.Count == 0 ? [] : Years)
        {
            var values = await board.OfAsync(targets, year, null, cancellation);
            targets.ForEach(target => cells[target.Id].Add(values[target.Id].Newest(target)));
        }

        Targets = targets.ConvertAll(target => new TargetLine(target, cells[target.Id]));
    }

    private async Task LoadPartiesAsync(CancellationToken cancellation)
    {
        Parties = (await db.Set<ProgrammeParty>().Where(party => party.ProgrammeId == Id).Join(db.Set<UnitRow>(), party => party.UnitId, unit => unit.Id, (party, unit) => new { unit.Name, party.IsLead, unit.Position })
            .OrderByDescending(one => one.IsLead).ThenBy(one => one.Position).Take(MostPlans).ToListAsync(cancellation)).ConvertAll(one => (one.Name, one.IsLead));
        var reported = officer.Reach(Capability.ReportTargets).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        Reviews = await db.Set<ProgrammeReview>().AsNoTracking().Where(review => review.ProgrammeId == Id).OrderBy(review => review.DueOn).ThenBy(review => review.Id).Take(MostPlans)
            .Select(review => new ReviewLine(
                review.Id, review.IsFinal, review.Name, review.DueOn, db.Set<UnitRow>().Where(unit => unit.Id == review.UnitId).Select(unit => unit.ShortName).FirstOrDefault() ?? "",
                review.PaperNumber, review.PaperDate, review.PaperFileId, review.PaperFileId == null && reported.Contains(review.UnitId))).ToListAsync(cancellation);
    }

    public sealed record YearPlan(Guid Id, string Title, int Year, int Duties, int Done, int Late);

    /// <param name="Cells">One for each year.</param>
    public sealed record TargetLine(Target Target, IReadOnlyList<TargetCell> Cells)
    {
        public string Write(long? amount) => TargetNumbers.Write(Target.Kind, Target.Scale, amount);
    }

    public sealed record ReviewLine(Guid Id, bool IsFinal, string Name, DateOnly DueOn, string Unit, string? PaperNumber, DateOnly? PaperDate, Guid? PaperFileId, bool MayBring);
}
