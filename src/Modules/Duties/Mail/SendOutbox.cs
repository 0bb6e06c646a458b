using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Mail;

/// <summary>Sends what waits in the outbox, a few at a time. A letter is claimed by one statement, so several nodes never send it twice.</summary>
internal sealed class SendOutbox(AppDbContext db, IMailSender sender, DailyMessages messages, Clock clock)
{
    private const int AtOnce = 50;

    /// <summary>After so many tries a letter is left for a person to look at.</summary>
    public const int MostTries = 5;

    private static readonly TimeSpan ClaimLength = TimeSpan.FromMinutes(5);

    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!sender.IsConfigured || !messages.IsWorkingTime)
        {
            return 0;
        }

        var now = clock.UtcNow;
        var waiting = await db.Set<OutboxMessage>().AsNoTracking()
            .Where(message => message.SentAt == null && message.DueAt <= now && message.Tries < MostTries && (message.ClaimedUntil == null || message.ClaimedUntil < now))
            .OrderBy(message => message.DueAt).ThenBy(message => message.Id).Take(AtOnce).ToListAsync(cancellation);
        var sent = 0;
        foreach (var message in waiting)
        {
            sent += await SendAsync(message, cancellation) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var now = clock.UtcNow;
        var until = now + ClaimLength;
        var mine = db.Set<OutboxMessage>().Where(row => row.Id == message.Id);
        var claimed = await mine.Where(row => row.SentAt == null && (row.ClaimedUntil == null || row.ClaimedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ClaimedUntil, until).SetProperty(row => row.Tries, row => row.Tries + 1), cancellation);
        if (claimed == 0)
        {
            return false;
        }

        try
        {
            await sender.SendAsync(message, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The kind of fault only: a server's words may repeat the address.
            var again = now + (ClaimLength * (1 << message.Tries));
            await mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.Error, fault.GetType().Name).SetProperty(row => row.DueAt, again).SetProperty(row => row.ClaimedUntil, (DateTime?)null), cancellation);
            return false;
        }

        await mine.ExecuteUpdateAsync(set => set.SetProperty(row => row.SentAt, now).SetProperty(row => row.ClaimedUntil, (DateTime?)null), cancellation);
        return true;
    }
}
