using CoSo.Contracts.Access;
using CoSo.Contracts.Papers;
using CoSo.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans;

/// <summary>Trình ký: an approved plan of a unit goes to Văn thư through the chain.</summary>
internal sealed class HandInUnitPlan(AppDbContext db, UnitPlanAccess access, IPaperDesk desk, Officer officer)
{
    /// <summary>Papers of a unit are drafted by its own officers.</summary>
    public bool May(UnitPlanInHand hand) => desk.IsOn && hand.MayDraft && hand.Plan is { State: UnitPlanState.Approved, PaperNumber: null }
        && officer.UnitId == hand.Unit.Id && officer.Holds(Capability.DraftPapers, hand.Unit.Path);

    public async Task<Outcome<Guid>?> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await access.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!May(hand))
        {
            return (Outcome<Guid>)new Refusal("unit-plan-hand-in", "Kế hoạch được trình ký sau khi thủ trưởng duyệt và khi chưa có số; người trình là công chức của đơn vị.");
        }

        var plan = hand.Plan;
        var handed = await desk.HandInAsync(
            new NewPaper
            {
                OwnerKind = UnitPlanPaperOwner.OwnerKind, OwnerId = plan.Id, OwnerUrl = $"/ke-hoach-don-vi/{plan.Id}", UnitId = plan.UnitId, DraftUnitId = plan.UnitId, Type = "KH", Title = plan.Title,
                Recipients = plan.Recipients.Split('\n'), ApprovedBy = plan.ApprovedByName, ApprovedAt = plan.ApprovedAt,
            },
            cancellation);
        if (handed.Refusal is null)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return handed;
    }
}
