using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Chasing;

/// <summary>Late duties that the officer's side assigned, as leaders see them: after the unit could explain.</summary>
internal sealed class LateOfUnit(AppDbContext db, Officer officer, Clock clock)
{
    public IQueryable<Duty> All()
    {
        var today = clock.Today;
        var reached = officer.Reach(Capability.AssignDuties).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        return db.Set<Duty>().Where(duty => duty.State == DutyState.Open && duty.ShownLateFrom <= today && !duty.IsRequested && duty.WaitingOnUnitId == null && reached.Contains(duty.AssignerUnitId));
    }

    public IQueryable<Duty> Of(Guid unitId) => All().Where(duty => duty.UnitId == unitId);

    /// <summary>The unit's last explanation that stands.</summary>
    public IQueryable<string?> ExplanationOf(Guid dutyId) => db.Set<Deed>()
        .Where(deed => deed.DutyId == dutyId && deed.Kind == DeedKind.Explained && !deed.IsCorrected).OrderByDescending(deed => deed.Id).Select(deed => deed.Text);
}
