using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>
/// Papers that came to units. A unit's paper is seen at the unit and above it in the line of command; only the unit itself confirms
/// that it received and read it.
/// </summary>
internal sealed class PaperInbox(AppDbContext db, Officer officer)
{
    public IQueryable<PaperDelivery> Seen()
    {
        var reached = officer.Reach(Capability.ReceivePapers).Of(db.Set<UnitRow>()).Select(unit => (Guid?)unit.Id);
        return db.Set<PaperDelivery>().Where(d => d.RecalledAt == null && reached.Contains(d.UnitId));
    }

    /// <summary>What the officer answers for: of the units at which the right is held itself.</summary>
    public IQueryable<PaperDelivery> Own()
    {
        var paths = officer.Reaches.GetValueOrDefault(Capability.ReceivePapers) ?? [];
        var held = db.Set<UnitRow>().Where(unit => paths.Contains(unit.Path)).Select(unit => (Guid?)unit.Id);
        return db.Set<PaperDelivery>().Where(d => d.RecalledAt == null && held.Contains(d.UnitId));
    }
}

/// <summary>Xác nhận đã nhận, đã đọc: the first officer of the unit who does it stands for the unit.</summary>
internal sealed class ReceivePaper(AppDbContext db, PaperInbox inbox, Officer officer, Clock clock)
{
    private static readonly Refusal NothingChosen = new("nothing-chosen", "Đánh dấu ít nhất một văn bản chưa nhận.");

    /// <returns>How many were confirmed now.</returns>
    public async Task<Outcome<int>> ReceiveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var chosen = ids.Take(500).ToList();
        var waiting = await inbox.Own().Where(d => chosen.Contains(d.Id) && d.ReceivedAt == null).ToListAsync(cancellation);
        if (waiting.Count == 0)
        {
            return NothingChosen;
        }

        waiting.ForEach(Receive);
        return await SaveAsync(waiting.Count, cancellation);
    }

    /// <returns>Null when there is no such paper of the officer's unit.</returns>
    public async Task<Outcome<int>?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        if (await inbox.Own().SingleOrDefaultAsync(d => d.Id == id, cancellation) is not { } delivery)
        {
            return null;
        }

        if (delivery.ReadAt is not null)
        {
            return 0;
        }

        if (delivery.ReceivedAt is null)
        {
            Receive(delivery);
        }

        (delivery.ReadAt, delivery.ReadBy) = (clock.UtcNow, officer.Name);
        db.Record(new PaperRead(delivery.Id, delivery.UnitId, delivery.PaperId), officer.Id, clock.UtcNow);
        return await SaveAsync(1, cancellation);
    }

    private void Receive(PaperDelivery delivery)
    {
        (delivery.ReceivedAt, delivery.ReceivedBy) = (clock.UtcNow, officer.Name);
        db.Record(new PaperReceived(delivery.Id, delivery.UnitId, delivery.PaperId), officer.Id, clock.UtcNow);
    }

    private async Task<Outcome<int>> SaveAsync(int count, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return count;
        }
        catch (DbUpdateException)
        {
            // Two officers of the unit at once: the other's confirmation stands.
            db.ChangeTracker.Clear();
            return new Refusal("confirmed-meanwhile", "Người khác của đơn vị vừa xác nhận văn bản này. Xem lại danh sách.");
        }
    }
}
