using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Mail;

/// <summary>
/// One message a working day to each officer whose unit has something that asks for it today: a due day at one of the
/// locality's distances, or lateness that may still be explained. Gathered once a day, sent only in working hours.
/// </summary>
internal sealed class DailyMessages(AppDbContext db, Reminders reminders, IOfficerMail officers, LawBook law, Locality locality, Clock clock, MailOptions options)
{
    /// <summary>Whether messages may go out now.</summary>
    public bool IsWorkingTime
    {
        get
        {
            var local = TimeOnly.FromDateTime(clock.UtcNow + Clock.VietnamOffset);
            return law.Calendar.IsWorkingDay(clock.Today) && local >= locality.Rules.MessagesFrom && local < locality.Rules.MessagesTo;
        }
    }

    /// <summary>Writes the day's messages into the outbox, unless that was done already.</summary>
    /// <returns>How many; zero when another node was first.</returns>
    public async Task<int> GatherAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        if (!IsWorkingTime || await db.Set<ReminderRun>().AnyAsync(run => run.Day == today, cancellation))
        {
            return 0;
        }

        var units = (await reminders.OfAsync(db.Set<Duty>(), today, cancellation)).Where(AsksToday).ToDictionary(unit => unit.UnitId);
        var addresses = await officers.OfUnitsAsync(units.Keys, cancellation);
        foreach (var officer in addresses)
        {
            db.Add(Message(officer, units[officer.UnitId]));
        }

        var gathered = new ReminderRun { Day = today, Id = Guid.CreateVersion7(), Messages = addresses.Count, At = clock.UtcNow };
        db.Add(gathered);
        db.Record(new RemindersQueued(gathered.Id, null, today, addresses.Count), Guid.Empty, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return addresses.Count;
        }
        catch (DbUpdateException)
        {
            // Another node gathered this day between our question and our answer: its key stands.
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    private bool AsksToday(UnitReminder unit) =>
        unit.Soon.Any(line => locality.Rules.RemindBeforeWorkingDays.Contains(law.Calendar.WorkingDaysBetween(clock.Today, line.DueOn)))
        || unit.Late.Any(line => line.LateAfter is { } lateAfter && DutyClock.ExplainBy(lateAfter, law.Calendar, locality.Rules) >= clock.Today);

    private OutboxMessage Message(OfficerAddress officer, UnitReminder unit) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = officer.AccountId,
        Recipient = officer.Address,
        Subject = $"Nhắc việc {Vn.Day(clock.Today)}: {unit.Late.Count} việc đã qua hạn, {unit.Soon.Count} việc sắp đến hạn",
        Body = unit.Text(options.PublicUrl + "/lam-viec"),
        DueAt = clock.UtcNow,
    };
}
