using CoSo.Kernel;
using CoSo.Contracts.Access;
using CoSo.Contracts.Duties;
using CoSo.Contracts.Organization;
using CoSo.Duties.Chasing;
using CoSo.Law;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Mail;

/// <summary>
/// One message a working day to each officer whose unit has something that asks for it today: a due day at one of the
/// locality's distances, lateness that may still be explained, a step of chasing, or what another module has to say (papers not read). Gathered once a day, sent only in working
/// hours. Where no letters can be sent the steps are taken all the same: they stand on the pages.
/// </summary>
internal sealed class DailyMessages(
    AppDbContext db, Reminders reminders, ChaseDuties chasing, IOfficerMail officers, IMailSender sender, IEnumerable<IDailyNotices> others, LawBook law, Locality locality,
    Clock clock, MailOptions options)
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
        var waiting = new List<DailyNotice>();
        foreach (var other in others)
        {
            waiting.AddRange(await other.OfAsync(today, cancellation));
        }

        var told = await officers.OfUnitsAsync([.. units.Keys.Union(waiting.Select(notice => notice.UnitId))], cancellation);
        var unitOf = told.ToDictionary(officer => officer.AccountId, officer => officer.UnitId);
        var chased = notices.ToLookup(notice => notice.AccountId);
        var ofUnit = waiting.ToLookup(notice => notice.UnitId);
        return
        [
            .. told.Select(officer => (officer.AccountId, officer.Address)).Union(notices.Select(notice => (notice.AccountId, notice.Address))).DistinctBy(to => to.AccountId)
                .Select(to => Letter(to.AccountId, to.Address, new DayNews(
                    unitOf.TryGetValue(to.AccountId, out var unit) ? units.GetValueOrDefault(unit) : null, [.. chased[to.AccountId]], [.. ofUnit[unit]]))),
        ];
    }

    private OutboxMessage Letter(Guid accountId, string address, DayNews news) => new()
    {
        Id = OrderedId.New(),
        AccountId = accountId,
        Recipient = address,
        Subject = news.Unit is { } unit ? $"Nhắc việc {Vn.Day(clock.Today)}: {unit.Late.Count} việc đã qua hạn, {unit.Soon.Count} việc sắp đến hạn"
            : news.Chased.Count > 0 ? $"Đôn đốc {Vn.Day(clock.Today)}: {news.Chased.Count} việc quá hạn hoặc đến hạn"
            : $"{news.Others[0].Heading} {Vn.Day(clock.Today)}: {news.Others[0].Lines.Count}",
        Body = DayLetter.Text(news, options.PublicUrl),
        DueAt = clock.UtcNow,
    };
}

/// <param name="Unit">What the unit's ledger has to say; null where nothing of it asks today.</param>
/// <param name="Chased">Steps of chasing that were reached.</param>
/// <param name="Others">What other modules have to say to the unit.</param>
internal sealed record DayNews(UnitReminder? Unit, IReadOnlyList<ChaseNotice> Chased, IReadOnlyList<DailyNotice> Others);
