using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.Targets.Proposals;

/// <summary>Says of a proposed sentence that it is no target.</summary>
internal sealed class PassOver(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<TargetProposal>> RunAsync(Guid planId, Guid measureId, int at, CancellationToken cancellation)
    {
        var plan = await db.Managed(officer).Where(p => p.Id == planId && p.State != PlanState.Abandoned).Select(p => new { p.IssuerUnitId }).SingleOrDefaultAsync(cancellation);
        if (plan is null || !await db.Set<Measure>().AnyAsync(m => m.Id == measureId && m.PlanId == planId, cancellation))
        {
            return PlanInReview.Gone;
        }

        if (await db.Set<TargetProposal>().FindAsync([measureId, at], cancellation) is { } settled)
        {
            return settled;
        }

        var proposal = new TargetProposal { MeasureId = measureId, At = at, PlanId = planId, SettledBy = officer.Id, SettledAt = clock.UtcNow };
        db.Add(proposal);
        db.Record(new TargetProposalSettled(planId, plan.IssuerUnitId, measureId, null), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return proposal;
    }
}
