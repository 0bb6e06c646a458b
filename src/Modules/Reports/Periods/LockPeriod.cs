using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Reports;

/// <summary>Chốt số liệu: the accepted returns are frozen. A correction afterwards needs the lock opened, with a reason.</summary>
internal sealed class LockPeriod(AppDbContext db, ReturnSteps steps, Officer officer, Clock clock)
{
    public async Task<Outcome<Period>> RunAsync(DateOnly cutOff, CancellationToken cancellation)
    {
        var period = await db.Set<Period>().SingleOrDefaultAsync(p => p.CutOff == cutOff, cancellation);
        if (period is not { State: PeriodState.Open or PeriodState.Consolidated })
        {
            return new Refusal("not-open", "Kỳ báo cáo chưa mở hoặc đã chốt số liệu.");
        }

        if (clock.Today < period.CutOff)
        {
            return new Refusal("before-cut-off", "Chưa đến ngày chốt số liệu ({0}).") { Arguments = [Vn.Day(period.CutOff)] };
        }

        var accepted = await ReturnsAsync(period, ReturnState.Accepted, cancellation);
        if (accepted.Count == 0)
        {
            return new Refusal("nothing-accepted", "Chưa tiếp nhận báo cáo nào nên chưa có số liệu để chốt.");
        }

        period.State = PeriodState.Locked;
        period.LockNote = null;
        foreach (var made in accepted)
        {
            made.State = ReturnState.Locked;
            steps.Add(made, ReturnStepKind.Locked);
        }

        db.Record(new PeriodLocked(period.Id, officer.UnitId, cutOff, accepted.Count), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return period;
    }

    /// <summary>Opens the lock again.</summary>
    public async Task<Outcome<Period>> UndoAsync(DateOnly cutOff, string? reason, CancellationToken cancellation)
    {
        var period = await db.Set<Period>().SingleOrDefaultAsync(p => p.CutOff == cutOff, cancellation);
        if (period is not { State: PeriodState.Locked })
        {
            return new Refusal("not-locked", "Kỳ báo cáo chưa chốt số liệu.");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Limits.Reason)
        {
            return new Refusal("no-reason", "Ghi lý do mở chốt số liệu (không quá 2.000 ký tự).");
        }

        period.State = PeriodState.Open;
        period.LockNote = reason.Trim();
        foreach (var made in await ReturnsAsync(period, ReturnState.Locked, cancellation))
        {
            made.State = ReturnState.Accepted;
            steps.Add(made, ReturnStepKind.Unlocked, reason.Trim());
        }

        db.Record(new PeriodUnlocked(period.Id, officer.UnitId, cutOff, reason.Trim()), officer.Id, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        return period;
    }

    private Task<List<Return>> ReturnsAsync(Period period, ReturnState state, CancellationToken cancellation) =>
        db.Set<Return>().Where(r => r.PeriodId == period.Id && r.State == state).ToListAsync(cancellation);
}
