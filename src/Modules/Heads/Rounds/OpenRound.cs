using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Heads;

internal sealed record RoundForm(string Name, DateOnly From, DateOnly To, DateOnly DueOn, string Paper);

/// <summary>Asks the units directly below the authority, those that are ordered and not asked, for the self-assessment of their heads: a duty each.</summary>
internal sealed class OpenRound(AppDbContext db, IDutyLedger ledger, Locality locality, Officer officer, Clock clock)
{
    public static readonly Refusal NotYours = new("not-yours", "Chỉ đầu mối tổng hợp mở hoặc hủy đợt nhận xét, đánh giá.");

    public async Task<Outcome<HeadRound>> RunAsync(RoundForm form, CancellationToken cancellation)
    {
        var today = clock.Today;
        if (await db.Set<UnitRow>().AsNoTracking().On(today).SingleOrDefaultAsync(unit => unit.Code == locality.RootUnit, cancellation) is not { } root
            || !officer.Can(Capability.OpenHeadRounds, root.Path))
        {
            return NotYours;
        }

        if (form.From > form.To || form.From > today)
        {
            return new Refusal("period-wrong", "Kỳ phải bắt đầu không sau hôm nay, {0}, và kết thúc không trước ngày bắt đầu.") { Arguments = [Vn.Day(today)] };
        }

        if (form.DueOn < today)
        {
            return new Refusal("due-in-past", "Hạn không được trước hôm nay, {0}.") { Arguments = [Vn.Day(today)] };
        }

        if (await db.Set<HeadRound>().AnyAsync(one => one.CancelledAt == null && one.From == form.From && one.To == form.To, cancellation))
        {
            return new Refusal("round-there", "Kỳ này đã có đợt nhận xét, đánh giá đang mở.");
        }

        var units = await db.Set<UnitRow>().AsNoTracking().On(today).Where(unit => unit.ParentId == root.Id && !unit.IsRequested)
            .OrderBy(unit => unit.Position).ThenBy(unit => unit.Id).ToListAsync(cancellation);
        var round = new HeadRound
        {
            Id = OrderedId.New(), Name = form.Name, From = form.From, To = form.To, DueOn = form.DueOn, Paper = form.Paper,
            OpenedBy = officer.Id, OpenedByName = $"{officer.Name}, {officer.UnitName}", OpenedAt = clock.UtcNow,
        };
        db.Add(round);
        units.ForEach(unit => Ask(round, unit, root.Id));
        db.Record(new HeadRoundOpened(round.Id, root.Id, round.From, round.To, units.Count), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return round;
    }

    private void Ask(HeadRound round, UnitRow unit, Guid rootId)
    {
        var call = new HeadCall { Id = OrderedId.New(), RoundId = round.Id, UnitId = unit.Id };
        db.Add(call);
        ledger.Raise(
            new NewDuty
            {
                UnitId = unit.Id,
                AssignerUnitId = rootId,
                Title = $"Tự nhận xét, đánh giá về trách nhiệm người đứng đầu: {round.Name}",
                Source = new DutySource(HeadCall.SourceKind, call.Id, round.Paper, HeadCall.UrlOf(unit.Id, round.Id)),
                DueOn = round.DueOn,
                DueHow = round.Paper,
                GivenOn = clock.Today,
            },
            officer.Id);
    }
}

/// <summary>Hủy đợt mở nhầm: what was written stays and is read, nobody is asked any more.</summary>
internal sealed class CancelRound(AppDbContext db, IDutyChanges changes, Locality locality, Officer officer, Clock clock)
{
    public async Task<Outcome<HeadRound>> RunAsync(Guid id, string? reason, CancellationToken cancellation)
    {
        var root = await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == locality.RootUnit, cancellation);
        if (root is null || !officer.Can(Capability.OpenHeadRounds, root.Path))
        {
            return OpenRound.NotYours;
        }

        if (await db.Set<HeadRound>().SingleOrDefaultAsync(one => one.Id == id && one.CancelledAt == null, cancellation) is not { } round)
        {
            return new Refusal("round-over", "Đợt này không còn mở. Tải lại trang để xem.");
        }

        if (VietnameseText.Clean(reason) is not { Length: > 0 and <= HeadRound.ReasonMaxLength } why)
        {
            return new Refusal("no-reason", "Ghi lý do hủy đợt (không quá 1.000 ký tự).");
        }

        (round.CancelledAt, round.CancelledWhy) = (clock.UtcNow, why);
        var withdrawn = 0;
        foreach (var call in await db.Set<HeadCall>().Where(one => one.RoundId == id).Select(one => one.Id).ToListAsync(cancellation))
        {
            withdrawn += await changes.WithdrawAsync(new DutiesOfSource(HeadCall.SourceKind, call), why, officer.Id, cancellation);
        }

        db.Record(new HeadRoundCancelled(round.Id, root.Id, why, withdrawn), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return round;
    }
}
