using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

/// <summary>What of reception an officer may reach. Whatever is out of reach is absent.</summary>
internal sealed class ReceptionDesk(AppDbContext db, ReceptionPoints points, Officer officer)
{
    /// <summary>Points whose rota the officer may see, or keep.</summary>
    public async Task<List<ReceptionPoint>> PointsAsync(string capability, CancellationToken cancellation) =>
        (await points.AllAsync(cancellation)).FindAll(point => officer.Can(capability, point.UnitPath));

    public async Task<ReceptionDay?> DayAsync(Guid id, CancellationToken cancellation)
    {
        var reached = officer.Reach(Capability.SeeReception).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        return await db.Set<ReceptionDay>().SingleOrDefaultAsync(day => day.Id == id && reached.Contains(day.UnitId), cancellation);
    }

    public async Task<Visit?> VisitAsync(Guid id, CancellationToken cancellation) =>
        await Visits().SingleOrDefaultAsync(visit => visit.Id == id, cancellation);

    /// <summary>Visits of the books the officer keeps.</summary>
    public IQueryable<Visit> Visits()
    {
        var kept = officer.Reach(Capability.KeepReception).Of(db.Set<UnitRow>()).Select(unit => unit.Id);
        return db.Set<Visit>().Where(visit => kept.Contains(visit.UnitId));
    }

    /// <summary>Whether the officer keeps the rota and the book of the unit.</summary>
    public async Task<bool> KeepsAsync(Guid unitId, CancellationToken cancellation) =>
        await officer.Reach(Capability.KeepReception).Of(db.Set<UnitRow>()).AnyAsync(unit => unit.Id == unitId, cancellation);
}
