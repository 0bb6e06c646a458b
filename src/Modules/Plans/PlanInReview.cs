using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>The plan behind a change of review: within the officer's reach, and not adopted in the meantime.</summary>
internal sealed class PlanInReview(AppDbContext db, Officer officer)
{
    public static readonly Refusal NotInReview = new(
        "plan-not-in-review", "Kế hoạch này không còn ở bước soát lại (đã đưa vào theo dõi hoặc đã bỏ), nên không sửa được nữa.");

    public static readonly Refusal Gone = new("measure-gone", "Mục này không còn: đã được tách, gộp hoặc bỏ. Hãy tải lại trang.");

    /// <summary>Null where the plan does not exist or is out of reach.</summary>
    public async Task<Plan?> FindAsync(Guid planId, CancellationToken cancellation) =>
        await db.Managed(officer).SingleOrDefaultAsync(plan => plan.Id == planId, cancellation);

    /// <summary>The plan, or why it cannot be changed.</summary>
    public async Task<Outcome<Plan>> OpenAsync(Guid planId, CancellationToken cancellation) =>
        await FindAsync(planId, cancellation) is { State: PlanState.InReview } plan ? plan : NotInReview;
}
