using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>
/// Who may do what with a return. Seen where it comes from and where it goes to, up the line of command, wherever the sender stands
/// (the Front is below nobody here). Filled in and sent by the unit's own people: those of the authority itself never
/// report in a unit's place.
/// </summary>
internal sealed class ReportAccess(AppDbContext db, Officer officer, Locality locality)
{
    /// <summary>Returns the officer may open.</summary>
    public IQueryable<Return> Visible()
    {
        var units = db.Set<UnitRow>();
        var seen = officer.Reach(Capability.SeeReports).Of(units).Select(unit => unit.Id);
        var received = officer.Reach(Capability.ConsolidateReports).Of(units).Select(unit => unit.Id);
        return db.Set<Return>().Where(r => seen.Contains(r.UnitId) || seen.Contains(r.ToUnitId) || received.Contains(r.ToUnitId)
            || (r.MergedToUnitId != null && seen.Contains(r.MergedToUnitId.Value)));
    }

    /// <summary>Returns the officer receives, accepts and consolidates.</summary>
    public IQueryable<Return> Received() =>
        officer.Reach(Capability.ConsolidateReports).Of(db.Set<Return>(), r => r.ToUnitId, db.Set<UnitRow>());

    public bool MayFill(UnitRow unit) => officer.Can(Capability.FillReports, unit.Path) && IsOfUnit(unit);

    public bool MaySend(UnitRow unit) => officer.Can(Capability.ApproveReports, unit.Path) && IsOfUnit(unit);

    /// <summary>Whether the officer consolidates for the authority of this installation.</summary>
    public bool MayConsolidate(string rootPath) => officer.Can(Capability.ConsolidateReports, rootPath);

    public bool MayApprove(string rootPath) => officer.Can(Capability.ApproveReports, rootPath);

    private bool IsOfUnit(UnitRow unit) => !officer.UnitPath.EndsWith($"/{locality.RootUnit}/", StringComparison.Ordinal) || officer.UnitPath == unit.Path;
}
