using CoSo.Contracts.Access;
using CoSo.Contracts.Tags;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Plans carry tags; all that stands below a plan carries them too.</summary>
internal sealed class TaggedPlan(AppDbContext db, Officer officer) : ITagged
{
    public string Kind => "plan";

    public string Name => "Kế hoạch";

    public async Task<TagSubject?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Managed(officer).Where(plan => plan.Id == id && plan.State != PlanState.Abandoned)
            .Select(plan => new TagSubject(plan.Id, plan.Title, $"/ke-hoach/{id}", plan.IssuerUnitId, null)).SingleOrDefaultAsync(cancellation);
}

/// <summary>Items of plans; their duties carry what they carry.</summary>
internal sealed class TaggedMeasure(AppDbContext db, Officer officer) : ITagged
{
    public string Kind => "measure";

    public string Name => "Mục của kế hoạch";

    public async Task<TagSubject?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var found = await db.Managed(officer).Where(plan => plan.State != PlanState.Abandoned)
            .Join(db.Set<Measure>().Where(m => m.Id == id && m.ReplacedIn == null), plan => plan.Id, m => m.PlanId, (plan, m) => new { PlanId = plan.Id, plan.IssuerUnitId, m.Text, m.Ordinal })
            .SingleOrDefaultAsync(cancellation);
        return found is null ? null : new TagSubject(id, found.Text, $"/ke-hoach/{found.PlanId}/muc/{found.Ordinal}", found.IssuerUnitId);
    }
}

internal sealed class TaggedTarget(AppDbContext db, Officer officer) : ITagged
{
    public string Kind => "target";

    public string Name => "Chỉ tiêu";

    public async Task<TagSubject?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.ManagedTargets(officer).Where(target => target.Id == id)
            .Select(target => new TagSubject(target.Id, target.Code + " " + target.Name, $"/chi-tieu/{id}", target.OwnerUnitId, target.LeadUnitId)).SingleOrDefaultAsync(cancellation);
}
