using CoSo.Contracts.Heads;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Plans' part of a head's responsibility: the unit's own plan of the year, who approved it and when. One approved under another head is that head's.</summary>
internal sealed class HeadUnitPlans(AppDbContext db) : IHeadFigures
{
    public int Order => 20;

    public IReadOnlyList<HeadFigureName> Names { get; } = [new("plans.approved", Key("Kế hoạch của đơn vị đã duyệt"), Key("Kế hoạch đã duyệt"))];

    public async Task<IReadOnlyList<HeadFigure>> OfAsync(HeadQuestion question, CancellationToken cancellation)
    {
        var units = question.UnitIds.ToList();
        var plans = await db.Set<UnitPlan>().AsNoTracking().Where(plan => units.Contains(plan.UnitId))
            .Join(db.Set<Plan>().Where(parent => parent.State == PlanState.InForce && parent.Year == question.To.Year), plan => plan.PlanId, parent => parent.Id, (plan, parent) => plan)
            .OrderBy(plan => plan.Id).ToListAsync(cancellation);
        var ordered = await db.Set<UnitPlanOrder>().AsNoTracking().Where(order => units.Contains(order.UnitId) && order.DueOn >= question.From && order.DueOn <= question.To)
            .Select(order => new { order.UnitId, order.PlanId }).ToListAsync(cancellation);
        return units.ConvertAll(unit =>
        {
            var own = plans.Where(plan => plan.UnitId == unit && IsOf(plan, question)).ToList();
            var approved = own.Where(plan => plan.State is UnitPlanState.Approved).ToList();
            var missing = ordered.Where(order => order.UnitId == unit && !plans.Exists(plan => plan.UnitId == unit && plan.PlanId == order.PlanId)).ToList();
            var words = own.Select(WordsOf).Concat(missing.Select(_ => "được giao, chưa lập"));
            return new HeadFigure(unit, "plans.approved", approved.Count)
            {
                Words = string.Join("; ", words) is { Length: > 0 } said ? said : null,
                Url = own.Count > 0 ? $"/ke-hoach-don-vi/{own[^1].Id}" : missing.Count > 0 ? $"/ke-hoach/{missing[0].PlanId}/ke-hoach-don-vi" : null,
            };
        });
    }

    private static bool IsOf(UnitPlan plan, HeadQuestion question) =>
        plan.ApprovedAt is { } at ? DayOf(at) >= question.From && DayOf(at) <= question.To : DayOf(plan.MadeAt) <= question.To;

    private static string WordsOf(UnitPlan plan) => plan switch
    {
        { State: UnitPlanState.Approved, IsApprovedOutside: true } => $"{plan.Label}, đã duyệt ngoài hệ thống",
        { State: UnitPlanState.Approved, ApprovedAt: { } at } => $"{plan.Label}, {plan.ApprovedByName} duyệt ngày {Vn.Day(DayOf(at))}",
        { State: UnitPlanState.Submitted } => "đã trình, chờ thủ trưởng duyệt",
        _ => "đang soạn",
    };

    private static DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(at + Clock.VietnamOffset);

    private static string Key(string text) => text;
}
