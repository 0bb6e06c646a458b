using CoSo.Contracts.Access;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Mail;

/// <summary>Has letters tried again that the job had given up: the server was mended, or the address.</summary>
internal sealed class RetryLetters(AppDbContext db, Officer officer, Clock clock)
{
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var given = await db.Set<OutboxMessage>().Where(message => message.SentAt == null && message.Tries >= SendOutbox.MostTries).ToListAsync(cancellation);
        foreach (var message in given)
        {
            (message.Tries, message.DueAt, message.ClaimedUntil) = (0, clock.UtcNow, null);
        }

        if (given.Count > 0)
        {
            db.Record(new LettersRetried(OrderedId.New(), null, given.Count), officer.Id, clock.UtcNow);
            await db.SaveChangesAsync(cancellation);
        }

        return given.Count;
    }
}
