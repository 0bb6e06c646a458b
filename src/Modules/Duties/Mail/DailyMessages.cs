using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Organization;
using CoSo.Duties.Chasing;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Mail;

/// <summary>
/// One message a working day to each officer whose unit has something that asks for it today: a due day at one of the
/// locality's distances, lateness that may still be explained, or a step of chasing. Gathered once a day, sent only in working
/// hours. Where no letters can be sent the steps are taken all the same: they stand on the pages.
/// </summary>
internal sealed class DailyMessages(
    AppDbContext db, Reminders reminders, ChaseDuties chasing, IOfficerMail officers, IMailSender sender, LawBook law, Locality locality, Clock clock, MailOptions options)
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

        var notices = await chasing.RunAsync(today, sender.IsConfigured, cancellation);
        var letters = sender.IsConfigured ? await LettersAsync(notices, today, cancellation) : [];
        db.AddRange(letters);
        var gathered = new ReminderRun { Day = today, Id = OrderedId.New(), Messages = letters.Count, At = clock.UtcNow };
        db.Add(gathered);
        db.Record(new RemindersQueued(gathered.Id, null, today, letters.Count), Guid.Empty, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return letters.Count;
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

    /// <summary>A letter an officer, whatever there is to say.</summary>
    private async Task<List<OutboxMessage>> LettersAsync(List<ChaseNotice> notices, DateOnly today, CancellationToken cancellation)
    {
        var units = (await reminders.OfAsync(db.Set<Duty>(), today, cancellation)).Where(AsksToday).ToDictionary(unit => unit.UnitId);
        var reminded = (await officers.OfUnitsAsync(units.Keys, cancellation)).ToDictionary(officer => officer.AccountId);
        var chased = notices.ToLookup(notice => notice.AccountId);
        return
        [
            .. reminded.Values.Select(officer => (officer.AccountId, officer.Address)).Union(notices.Select(notice => (notice.AccountId, notice.Address))).DistinctBy(to => to.AccountId)
                .Select(to => Letter(to.AccountId, to.Address, reminded.TryGetValue(to.AccountId, out var officer) ? units[officer.UnitId] : null, [.. chased[to.AccountId]])),
        ];
    }

    private OutboxMessage Letter(Guid accountId, string address, UnitReminder? unit, IReadOnlyList<ChaseNotice> chased) => new()
    {
        Id = OrderedId.New(),
        AccountId = accountId,
        Recipient = address,
        Subject = unit is null
            ? $"Đôn đốc {Vn.Day(clock.Today)}: {chased.Count} việc quá hạn hoặc đến hạn"
            : $"Nhắc việc {Vn.Day(clock.Today)}: {unit.Late.Count} việc đã qua hạn, {unit.Soon.Count} việc sắp đến hạn",
        Body = DayLetter.Text(unit, chased, options.PublicUrl + "/lam-viec"),
        DueAt = clock.UtcNow,
    };
}
