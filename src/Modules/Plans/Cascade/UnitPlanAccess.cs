using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>A unit's plan the officer may see, and what they may do with it.</summary>
internal sealed record UnitPlanInHand(UnitPlan Plan, Plan Parent, UnitRow Unit, UnitRow Issuer, bool MayDraft, bool MayApprove)
{
    public bool MayEdit => MayDraft && Plan.State == UnitPlanState.Draft;

    /// <summary>The newest version of the plan above is not yet worked in.</summary>
    public bool IsBehind => Plan.ParentVersion < Parent.CurrentVersion;
}

/// <summary>
/// Who sees a unit's plan. While it is drafted only the unit itself; from the day it is submitted also those above in the line of
/// command and who coordinates the plan above, wherever the unit stands (the Front).
/// </summary>
internal sealed class UnitPlanAccess(AppDbContext db, Officer officer)
{
    /// <summary>Plans of units that the officer may read.</summary>
    public IQueryable<UnitPlan> Seen()
    {
        var units = db.Set<UnitRow>();
        var own = officer.Reach(Capability.DraftUnitPlans).Of(units).Select(unit => unit.Id);
        var heads = officer.Reach(Capability.ApproveUnitPlans).Of(units).Select(unit => unit.Id);
        var below = officer.Reach(Capability.SeePlans).Of(units).Select(unit => unit.Id);
        var managed = db.Managed(officer).Select(plan => plan.Id);
        return db.Set<UnitPlan>().Where(plan => own.Contains(plan.UnitId) || heads.Contains(plan.UnitId)
            || (plan.State != UnitPlanState.Draft && (below.Contains(plan.UnitId) || managed.Contains(plan.PlanId))));
    }

    /// <summary>Null where there is none or it is not for these eyes.</summary>
    public async Task<UnitPlanInHand?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var found = await (
            from plan in Seen().Where(plan => plan.Id == id)
            join parent in db.Set<Plan>() on plan.PlanId equals parent.Id
            join unit in db.Set<UnitRow>() on plan.UnitId equals unit.Id
            join issuer in db.Set<UnitRow>() on parent.IssuerUnitId equals issuer.Id
            select new { plan, parent, unit, issuer }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : new UnitPlanInHand(
            found.plan, found.parent, found.unit, found.issuer,
            officer.Can(Capability.DraftUnitPlans, found.unit.Path), officer.Can(Capability.ApproveUnitPlans, found.unit.Path));
    }
}

/// <summary>What the verbs on a unit's plan have in common: the step in its history, the audit event, the save that may collide.</summary>
internal sealed class UnitPlanBook(AppDbContext db, Officer officer, Clock clock)
{
    public static readonly Refusal NotYours = new("unit-plan-not-yours", "Tài khoản này không được giao lập hoặc duyệt kế hoạch của đơn vị.");

    public static readonly Refusal NotDraft = new("unit-plan-not-draft", "Kế hoạch không còn ở bước soạn (đã trình hoặc đã duyệt). Rút lại hoặc mở lại để sửa.");

    public static readonly Refusal Changed = new("unit-plan-changed", "Có người vừa thay đổi kế hoạch này. Xem lại bản hiện tại rồi làm lại; nội dung bạn nhập vẫn còn.");

    public Officer Officer => officer;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.UtcNow;

    public void Step(UnitPlan plan, UnitPlanStepKind kind, string? text = null) => db.Add(new UnitPlanStep
    {
        Id = OrderedId.New(), UnitPlanId = plan.Id, Kind = kind, Text = text, ActorId = officer.Id, Who = $"{officer.Name}, {officer.UnitName}", At = clock.UtcNow,
    });

    public void Touch(UnitPlan plan) => (plan.ChangedBy, plan.ChangedByName, plan.ChangedAt) = (officer.Id, officer.Name, clock.UtcNow);

    public void Touch(UnitPlanLine line) => (line.ChangedBy, line.ChangedByName, line.ChangedAt) = (officer.Id, officer.Name, clock.UtcNow);

    public void Record<T>(T happened)
        where T : IAuditEvent => db.Record(happened, officer.Id, clock.UtcNow);

    public async Task<Outcome<T>> SaveAsync<T>(T made, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return made;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }
}
