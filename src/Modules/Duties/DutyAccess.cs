using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties;

/// <summary>A duty the officer may see, and what they may do with it.</summary>
/// <param name="MayReport">Speaks for the unit that must do it.</param>
/// <param name="MayAssign">Speaks for the assigner.</param>
/// <param name="PartnerUnitId">The co-operating unit the officer speaks for; null for none.</param>
internal sealed record DutyInHand(Duty Duty, bool MayReport, bool MayAssign, Guid? PartnerUnitId);

/// <summary>
/// Who sees a duty: the unit and those above it, the assigner and those above (wherever the unit stands: the Front, the
/// police), and the units that co-operate. Whoever does not see it is told that there is none.
/// </summary>
internal sealed class DutyAccess(AppDbContext db, Officer officer)
{
    /// <summary>The duty, tracked for a change; null when there is none or the officer may not see it.</summary>
    public async Task<DutyInHand?> FindAsync(Guid id, CancellationToken cancellation)
    {
        // Not compiled ahead: the demo year acts through this in a process that has held another model.
        var found = await (
            from duty in db.Set<Duty>()
            where duty.Id == id
            join unit in db.Set<UnitRow>() on duty.UnitId equals unit.Id
            join assigner in db.Set<UnitRow>() on duty.AssignerUnitId equals assigner.Id
            select new Found(duty, unit.Path, assigner.Path, duty.PartnerNames != null || duty.WaitingOnUnitId != null)).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var partner = found.HasPartners ? await PartnerAsync(found.Duty, Capability.ReportDuties, cancellation) : null;
        return Sees(found.UnitPath, found.AssignerPath) || partner is not null || (found.HasPartners && await PartnerAsync(found.Duty, Capability.SeeDuties, cancellation) is not null)
            ? new DutyInHand(found.Duty, MayReport(found.UnitPath), MayAssign(found.AssignerPath), partner)
            : null;
    }

    public bool Sees(string unitPath, string assignerPath) =>
        officer.Can(Capability.SeeDuties, unitPath) || officer.Can(Capability.SeeDuties, assignerPath) || MayAssign(assignerPath);

    public bool MayReport(string unitPath) => officer.Can(Capability.ReportDuties, unitPath);

    public bool MayAssign(string assignerPath) => officer.Can(Capability.AssignDuties, assignerPath);

    private async Task<Guid?> PartnerAsync(Duty duty, string capability, CancellationToken cancellation)
    {
        var partners = await db.Set<DutyPartner>().Where(partner => partner.DutyId == duty.Id).Select(partner => partner.UnitId).ToListAsync(cancellation);
        if (duty.WaitingOnUnitId is { } waitedFor)
        {
            partners.Add(waitedFor);
        }

        return await officer.Reach(capability).Of(db.Set<UnitRow>()).Where(unit => partners.Contains(unit.Id))
            .OrderBy(unit => unit.Position).Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellation);
    }

    private sealed record Found(Duty Duty, string UnitPath, string AssignerPath, bool HasPartners);
}
