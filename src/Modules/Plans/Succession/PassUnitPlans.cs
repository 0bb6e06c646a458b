using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Plans that a unit was drawing up, or was still to draw up, when it ends. The draft goes on at the successor where that has none for the
/// same plan above; otherwise it is left where it is, to be read. Its order goes the same way.
/// </summary>
internal sealed class PassUnitPlans(AppDbContext db, IDutyChanges changes, Clock clock) : IPassesOn
{
    public string Key => "unit-plans";

    public int Order => 10;

    public string Heading => Text("Kế hoạch của đơn vị đang lập");

    public string Capability => Contracts.Access.Capability.SeePlans;

    public async Task<int> CountAsync(Guid unitId, CancellationToken cancellation) =>
        await Plans(unitId).CountAsync(cancellation) + await Orders(unitId).CountAsync(cancellation);

    public async Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation)
    {
        var plans = Plans(unitId).Select(plan => new { plan.Id, plan.Title, IsPlan = true, DueOn = (DateOnly?)null, plan.PlanId });
        var orders = Orders(unitId).Join(db.Set<Plan>(), order => order.PlanId, plan => plan.Id, (order, plan) => new { order.Id, plan.Title, IsPlan = false, order.DueOn, order.PlanId });
        return [.. (await plans.Concat(orders).OrderByDescending(one => one.IsPlan).ThenBy(one => one.Id).Skip(skip).Take(take).ToListAsync(cancellation)).Select(one => one.IsPlan
            ? new OpenThing(one.Title, Text("Đang lập"), null, null, $"/ke-hoach-don-vi/{one.Id}")
            : new OpenThing(one.Title, Text("Được giao lập kế hoạch, chưa lập"), null, one.DueOn, $"/ke-hoach/{one.PlanId}/ke-hoach-don-vi"))];
    }

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        var taken = await db.Set<UnitPlan>().Where(plan => plan.UnitId == of.To.Id).Select(plan => plan.PlanId).ToListAsync(cancellation);
        var passed = new List<PassedThing>();
        foreach (var plan in await Plans(of.From.Id).ToListAsync(cancellation))
        {
            var merges = taken.Contains(plan.PlanId);
            passed.Add(new PassedThing(plan.Id, merges ? PassedFate.Merged : PassedFate.Passed, plan.Version + 1));
            Move(plan, merges ? plan.UnitId : of.To.Id, of, merges ? of.MergedWords : of.Words);
        }

        var ordered = await db.Set<UnitPlanOrder>().Where(order => order.UnitId == of.To.Id).Select(order => order.PlanId).ToListAsync(cancellation);
        foreach (var order in await AllOrders(of.From.Id).ToListAsync(cancellation))
        {
            var merges = taken.Contains(order.PlanId) || ordered.Contains(order.PlanId);
            passed.Add(new PassedThing(order.Id, merges ? PassedFate.Merged : PassedFate.Passed, 0));
            await (merges ? changes.WithdrawAsync(order.Duty, of.MergedWords, of.ActorId, cancellation) : MoveAsync(order, of, back: false, cancellation));
        }

        return passed;
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var byId = things.ToDictionary(thing => thing.Id);
        var ids = byId.Keys.ToList();
        var back = new PassingOn(of.To, of.From, of.Why, of.ActorId);
        var plans = await db.Set<UnitPlan>().Where(plan => ids.Contains(plan.Id)).ToListAsync(cancellation);
        foreach (var plan in plans)
        {
            Move(plan, of.From.Id, back, of.TakenBackWords);
        }

        foreach (var order in await db.Set<UnitPlanOrder>().Where(order => ids.Contains(order.Id)).ToListAsync(cancellation))
        {
            await (byId[order.Id].Fate is PassedFate.Merged ? changes.RestoreAsync(order.Duty, of.TakenBackWords, of.ActorId, cancellation) : MoveAsync(order, back, back: true, cancellation));
        }

        return plans.Count(plan => plan.Version != byId[plan.Id].Version);
    }

    private IQueryable<UnitPlan> Plans(Guid unitId) => db.Set<UnitPlan>().Where(plan => plan.UnitId == unitId && plan.State != UnitPlanState.Approved);

    /// <summary>Orders for which nothing has been begun: beside a draft they are the same thing to a reader.</summary>
    private IQueryable<UnitPlanOrder> Orders(Guid unitId) =>
        db.Set<UnitPlanOrder>().Where(order => order.UnitId == unitId && !db.Set<UnitPlan>().Any(plan => plan.PlanId == order.PlanId && plan.UnitId == unitId));

    private IQueryable<UnitPlanOrder> AllOrders(Guid unitId) =>
        db.Set<UnitPlanOrder>().Where(order => order.UnitId == unitId && !db.Set<UnitPlan>().Any(plan => plan.PlanId == order.PlanId && plan.UnitId == unitId && plan.State == UnitPlanState.Approved));

    private void Move(UnitPlan plan, Guid unitId, PassingOn of, string words)
    {
        plan.UnitId = unitId;
        db.Entry(plan).State = EntityState.Modified;
        db.Add(new UnitPlanStep { Id = OrderedId.New(), UnitPlanId = plan.Id, Kind = UnitPlanStepKind.PassedOn, Text = words, ActorId = of.ActorId, Who = "CoSo", At = clock.UtcNow });
        db.Record(new UnitPlanPassedOn(plan.Id, unitId, of.From.Id), of.ActorId, clock.UtcNow);
    }

    private async Task MoveAsync(UnitPlanOrder order, PassingOn of, bool back, CancellationToken cancellation)
    {
        await changes.PassAsync(order.Duty, of, back, cancellation);
        order.UnitId = of.To.Id;
        db.Record(new UnitPlanPassedOn(order.Id, of.To.Id, of.From.Id), of.ActorId, clock.UtcNow);
    }

    private static string Text(string text) => text;
}
