using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Papers;

/// <summary>Gửi đến nơi nhận: the clerk sends an issued paper to units, and notes recipients who get it on paper.</summary>
internal sealed class SendPaper(PaperSteps steps)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, IReadOnlyCollection<Guid> unitIds, IReadOnlyList<string> onPaper, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!hand.MaySend)
        {
            return (Outcome<Paper>)PaperRefusals.NotYourTurn;
        }

        var there = await steps.Db.Set<PaperDelivery>().Where(d => d.PaperId == id).ToListAsync(cancellation);
        var today = steps.Today;
        var ids = unitIds.ToList();
        var chosen = await steps.Db.Set<UnitRow>().Where(u => ids.Contains(u.Id) && (u.To == null || u.To >= today)).OrderBy(u => u.Position).ToListAsync(cancellation);
        var again = there.FindAll(d => d.RecalledAt is not null && chosen.Exists(u => u.Id == d.UnitId));
        var units = chosen.FindAll(u => !there.Exists(d => d.UnitId == u.Id));
        var lines = onPaper.Where(line => !there.Exists(d => d.UnitId == null && d.Name == line)).Distinct(StringComparer.Ordinal).ToList();
        if (units.Count + lines.Count + again.Count == 0)
        {
            return (Outcome<Paper>)new Refusal("no-new-recipient", "Chọn ít nhất một nơi nhận chưa được gửi.");
        }

        foreach (var recalled in again)
        {
            (recalled.RecalledAt, recalled.Note, recalled.SentAt, recalled.SentBy) = (null, null, steps.Now, steps.Officer.Name);
        }

        var next = there.Count == 0 ? 0 : there.Max(d => d.Position) + 1;
        steps.Db.AddRange(units.Select((unit, at) => Make(id, next + at, unit.Id, unit.ShortName, DeliveryWay.System)));
        steps.Db.AddRange(lines.Select((line, at) => Make(id, next + units.Count + at, null, line, DeliveryWay.OnPaper)));
        steps.Add(hand.Paper, PaperStepKind.Sent, Said([.. units.Select(unit => unit.ShortName), .. again.Select(d => d.Name), .. lines]));
        steps.Record(new PaperSent(id, hand.Paper.UnitId, units.Count + again.Count, lines.Count));
        return await steps.SaveAsync(hand.Paper, cancellation);
    }

    internal static string Said(IReadOnlyList<string> names) => string.Join("; ", names.Take(20)) + (names.Count > 20 ? "; …" : "") + ".";

    private PaperDelivery Make(Guid paperId, int position, Guid? unitId, string name, DeliveryWay way) => new()
    {
        Id = OrderedId.New(), PaperId = paperId, Position = position, UnitId = unitId, Name = name, Way = way, SentAt = steps.Now, SentBy = steps.Officer.Name,
    };
}

/// <summary>Nhắc: those who have not received or read the paper are asked once more.</summary>
internal sealed class RemindRecipients(PaperSteps steps)
{
    public async Task<Outcome<Paper>?> RunAsync(Guid id, CancellationToken cancellation)
    {
        if (await steps.FindAsync(id, cancellation) is not { } hand)
        {
            return null;
        }

        if (!hand.MaySend)
        {
            return (Outcome<Paper>)PaperRefusals.NotYourTurn;
        }

        var open = await steps.Db.Set<PaperDelivery>().Where(d => d.PaperId == id && d.UnitId != null && d.RecalledAt == null && d.ReadAt == null && d.Way == DeliveryWay.System).ToListAsync(cancellation);
        if (open.Count == 0)
        {
            return (Outcome<Paper>)new Refusal("nobody-to-remind", "Mọi đơn vị đã xác nhận đã đọc; không còn ai để nhắc.");
        }

        foreach (var delivery in open)
        {
            (delivery.RemindedAt, delivery.Reminders) = (steps.Now, delivery.Reminders + 1);
        }

        steps.Add(hand.Paper, PaperStepKind.Reminded, SendPaper.Said([.. open.OrderBy(d => d.Position).Select(d => d.Name)]));
        steps.Record(new RecipientsReminded(id, hand.Paper.UnitId, open.Count));
        return await steps.SaveAsync(hand.Paper, cancellation);
    }
}

/// <summary>What the clerk notes of one recipient: handed over on paper, or sent there by mistake and taken back.</summary>
internal sealed class NoteDelivery(PaperSteps steps)
{
    public async Task<Outcome<Paper>?> HandOverAsync(Guid id, Guid deliveryId, DateOnly? on, string? who, string? note, CancellationToken cancellation)
    {
        if (await FindAsync(id, deliveryId, cancellation) is not var (hand, delivery))
        {
            return null;
        }

        if (Check(hand, delivery) is { } refusal)
        {
            return (Outcome<Paper>)refusal;
        }

        if (on is not { } day || day > steps.Today || VietnameseText.Clean(who) is not { Length: > 0 and <= Paper.NameMaxLength } receiver)
        {
            return (Outcome<Paper>)new Refusal("handed-to", "Ghi ngày giao (không sau hôm nay) và họ tên người đã nhận bản giấy, hoặc cách gửi (ví dụ: bưu điện, số vận đơn).");
        }

        delivery.Way = DeliveryWay.OnPaper;
        delivery.ReceivedAt = day == steps.Today ? steps.Now : day.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc) - Clock.VietnamOffset;
        (delivery.ReceivedBy, delivery.Note) = (receiver, VietnameseText.Clean(note) is { Length: > 0 and <= PaperDelivery.NoteMaxLength } said ? said : null);
        steps.Record(new PaperHandedOver(delivery.Id, hand.Paper.UnitId, id, day));
        return await steps.SaveAsync(hand.Paper, cancellation);
    }

    public async Task<Outcome<Paper>?> RecallAsync(Guid id, Guid deliveryId, string? typed, CancellationToken cancellation)
    {
        if (await FindAsync(id, deliveryId, cancellation) is not var (hand, delivery))
        {
            return null;
        }

        if (Check(hand, delivery) is { } refusal)
        {
            return (Outcome<Paper>)refusal;
        }

        if (VietnameseText.Clean(typed) is not { Length: > 0 and <= PaperDelivery.NoteMaxLength } reason)
        {
            return (Outcome<Paper>)PaperRefusals.NoReason;
        }

        (delivery.RecalledAt, delivery.Note) = (steps.Now, reason);
        steps.Record(new PaperRecalled(delivery.Id, hand.Paper.UnitId, id, reason));
        return await steps.SaveAsync(hand.Paper, cancellation);
    }

    private async Task<(PaperInHand Hand, PaperDelivery Delivery)?> FindAsync(Guid id, Guid deliveryId, CancellationToken cancellation) =>
        await steps.FindAsync(id, cancellation) is { } hand
        && await steps.Db.Set<PaperDelivery>().SingleOrDefaultAsync(d => d.Id == deliveryId && d.PaperId == id, cancellation) is { } delivery
            ? (hand, delivery)
            : null;

    private static Refusal? Check(PaperInHand hand, PaperDelivery delivery) =>
        !hand.MaySend ? PaperRefusals.NotYourTurn
        : delivery.ReceivedAt is not null ? new Refusal("received-already", "{0} đã nhận văn bản này.") { Arguments = [delivery.Name] }
        : delivery.RecalledAt is not null ? new Refusal("recalled-already", "Văn bản gửi {0} đã được thu hồi.") { Arguments = [delivery.Name] }
        : null;
}
