using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Report;

/// <summary>
/// Chờ đơn vị khác: while it lasts the duty is not late, and the unit waited for gets a duty of its own, with a day.
/// </summary>
internal sealed class WaitForUnit(AppDbContext db, DutyBook book, IDutyLedger ledger, LawBook law, Officer officer)
{
    /// <summary>Source of a duty that another duty waits for.</summary>
    public const string SourceKind = "duty";

    public async Task<Outcome<Duty>> RunAsync(Duty duty, Guid unitId, string what, DateOnly by, CancellationToken cancellation)
    {
        if (duty.State is not DutyState.Open)
        {
            return DutyRefusals.NotOpen;
        }

        if (DutyContents.Refusal(duty.Content) is { } reserved)
        {
            return reserved;
        }

        if (duty.WaitingOnName is { } name)
        {
            return DutyRefusals.WaitingAlready with { Arguments = [name] };
        }

        if (unitId == duty.UnitId)
        {
            return DutyRefusals.WaitingForSelf;
        }

        if (DayRules.Check(by, book.Today, law.Calendar) is { } refusal)
        {
            return refusal;
        }

        if (await db.Set<UnitRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == unitId, cancellation) is not { } unit)
        {
            return DutyRefusals.UnknownUnit;
        }

        duty.WaitFor(unit.Id, unit.ShortName, book.Today);
        book.Settle(duty);
        book.Write(duty, new NewDeed(DeedKind.Waiting) { Text = $"{unit.ShortName}: {what}", Day = by }, officer.Id);
        book.Record(new DutyWaiting(duty.Id, duty.UnitId, unit.Id), officer.Id);
        RaiseOther(duty, unit, what, by);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }

    private void RaiseOther(Duty duty, UnitRow unit, string what, DateOnly by) => ledger.Raise(
        new NewDuty
        {
            UnitId = unit.Id,
            AssignerUnitId = duty.UnitId,
            Title = what,
            Detail = duty.Title,
            Source = new DutySource(SourceKind, duty.Id, $"Đề nghị phối hợp của {officer.UnitName}; {duty.SourceLabel}", $"/viec/{duty.Id}"),
            Relation = unit.IsRequested ? DutyRelation.Request : DutyRelation.Cooperate,
            DueOn = by,
            DueHow = $"ngày {officer.UnitName} đề nghị",
            GivenOn = book.Today,
            PlanId = duty.PlanId,
            WorkstreamId = duty.WorkstreamId,
        },
        officer.Id);
}

/// <summary>Ends the wait by hand: what was waited for has come, or is no longer needed.</summary>
internal sealed class ResumeDuty(AppDbContext db, DutyBook book, Officer officer)
{
    public async Task<Outcome<Duty>> RunAsync(Duty duty, string? text, CancellationToken cancellation)
    {
        if (duty.WaitingOnUnitId is null)
        {
            return DutyRefusals.NotWaiting;
        }

        book.Resume(duty, officer.Id, text);
        await db.SaveChangesAsync(cancellation);
        return duty;
    }
}
