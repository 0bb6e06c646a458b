using CoSo.Contracts.Access;
using CoSo.Contracts.Plans;
using CoSo.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>
/// Tells "Việc của tôi" which plan the unit still has to make its own. Kept while no plan, no unit's plan and no order comes or goes:
/// the page that everybody opens asks the database nothing for it.
/// </summary>
internal sealed class UnitPlansToDraw(AppDbContext db, Seldom seldom, Officer officer, Clock clock) : IUnitPlansToDraw
{
    private const int Shown = 3;

    public async Task<IReadOnlyList<PlanToDraw>> OfAsync(Guid unitId, CancellationToken cancellation)
    {
        if (unitId != officer.UnitId || !officer.Can(Capability.DraftUnitPlans, officer.UnitPath))
        {
            return [];
        }

        var year = clock.Today.Year;
        return await seldom.KeepAsync((typeof(UnitPlansToDraw), unitId, year), () => LoadAsync(unitId, year, cancellation), cancellation);
    }

    private async Task<IReadOnlyList<PlanToDraw>> LoadAsync(Guid unitId, int year, CancellationToken cancellation)
    {
        var plans = await db.Set<Plan>().AsNoTracking()
            .Where(plan => plan.State == PlanState.InForce && plan.Year >= year && plan.IssuerUnitId != unitId
                && !db.Set<UnitPlan>().Any(own => own.UnitId == unitId && own.PlanId == plan.Id)
                && (db.Set<UnitPlanOrder>().Any(order => order.UnitId == unitId && order.PlanId == plan.Id)
                    || db.Set<PlanNameUnit>().Any(name => name.PlanId == plan.Id && name.UnitId == unitId
                        && db.Set<MeasureUnit>().Any(party => party.NameId == name.NameId && !party.IsPartner))))
            .OrderByDescending(plan => plan.AdoptedAt).ThenBy(plan => plan.Id).Take(Shown)
            .Select(plan => new
            {
                plan.Id, plan.Type, plan.Number, plan.IssuedOn,
                DueOn = db.Set<UnitPlanOrder>().Where(order => order.UnitId == unitId && order.PlanId == plan.Id).Select(order => order.DueOn).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return plans.ConvertAll(plan => new PlanToDraw(plan.Id, Plan.LabelOf(plan.Type, plan.Number, plan.IssuedOn), $"/ke-hoach/{plan.Id}/ke-hoach-don-vi?handler=Make", plan.DueOn));
    }
}
