using CoSo.Contracts.Access;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Cases.Reception;

/// <summary>Công khai lịch: what the law wants public can be late, never absent, so a late day is published all the same and says so.</summary>
internal sealed class PublishReceptionDays(AppDbContext db, Officer officer, Clock clock)
{
    /// <returns>How many were published; those public already are passed over.</returns>
    public async Task<int> RunAsync(IReadOnlyList<ReceptionDay> days, CancellationToken cancellation)
    {
        var planned = days.Where(day => day.State is ReceptionState.Planned).ToList();
        foreach (var day in planned)
        {
            day.Publish(clock.Today);
            db.Record(new ReceptionDayPublished(day.Id, day.UnitId, day.On, day.IsPublishedLate), officer.Id, clock.UtcNow);
        }

        await db.SaveChangesAsync(cancellation);
        return planned.Count;
    }
}

/// <summary>Dời ngày: the new day is public at once, the old one stays in view with its reason.</summary>
internal sealed class MoveReceptionDay(AppDbContext db, LawBook law, Officer officer, Clock clock)
{
    public async Task<Outcome<ReceptionDay>> RunAsync(ReceptionDay day, DateOnly to, string reason, CancellationToken cancellation)
    {
        if (await RefusalAsync(day, to, cancellation) is { } refusal)
        {
            return refusal;
        }

        var point = new ReceptionPoint(day.UnitId, "", "", day.HostUnitId, day.Host, "", day.Place);
        var moved = PlanReceptionDays.New(point, to, new RotaWish(to, to, [], [], day.Starts, day.Ends, day.Place, day.Form), law, day.IsAdHoc);
        if (day.State is ReceptionState.Published)
        {
            moved.Publish(clock.Today);
        }

        db.Add(moved);
        day.MoveTo(moved.Id, reason);
        db.Record(new ReceptionDayMoved(day.Id, day.UnitId, day.On, to), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return moved;
    }

    private async Task<Refusal?> RefusalAsync(ReceptionDay day, DateOnly to, CancellationToken cancellation)
    {
        if (!day.IsOpen)
        {
            return ReceptionRefusals.NotOpen;
        }

        if (to <= clock.Today)
        {
            return ReceptionRefusals.PastDay with { Arguments = [Vn.Day(clock.Today)] };
        }

        if (!law.Calendar.IsWorkingDay(to))
        {
            return ReceptionRefusals.DayOff with { Arguments = [Vn.DayWithWeekday(to)] };
        }

        return await db.Set<ReceptionDay>().AnyAsync(
            other => other.UnitId == day.UnitId && other.On == to && (other.State == ReceptionState.Planned || other.State == ReceptionState.Published), cancellation)
            ? ReceptionRefusals.DayTaken with { Arguments = [Vn.Day(to)] }
            : null;
    }
}

/// <summary>Không tổ chức, with the reason that citizens read.</summary>
internal sealed class CallOffReceptionDay(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<ReceptionDay>> RunAsync(ReceptionDay day, string reason, CancellationToken cancellation)
    {
        if (!day.IsOpen)
        {
            return ReceptionRefusals.NotOpen;
        }

        day.CallOff(reason);
        db.Record(new ReceptionDayCalledOff(day.Id, day.UnitId, day.On), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return day;
    }
}

/// <summary>Nơi vào buổi tiếp trực tuyến: read by the confirmed alone, changed as often as needed until the day is held.</summary>
internal sealed class OpenReceptionOnline(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<ReceptionDay>> RunAsync(ReceptionDay day, string join, CancellationToken cancellation)
    {
        if (day.Form is not ReceptionForm.Online)
        {
            return ReceptionRefusals.NotOnline;
        }

        if (!day.IsOpen)
        {
            return ReceptionRefusals.NotOpen;
        }

        day.OpenTo(join);
        db.Record(new ReceptionJoinSet(day.Id, day.UnitId, day.On), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return day;
    }
}

/// <summary>Đã tiếp: who received, with whom, which notice of conclusion came of it.</summary>
internal sealed class HoldReceptionDay(AppDbContext db, Officer officer, Clock clock)
{
    public async Task<Outcome<ReceptionDay>> RunAsync(ReceptionDay day, ReceivedBy by, string? together, string? conclusion, CancellationToken cancellation)
    {
        if (!day.IsOpen && day.State is not ReceptionState.Held)
        {
            return ReceptionRefusals.NotOpen;
        }

        if (day.On > clock.Today)
        {
            return ReceptionRefusals.NotYet with { Arguments = [Vn.Day(day.On)] };
        }

        day.Hold(by, together, conclusion);
        db.Record(new ReceptionDayHeld(day.Id, day.UnitId, day.On, by is ReceivedBy.Head), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return day;
    }
}
