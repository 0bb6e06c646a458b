using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoSo.Organization;

/// <summary>Passes what is open of units whose last day is over: at start, then whenever the legal day has changed.</summary>
internal sealed partial class EndingClock(IServiceScopeFactory scopes, Clock clock, TimeProvider time, ILogger<EndingClock> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var done = DateOnly.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            var today = clock.Today;
            if (today != done && await PassAsync(stoppingToken))
            {
                done = today;
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Another node may pass the same unit's things, or somebody work on one of them, at the same time: the loser tries again.</summary>
    private async Task<bool> PassAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PassDue>().RunAsync(cancellation);
            return true;
        }
        catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException)
        {
            LogFault(logger, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "What was open of an ended unit could not pass; tried again in five minutes.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}

/// <summary>Units whose last day is over and whose open things still stand with them, one transaction each.</summary>
internal sealed class PassDue(AppDbContext db, PassOn passOn, Clock clock)
{
    /// <returns>How many units.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var today = clock.Today;
        var due = await db.Set<UnitEnding>().Where(one => one.PassedAt == null && one.LastDay < today && one.WithdrawnAt == null)
            .OrderBy(one => one.LastDay).ThenBy(one => one.Id).Select(one => one.Id).ToListAsync(cancellation);
        foreach (var id in due)
        {
            db.ChangeTracker.Clear();
            var ending = await db.Set<UnitEnding>().SingleAsync(one => one.Id == id, cancellation);
            await passOn.PassAsync(ending, await passOn.PartiesAsync(ending, cancellation), Guid.Empty, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return due.Count;
    }
}
