using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;

namespace CoSo.Plans.Pages.Plans.Details;

/// <summary>Gives up a plan in review, with a reason. It stays as history; the same paper may be brought in again.</summary>
internal sealed class AbandonPlan(AppDbContext db, PlanInReview review, IPaperDesk papers, Officer officer, Clock clock)
{
    public async Task<Outcome<Plan>> RunAsync(Guid planId, string? reason, CancellationToken cancellation)
    {
        var plan = await review.OpenAsync(planId, cancellation);
        if (plan.Value is not { } found)
        {
            return plan;
        }

        if (reason.Cut(500) is not { } why)
        {
            return new Refusal("no-reason", "Ghi lý do bỏ bản kế hoạch này.");
        }

        if (await papers.WithdrawAsync(PlanPaperOwner.OwnerKind, planId, $"Bỏ bản kế hoạch: {why}", cancellation) is { } numbered)
        {
            return numbered;
        }

        found.State = PlanState.Abandoned;
        found.TextHash = null;
        db.Record(new PlanAbandoned(planId, found.IssuerUnitId, why), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return plan;
    }
}
