using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoSo.Residents;

/// <summary>
/// Deletes verifications and their codes some days after their end (<c>deleteAfterDays</c>). What was done under their pseudonyms stays; the same person
/// verified again by number gets the same ones.
/// </summary>
internal sealed class DeleteEnded(AppDbContext db, ResidentsFile file, Clock clock)
{
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = clock.Today.AddDays(-file.DeleteAfterDays);
        var ended = db.Set<Resident>().Where(one => one.ValidUntil < before || (one.WithdrawnOn != null && one.WithdrawnOn < before));
        if (!await ended.AnyAsync(cancellation))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<ResidentCode>().Where(code => ended.Any(one => one.Id == code.ResidentId)).ExecuteDeleteAsync(cancellation);
        var deleted = await ended.ExecuteDeleteAsync(cancellation);
        db.Record(new ResidentsDeleted(OrderedId.New(), null, deleted), Guid.Empty, clock.UtcNow);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return deleted;
    }
}

/// <summary>Once a legal day, at start first.</summary>
internal sealed partial class DeletionClock(IServiceScopeFactory scopes, Clock clock, TimeProvider time, ILogger<DeletionClock> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var done = DateOnly.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            var today = clock.Today;
            if (today != done && await DeleteAsync(stoppingToken))
            {
                done = today;
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Somebody verified again at this very moment, or another node at it: tried again.</summary>
    private async Task<bool> DeleteAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DeleteEnded>().RunAsync(cancellation);
            return true;
        }
        catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException)
        {
            LogFault(logger, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Ended verifications of residents could not be deleted; tried again in half an hour.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
