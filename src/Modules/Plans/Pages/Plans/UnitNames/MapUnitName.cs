using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Plans.Pages.Plans.UnitNames;

/// <summary>Says which units a name that the tree does not know means; remembered with the plan, wherever the name stands in it.</summary>
internal sealed class MapUnitName(AppDbContext db, IUnitDirectory directory, PlanInReview review, PlanNames names, Officer officer, Clock clock)
{
    public async Task<Outcome<PlanName>> RunAsync(Guid planId, string part, string? meaning, CancellationToken cancellation)
    {
        var plan = await review.OpenAsync(planId, cancellation);
        if (plan.Refusal is { } refusal)
        {
            return refusal;
        }

        var match = await directory.FindAsync(meaning ?? "", clock.Today, cancellation);
        if (match.Units.Count == 0 || match.Unknown.Count > 0)
        {
            return new Refusal("unit-unknown", "Không có đơn vị hoặc nhóm đơn vị nào tên là “{0}”. Hãy chọn trong danh sách gợi ý.") { Arguments = [meaning ?? ""] };
        }

        var units = match.Units.Select(unit => unit.Id).ToList();
        var concerned = await db.Set<PlanName>().Where(name => name.PlanId == planId && name.Unknown != null).ToListAsync(cancellation);
        foreach (var name in concerned.Where(name => Parts(name).Contains(part)))
        {
            await GiveAsync(name, part, units, cancellation);
        }

        // The part by itself, for names that come later.
        var alone = await names.FindOrMakeAsync(planId, part, cancellation);
        if (alone.Unknown is not null)
        {
            await GiveAsync(alone, part, units, cancellation);
        }

        db.Record(new PlanNameMapped(planId, plan.Value!.IssuerUnitId, part, units), officer.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return alone;
        }
        catch (DbUpdateException)
        {
            return new Refusal("changed-meanwhile", "Có người vừa chọn đơn vị cho tên này. Hãy tải lại trang để xem.");
        }
    }

    public static IReadOnlyList<string> Parts(PlanName name) => name.Unknown?.Split('\n') ?? [];

    private async Task GiveAsync(PlanName name, string part, List<Guid> units, CancellationToken cancellation)
    {
        var present = await db.Set<PlanNameUnit>().Where(unit => unit.NameId == name.Id).Select(unit => unit.UnitId).ToListAsync(cancellation);
        db.AddRange(units.Except(present).Except(db.Set<PlanNameUnit>().Local.Where(unit => unit.NameId == name.Id).Select(unit => unit.UnitId).ToList())
            .Select(unitId => new PlanNameUnit { NameId = name.Id, UnitId = unitId, PlanId = name.PlanId }));
        var left = Parts(name).Where(one => one != part).ToList();
        name.Unknown = left.Count == 0 ? null : string.Join('\n', left);
    }
}
