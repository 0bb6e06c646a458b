using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;

namespace CoSo.Duties;

/// <summary>
/// Writes into the ledger: the deed, the audit event and what the clock says, together, for the verbs of the pages and for the
/// modules' contract alike. Adds to the unit of work and never saves.
/// </summary>
internal sealed class DutyBook(AppDbContext db, LawBook law, Locality locality, Clock clock, Officer officer)
{
    private string? who;

    public DateOnly Today => clock.Today;

    /// <summary>Writes one deed; <paramref name="changes"/> says whether the duty itself changes with it.</summary>
    public Deed Write(Duty duty, NewDeed deed, Guid actorId, bool changes = true)
    {
        var written = new Deed
        {
            Id = OrderedId.New(),
            DutyId = duty.Id,
            UnitId = duty.UnitId,
            Kind = deed.Kind,
            Day = deed.Day ?? clock.Today,
            Text = deed.Text,
            Paper = deed.Paper,
            ActorId = actorId,
            Who = WhoOf(actorId),
            At = clock.UtcNow,
            DutyVersion = duty.Version + (changes ? 1 : 0),
            CorrectsId = deed.CorrectsId,
        };
        db.Add(written);
        return written;
    }

    public void Record<T>(T happened, Guid actorId)
        where T : IAuditEvent => db.Record(happened, actorId, clock.UtcNow);

    /// <summary>Computes anew when the duty is late.</summary>
    public void Settle(Duty duty) => duty.Settle(DutyClock.Of(
        new DutyTimes(duty.DueOn, duty.NoticeOn, duty.IsRequested, duty.WaitingOnUnitId is not null, duty.WaitedDays, duty.ExplainedOn),
        law.Calendar,
        locality.Rules));

    public void Report(Duty duty, DateOnly on, string? text, Guid actorId, string? paper = null)
    {
        Resume(duty, actorId);
        duty.Report(on);
        Settle(duty);
        Write(duty, new NewDeed(DeedKind.Reported) { Text = text, Day = on, Paper = paper }, actorId);
        Record(new DutyReported(duty.Id, duty.UnitId, on), actorId);
    }

    public void Close(Duty duty, string? text, string? paper, Guid actorId)
    {
        Resume(duty, actorId);
        duty.Close(clock.Today);
        Settle(duty);
        Write(duty, new NewDeed(duty.PaperNumber is null ? DeedKind.Confirmed : DeedKind.Issued) { Text = text, Paper = paper }, actorId);
        Record(new DutyConfirmed(duty.Id, duty.UnitId), actorId);
    }

    /// <summary>Who writes, as the history shows it: officer and unit as they are called today; nothing for the system itself.</summary>
    public string WhoOf(Guid actorId) => actorId == officer.Id && actorId != Guid.Empty ? who ??= $"{officer.Name}, {officer.UnitName}" : "";

    public void Return(Duty duty, string reason, Guid actorId)
    {
        duty.Reopen();
        Settle(duty);
        Write(duty, new NewDeed(DeedKind.Returned) { Text = reason }, actorId);
        Record(new DutyReturned(duty.Id, duty.UnitId), actorId);
    }

    /// <summary>Ends a wait, if there is one: the working days waited move the day after which the duty is late.</summary>
    public void Resume(Duty duty, Guid actorId, string? text = null)
    {
        if (duty.WaitingSince is not { } since)
        {
            return;
        }

        var days = DutyClock.Waited(since, clock.Today, law.Calendar);
        duty.StopWaiting(days);
        Settle(duty);
        Write(duty, new NewDeed(DeedKind.Resumed) { Text = text }, actorId);
        Record(new DutyResumed(duty.Id, duty.UnitId, days), actorId);
    }
}

/// <param name="Kind">What was said or done.</param>
internal sealed record NewDeed(DeedKind Kind)
{
    public string? Text { get; init; }

    public string? Paper { get; init; }

    /// <summary>The day it speaks of; today unless said.</summary>
    public DateOnly? Day { get; init; }

    public Guid? CorrectsId { get; init; }
}
