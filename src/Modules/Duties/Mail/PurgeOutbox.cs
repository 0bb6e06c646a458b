using CoSo.Contracts.Organization;
using Microsoft.EntityFrameworkCore;

namespace CoSo.Duties.Mail;

/// <summary>
/// Deletes letters that were sent, once the locality no longer keeps them: they hold addresses of persons. What was not sent stays
/// until a person has looked at it. Runs also where no letters can be sent.
/// </summary>
internal sealed class PurgeOutbox(AppDbContext db, Locality locality, Clock clock)
{
    /// <returns>How many were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = clock.UtcNow.AddDays(-locality.Rules.KeepSentLettersDays);
        var old = db.Set<OutboxMessage>().Where(message => message.SentAt != null && message.SentAt < before);
        if (!await old.AnyAsync(cancellation))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var deleted = await old.ExecuteDeleteAsync(cancellation);
        db.Record(new SentLettersDeleted(OrderedId.New(), null, deleted, locality.Rules.KeepSentLettersDays), Guid.Empty, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return deleted;
    }
}
