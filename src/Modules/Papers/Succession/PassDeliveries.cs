using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>Papers sent to a unit that it has not read when it ends: the successor receives them, unless they were sent to it as well.</summary>
internal sealed class PassDeliveries(AppDbContext db, Clock clock) : IPassesOn
{
    public string Key => "papers-in";

    public int Order => 50;

    public string Heading => Text("Văn bản đến chưa đọc");

    public string Capability => Contracts.Access.Capability.ReceivePapers;

    public Task<int> CountAsync(Guid unitId, CancellationToken cancellation) => Of(unitId).CountAsync(cancellation);

    public async Task<IReadOnlyList<OpenThing>> OpenAsync(Guid unitId, int skip, int take, CancellationToken cancellation) =>
        [.. (await Of(unitId).Join(db.Set<Paper>(), delivery => delivery.PaperId, paper => paper.Id, (delivery, paper) => new { delivery, paper })
            .OrderBy(row => row.delivery.SentAt).ThenBy(row => row.delivery.Id).Skip(skip).Take(take)
            .Select(row => new { row.delivery.Id, row.paper.FullNumber, row.paper.Title, row.delivery.ReceivedAt }).ToListAsync(cancellation))
            .Select(row => new OpenThing($"{row.FullNumber} {row.Title}".Trim(), row.ReceivedAt is null ? Text("Chưa nhận") : Text("Đã nhận, chưa đọc"), null, null, $"/van-ban-den/{row.Id}"))];

    public async Task<IReadOnlyList<PassedThing>> PassAsync(PassingOn of, CancellationToken cancellation)
    {
        var deliveries = await Of(of.From.Id).OrderBy(delivery => delivery.Id).ToListAsync(cancellation);
        var papers = deliveries.ConvertAll(delivery => delivery.PaperId);
        var sentToo = (await db.Set<PaperDelivery>().Where(other => other.UnitId == of.To.Id && papers.Contains(other.PaperId)).Select(other => other.PaperId).ToListAsync(cancellation)).ToHashSet();
        foreach (var delivery in deliveries)
        {
            if (sentToo.Contains(delivery.PaperId))
            {
                (delivery.RecalledAt, delivery.Note) = (clock.UtcNow, Cut(of.MergedWords));
            }
            else
            {
                (delivery.UnitId, delivery.Note) = (of.To.Id, Cut(of.Words));
            }

            db.Record(new PaperDeliveryPassedOn(delivery.Id, of.To.Id, delivery.PaperId, of.From.Id), of.ActorId, clock.UtcNow);
        }

        return deliveries.ConvertAll(delivery => new PassedThing(delivery.Id, delivery.RecalledAt is null ? PassedFate.Passed : PassedFate.Merged, delivery.Version + 1));
    }

    public async Task<int> TakeBackAsync(PassingOn of, IReadOnlyList<PassedThing> things, CancellationToken cancellation)
    {
        var byId = things.ToDictionary(thing => thing.Id);
        var ids = byId.Keys.ToList();
        var untouched = (await db.Set<PaperDelivery>().Where(delivery => ids.Contains(delivery.Id)).ToListAsync(cancellation)).FindAll(delivery => delivery.Version == byId[delivery.Id].Version);
        foreach (var delivery in untouched)
        {
            (delivery.UnitId, delivery.RecalledAt, delivery.Note) = (of.From.Id, null, Cut(of.TakenBackWords));
            db.Record(new PaperDeliveryPassedOn(delivery.Id, of.From.Id, delivery.PaperId, of.To.Id), of.ActorId, clock.UtcNow);
        }

        return things.Count - untouched.Count;
    }

    private IQueryable<PaperDelivery> Of(Guid unitId) =>
        db.Set<PaperDelivery>().Where(delivery => delivery.UnitId == unitId && delivery.RecalledAt == null && delivery.ReadAt == null && delivery.Way == DeliveryWay.System);

    private static string Cut(string words) => words.Length <= PaperDelivery.NoteMaxLength ? words : words[..PaperDelivery.NoteMaxLength];

    private static string Text(string text) => text;
}
