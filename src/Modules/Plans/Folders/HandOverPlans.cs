using CoSo.Contracts.Folders;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Plans' part of a hand-over: the unit's own plans not yet approved, the lines of them in the leaver's name, the authority's plans
/// under review where this unit coordinates. Only lines carry a name, so only they pass.
/// </summary>
internal sealed class HandOverPlans(AppDbContext db, Locality locality, Clock clock) : IHandOver
{
    public int Order => 20;

    public string Heading => Key("Kế hoạch của đơn vị");

    public async Task<IReadOnlyList<OpenWork>> OpenAsync(HandingOver of, int most, CancellationToken cancellation) =>
        [.. await DraftsAsync(of, most, cancellation), .. await LinesAsync(of, most, cancellation), .. await InReviewAsync(of, most, cancellation)];

    public async Task<int> PassAsync(HandingOver of, CancellationToken cancellation)
    {
        var lines = await LinesOf(of).ToListAsync(cancellation);
        foreach (var line in lines)
        {
            (line.AssignedOfficerId, line.AssignedTo) = (of.To.AccountId, $"{of.To.Name}, {of.To.Title}".Cut(UnitPlanLine.AssigneeMaxLength));
        }

        foreach (var plan in lines.GroupBy(line => line.UnitPlanId))
        {
            db.Record(new UnitPlanLinesAssigned(plan.Key, of.UnitId, plan.Count(), null, of.To.AccountId, null), of.ActorId, clock.UtcNow);
        }

        return lines.Count;
    }

    private IQueryable<UnitPlanLine> LinesOf(HandingOver of) => db.Set<UnitPlanLine>()
        .Where(line => line.AssignedOfficerId == of.From.AccountId && line.RemovedAt == null && line.Kind != LineKind.NotTaken
            && db.Set<UnitPlan>().Any(plan => plan.Id == line.UnitPlanId && plan.UnitId == of.UnitId
                && db.Set<Plan>().Any(parent => parent.Id == plan.PlanId && parent.State == PlanState.InForce && parent.Year >= clock.Today.Year)));

    private async Task<List<OpenWork>> DraftsAsync(HandingOver of, int most, CancellationToken cancellation)
    {
        var drafts = await (
            from plan in db.Set<UnitPlan>().AsNoTracking()
            where plan.UnitId == of.UnitId && (plan.State != UnitPlanState.Approved || plan.PaperNumber == null)
            join parent in db.Set<Plan>() on plan.PlanId equals parent.Id
            orderby plan.Id
            select new { plan.Id, plan.Title, plan.State, plan.PaperNumber, plan.ReturnedWhy, parent.Number, parent.Type, ParentTitle = parent.Title }).Take(most + 1).ToListAsync(cancellation);
        var due = await db.Set<UnitPlanOrder>().AsNoTracking().Where(order => order.UnitId == of.UnitId && order.DueOn != null)
            .Join(db.Set<UnitPlan>().Where(plan => plan.UnitId == of.UnitId), order => order.PlanId, plan => plan.PlanId, (order, plan) => new { plan.Id, order.DueOn }).ToListAsync(cancellation);
        return drafts.ConvertAll(one => new OpenWork(
            one.Title,
            one.State switch
            {
                UnitPlanState.Draft => one.ReturnedWhy is null ? "Đang soạn" : "Thủ trưởng trả lại, đang sửa",
                UnitPlanState.Submitted => "Chờ thủ trưởng duyệt",
                _ => "Đã duyệt, chưa có số và văn bản đã ký",
            },
            due.Find(order => order.Id == one.Id)?.DueOn, one.Number is null ? one.ParentTitle : $"{one.Type} số {one.Number}")
        {
            WaitedFor = one.State switch { UnitPlanState.Submitted => "thủ trưởng đơn vị", UnitPlanState.Approved => "Văn thư", _ => null },
            Url = $"/ke-hoach-don-vi/{one.Id}",
        });
    }

    private async Task<List<OpenWork>> LinesAsync(HandingOver of, int most, CancellationToken cancellation)
    {
        var lines = await LinesOf(of).AsNoTracking().OrderBy(line => line.UnitPlanId).ThenBy(line => line.Position).Take(most + 1)
            .Join(db.Set<UnitPlan>(), line => line.UnitPlanId, plan => plan.Id, (line, plan) => new { line.UnitPlanId, line.Text, line.DueOn, line.ParentDueOn, line.Position, plan.Title }).ToListAsync(cancellation);
        return [.. lines.OrderBy(line => line.UnitPlanId).ThenBy(line => line.Position).Select(line =>
            new OpenWork(line.Text, "Được phân công trong kế hoạch của đơn vị", line.DueOn ?? line.ParentDueOn, line.Title) { Url = $"/ke-hoach-don-vi/{line.UnitPlanId}", IsPersonal = true })];
    }

    private async Task<List<OpenWork>> InReviewAsync(HandingOver of, int most, CancellationToken cancellation)
    {
        var code = await db.Set<UnitRow>().Where(unit => unit.Id == of.UnitId).Select(unit => unit.Code).SingleOrDefaultAsync(cancellation);
        if (code != locality.CoordinatorUnit)
        {
            return [];
        }

        return [.. (await db.Set<Plan>().AsNoTracking().Where(plan => plan.State == PlanState.InReview).OrderBy(plan => plan.Id).Take(most + 1)
            .Select(plan => new { plan.Id, plan.Title, plan.Number, plan.UploadedAt }).ToListAsync(cancellation))
            .Select(plan => new OpenWork(plan.Title, "Đang soát lại, chưa đưa vào theo dõi", null, plan.Number is null ? "chưa có số" : $"số {plan.Number}") { Url = $"/ke-hoach/{plan.Id}/soat-lai" })];
    }

    private static string Key(string text) => text;
}
